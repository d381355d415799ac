package news.dateline.classify.tag;

import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.language.LanguageDetector;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.region.RegionTags;
import news.dateline.classify.theme.ThemeTagger;
import news.dateline.classify.theme.ThemeTags;
import news.dateline.story.Home;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.RegionTag;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;

/** Taggers that say the same of every story, and remember what they were asked, in order. */
final class FixedTaggers {

  static final RegionTags REGIONS =
      new RegionTags(
          List.of(
              new RegionTag("KE", "Kenya", List.of("202", "002"), 0.9, true),
              new RegionTag("TZ", "Tanzania", List.of("202", "002"), 0.7, true),
              new RegionTag("US", "United States", List.of("021", "019"), 0.2, false)),
          List.of(
              new Mention(
                  Mention.Field.BODY,
                  15,
                  21,
                  "Kisumu",
                  Mention.Kind.PLACE,
                  new Mention.Place("Kisumu", "KE", 191245L, null),
                  0.9)));

  static final List<ThemeTag> THEMES =
      List.of(
          new ThemeTag("03000000", "disaster", 0.8, List.of("Rivers rose")),
          new ThemeTag("20000148", "natural disaster", 0.7, List.of()),
          new ThemeTag("17000000", "weather", 0.4, List.of()));

  private final List<String> asked = new ArrayList<>();
  private final @Nullable String language;

  FixedTaggers(@Nullable String language) {
    this.language = language;
  }

  List<String> asked() {
    return asked;
  }

  StoryTagger tagger(ClassifyMeters meters) {
    LanguageDetector languages =
        (text, declared) -> {
          asked.add("language declared " + declared);
          return language;
        };
    return new StoryTagger(languages, new Regions(), new Themes(), meters, "1.2.3");
  }

  private final class Regions implements RegionTagger {
    @Override
    public RegionTags tag(StoryText text, @Nullable String language, @Nullable Home home) {
      asked.add("regions of " + language + (home == null ? "" : " at home in " + home));
      return REGIONS;
    }

    @Override
    public boolean knows(Home home) {
      return !"Nowhere".equals(home.place());
    }

    @Override
    public String version() {
      return "regions 1";
    }
  }

  private final class Themes implements ThemeTagger {
    @Override
    public ThemeTags tag(StoryText text, @Nullable String language) {
      asked.add("themes of " + language);
      return new ThemeTags(THEMES, List.of());
    }

    @Override
    public String version(@Nullable String language) {
      return "themes 1";
    }

    @Override
    public void close() {}
  }
}
