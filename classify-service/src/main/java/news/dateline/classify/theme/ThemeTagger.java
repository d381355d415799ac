package news.dateline.classify.theme;

import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/** Says what a story is about. Implementations are safe for use by many threads. */
public interface ThemeTagger extends AutoCloseable {

  /** The version of what does not tag a language at all. */
  String NONE = "none";

  /**
   * What the story is about. Empty where nothing is likely enough, or where the tagger does not
   * know the language.
   *
   * @param language BCP 47; null where unknown
   */
  ThemeTags tag(StoryText text, @Nullable String language);

  /**
   * Name and version of what tags stories of a language, so that tags of different taggers can be
   * told apart.
   *
   * @param language BCP 47; null where unknown
   * @return {@link #NONE} where nothing does
   */
  String version(@Nullable String language);

  @Override
  void close();
}
