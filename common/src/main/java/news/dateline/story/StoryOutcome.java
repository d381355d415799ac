package news.dateline.story;

import java.util.Locale;

/** How the classification of a story record ended. */
public enum StoryOutcome {
  /** It was tagged and published. */
  ENRICHED,
  /** It was known already. Reserved: nothing ends so yet. */
  DUPLICATE,
  /** It could not be classified and lies on the dead-letter topic. */
  DEAD_LETTERED;

  /** As it stands in logs and metrics, for instance {@code dead_lettered}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
