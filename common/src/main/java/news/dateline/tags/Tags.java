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
 * @param cluster the stories that are copies of one another; null where nobody has looked for them
 */
public record Tags(
    @Nullable String language,
    List<RegionTag> regions,
    List<Mention> mentions,
    List<ThemeTag> themes,
    List<OwnThemeTag> ownThemes,
    Pipeline pipeline,
    @Nullable ClusterTag cluster) {

  public Tags {
    regions = List.copyOf(regions);
    mentions = List.copyOf(mentions);
    themes = List.copyOf(themes);
    ownThemes = List.copyOf(ownThemes);
  }

  /** Where nobody has looked for copies yet. */
  public Tags(
      @Nullable String language,
      List<RegionTag> regions,
      List<Mention> mentions,
      List<ThemeTag> themes,
      List<OwnThemeTag> ownThemes,
      Pipeline pipeline) {
    this(language, regions, mentions, themes, ownThemes, pipeline, null);
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

  /** The same with the cluster that the story is in. */
  public Tags with(ClusterTag found) {
    return new Tags(language, regions, mentions, themes, ownThemes, pipeline, found);
  }

  /** Whether it is a copy of a story that was seen before. */
  public boolean isCopy() {
    return cluster != null && cluster.isCopy();
  }

  /** The countries that the story is about, best first. */
  public List<RegionTag> focus() {
    return regions.stream().filter(RegionTag::focus).toList();
  }
}
