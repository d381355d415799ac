package news.dateline.classify.theme;

import java.util.List;
import news.dateline.tags.OwnThemeTag;
import news.dateline.tags.ThemeTag;

/**
 * What a story is about.
 *
 * @param topics Media Topics, best first; the first is the primary theme
 * @param own themes of the user's own taxonomy, best first
 */
public record ThemeTags(List<ThemeTag> topics, List<OwnThemeTag> own) {

  /** Of a story that is about nothing that is known. */
  public static final ThemeTags NONE = new ThemeTags(List.of(), List.of());

  public ThemeTags {
    topics = List.copyOf(topics);
    own = List.copyOf(own);
  }
}
