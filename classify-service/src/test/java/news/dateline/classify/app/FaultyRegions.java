package news.dateline.classify.app;

import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.region.RegionTags;
import news.dateline.story.Home;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real tagger of regions, but for stories that hold a word that it fails on. */
final class FaultyRegions implements RegionTagger {

  /** It always fails on a story that holds this word. */
  static final String POISON = "POISON";

  /** A story that holds this word kills the thread, as often as {@link #deaths} says. */
  static final String DEADLY = "DEADLY";

  private final RegionTagger real;
  private final AtomicInteger deaths = new AtomicInteger();

  private FaultyRegions(RegionTagger real) {
    this.real = real;
  }

  void deaths(int times) {
    deaths.set(times);
  }

  @Override
  public RegionTags tag(StoryText text, @Nullable String language, @Nullable Home home) {
    if (text.body().contains(POISON)) {
      throw new IllegalStateException("does not agree with me");
    }
    if (text.body().contains(DEADLY) && deaths.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw new InternalError("simulated");
    }
    return real.tag(text, language, home);
  }

  @Override
  public boolean knows(Home home) {
    return real.knows(home);
  }

  @Override
  public String version() {
    return real.version();
  }

  /** Puts it in the place of the real one. */
  @TestConfiguration(proxyBeanMethods = false)
  static final class Configuration {
    @Bean
    @Primary
    FaultyRegions faultyRegions() {
      return new FaultyRegions(GazetteerTagger.load());
    }
  }
}
