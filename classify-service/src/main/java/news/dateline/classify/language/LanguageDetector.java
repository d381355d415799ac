package news.dateline.classify.language;

import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/** Tells the language of a story. Implementations are safe for use by many threads. */
public interface LanguageDetector {

  /**
   * BCP 47; null where it cannot be told.
   *
   * @param declared what the document says; null where it says nothing
   */
  @Nullable String detect(StoryText text, @Nullable String declared);
}
