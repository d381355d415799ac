package news.dateline.classify.theme;

import java.util.List;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;

/** Says what a story is about. Implementations are safe for use by many threads. */
public interface ThemeTagger extends AutoCloseable {

  /**
   * Themes, best first; the first is the primary theme. Empty where none is likely enough, or where
   * the tagger does not know the language.
   *
   * @param language BCP 47; null where unknown
   */
  List<ThemeTag> tag(StoryText text, @Nullable String language);

  /** Name and version, so that tags of different taggers can be told apart. */
  String version();

  @Override
  void close();
}
