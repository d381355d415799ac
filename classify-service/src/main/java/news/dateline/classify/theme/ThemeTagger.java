package news.dateline.classify.theme;

import java.util.List;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;

/** Says what a story is about. Implementations are safe for use by many threads. */
public interface ThemeTagger extends AutoCloseable {

  /** The version of what does not tag a language at all. */
  String NONE = "none";

  /**
   * Themes, best first; the first is the primary theme. Empty where none is likely enough, or where
   * the tagger does not know the language.
   *
   * @param language BCP 47; null where unknown
   */
  List<ThemeTag> tag(StoryText text, @Nullable String language);

  /** Name and version, so that tags of different taggers can be told apart. */
  String version();

  /**
   * What tags stories of a language.
   *
   * @param language BCP 47; null where unknown
   * @return {@link #version}, or a version of its own for that language, or {@link #NONE}
   */
  default String version(@Nullable String language) {
    return version();
  }

  @Override
  void close();
}
