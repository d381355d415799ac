package news.dateline.classify.theme.own;

import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/** What the fast path knows of texts and words. Safe for use by many threads. */
public interface Vectorizer {

  /**
   * A text as the fast path sees it.
   *
   * @param language BCP 47; null for English
   * @return null where it does not read the language
   */
  @Nullable StoryVector vector(StoryText text, @Nullable String language);

  /** What is read of a text: headline and start of the body. */
  String text(StoryText text);

  /** How rare some words are together: 0 for the most frequent word alone, 1 for a rare one. */
  double rarity(String words);

  /** How many numbers {@link StoryVector#row} has. */
  int rowLength();

  /** Tells models apart: what was learnt over the vectors of one is of no use to another. */
  String model();
}
