package news.dateline.story;

import org.jspecify.annotations.Nullable;

/**
 * What a story is about, as its publisher sees it.
 *
 * @param concept a topic of the publisher's or a shared scheme
 * @param creator who or what assigned it, where told
 * @param relevance to the story, 0 to 100
 * @param confidence of the one who assigned it, 0 to 100
 */
public record Subject(
    Concept concept,
    @Nullable String creator,
    @Nullable Integer relevance,
    @Nullable Integer confidence) {

  public Subject {
    requirePercent("relevance", relevance);
    requirePercent("confidence", confidence);
  }

  /** A subject of which nothing but the concept is known. */
  public static Subject of(Concept concept) {
    return new Subject(concept, null, null, null);
  }

  private static void requirePercent(String field, @Nullable Integer value) {
    if (value != null && (value < 0 || value > 100)) {
      throw new IllegalArgumentException("'" + field + "' is 0 to 100, not " + value);
    }
  }
}
