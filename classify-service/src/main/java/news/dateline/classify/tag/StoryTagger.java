package news.dateline.classify.tag;

import java.util.Optional;
import news.dateline.classify.language.LanguageDetector;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.meter.Stage;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.region.RegionTags;
import news.dateline.classify.theme.ThemeTagger;
import news.dateline.classify.theme.ThemeTags;
import news.dateline.story.Home;
import news.dateline.story.Story;
import news.dateline.story.StoryText;
import news.dateline.tags.Pipeline;
import news.dateline.tags.Tags;
import org.jspecify.annotations.Nullable;

/** Tags stories: language first, then region and theme in the light of it. Thread-safe. */
public final class StoryTagger {

  private final LanguageDetector languages;
  private final RegionTagger regions;
  private final ThemeTagger themes;
  private final ClassifyMeters meters;
  private final String version;
  private final Homes homes;

  /**
   * @param version of Dateline
   */
  public StoryTagger(
      LanguageDetector languages,
      RegionTagger regions,
      ThemeTagger themes,
      ClassifyMeters meters,
      String version) {
    this.languages = languages;
    this.regions = regions;
    this.themes = themes;
    this.meters = meters;
    this.version = version;
    this.homes = new Homes(regions, meters);
  }

  /** All tags of the story. */
  public Tags tag(Story story) {
    StoryText text = story.text();
    @Nullable String language =
        meters
            .time(
                Stage.LANGUAGE,
                () -> Optional.ofNullable(languages.detect(text, story.meta().language())))
            .orElse(null);
    @Nullable Home home = homes.of(story);
    RegionTags found = meters.time(Stage.REGION, () -> regions.tag(text, language, home));
    ThemeTags about = meters.time(Stage.THEME, () -> themes.tag(text, language));
    Pipeline pipeline = new Pipeline(version, regions.version(), themes.version(language));
    return new Tags(
        language, found.regions(), found.mentions(), about.topics(), about.own(), pipeline);
  }
}
