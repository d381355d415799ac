package news.dateline.classify.tag;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import news.dateline.classify.language.LanguageDetector;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.region.RegionTags;
import news.dateline.classify.theme.ThemeTagger;
import news.dateline.classify.theme.ThemeTags;
import news.dateline.story.Home;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;

/** Taggers that fail in the way they are told to. */
final class FailingTaggers {

  private FailingTaggers() {}

  static StoryTagger tagger(Supplier<List<ThemeTag>> themes) {
    return tagger(
        (text, declared) -> declared, themes, new ClassifyMeters(new SimpleMeterRegistry()));
  }

  static StoryTagger tagger(LanguageDetector languages, ClassifyMeters meters) {
    return tagger(languages, List::of, meters);
  }

  private static StoryTagger tagger(
      LanguageDetector languages, Supplier<List<ThemeTag>> themes, ClassifyMeters meters) {
    return new StoryTagger(languages, new NoRegions(), new Themes(themes), meters, "1.2.3");
  }

  private static final class NoRegions implements RegionTagger {
    @Override
    public RegionTags tag(StoryText text, @Nullable String language, @Nullable Home home) {
      return new RegionTags(List.of(), List.of());
    }

    @Override
    public String version() {
      return "none";
    }
  }

  private record Themes(Supplier<List<ThemeTag>> themes) implements ThemeTagger {
    @Override
    public ThemeTags tag(StoryText text, @Nullable String language) {
      return new ThemeTags(themes.get(), List.of());
    }

    @Override
    public String version(@Nullable String language) {
      return "failing";
    }

    @Override
    public void close() {}
  }
}
