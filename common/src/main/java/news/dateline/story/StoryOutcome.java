package news.dateline.story;

import java.util.Locale;

/** How the classification of a story record ended. */
public enum StoryOutcome {
  /** It was tagged and published, as the first of its cluster. */
  ENRICHED,
  /** It was tagged and published, as a copy of a story that was seen before. */
  DUPLICATE,
  /** It could not be classified and lies on the dead-letter topic. */
  DEAD_LETTERED;

  /** As it stands in logs and metrics, for instance {@code dead_lettered}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
