package news.dateline.tags;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the classifier says about a story.
 *
 * @param language BCP 47, detected or as declared; null where it cannot be told
 * @param regions countries, best first
 * @param mentions locations found, in the order of the text, headline first
 * @param themes Media Topics, best first; the first is the primary theme
 * @param ownThemes themes of the user's own taxonomy, best first; empty where there is none
 * @param pipeline what made these tags
 */
public record Tags(
    @Nullable String language,
    List<RegionTag> regions,
    List<Mention> mentions,
    List<ThemeTag> themes,
    List<OwnThemeTag> ownThemes,
    Pipeline pipeline) {

  public Tags {
    regions = List.copyOf(regions);
    mentions = List.copyOf(mentions);
    themes = List.copyOf(themes);
    ownThemes = List.copyOf(ownThemes);
  }

  /** Where there is no taxonomy of the user's own. */
  public Tags(
      @Nullable String language,
      List<RegionTag> regions,
      List<Mention> mentions,
      List<ThemeTag> themes,
      Pipeline pipeline) {
    this(language, regions, mentions, themes, List.of(), pipeline);
  }

  /** The countries that the story is about, best first. */
  public List<RegionTag> focus() {
    return regions.stream().filter(RegionTag::focus).toList();
  }
}
