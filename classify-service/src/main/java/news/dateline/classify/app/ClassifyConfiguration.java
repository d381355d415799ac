package news.dateline.classify.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import news.dateline.classify.app.live.LiveConfiguration;
import news.dateline.classify.cluster.ClusterIndex;
import news.dateline.classify.language.LanguageDetector;
import news.dateline.classify.language.OptimaizeLanguageDetector;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.tag.Classifier;
import news.dateline.classify.tag.StoryClusters;
import news.dateline.classify.tag.StoryTagger;
import news.dateline.classify.tag.Version;
import news.dateline.classify.theme.ThemeTagger;
import news.dateline.classify.theme.TopicTagger;
import news.dateline.classify.theme.own.Taxonomy;
import news.dateline.classify.theme.own.TaxonomyFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All of the classify service but Boot's auto-configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  ClassifyProperties.class,
  ThemeProperties.class,
  ClusterProperties.class
})
@PropertySource("classpath:dateline-classify.properties")
@Import({ClassifySettingsCheck.class, ClassifyKafkaConfiguration.class, LiveConfiguration.class})
public class ClassifyConfiguration {

  @Bean
  ClassifyMeters classifyMeters(MeterRegistry registry) {
    return new ClassifyMeters(registry);
  }

  @Bean
  LanguageDetector languageDetector() {
    return OptimaizeLanguageDetector.load();
  }

  @Bean
  GazetteerTagger regionTagger(ClassifyProperties properties) {
    return GazetteerTagger.load(properties.places());
  }

  @Bean
  ThemeTagger themeTagger(ThemeProperties properties) {
    Path file = properties.taxonomy();
    try {
      Taxonomy taxonomy = file == null ? null : TaxonomyFile.read(file);
      return TopicTagger.load(properties.path(), properties.file(), taxonomy);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("dateline.themes.taxonomy: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("dateline.themes.file: " + e.getMessage(), e);
    }
  }

  @Bean
  StoryTagger storyTagger(
      LanguageDetector languages, RegionTagger regions, ThemeTagger themes, ClassifyMeters meters) {
    return new StoryTagger(languages, regions, themes, meters, Version.get());
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "dateline.clusters.enabled", matchIfMissing = true)
  StoryClusters storyClusters(ClusterProperties properties, ClassifyMeters meters) {
    ClusterIndex index = new ClusterIndex(properties.window(), properties.maxStories());
    return new StoryClusters(index, meters, Clock.systemUTC());
  }

  @Bean
  Classifier classifier(StoryTagger tagger, ObjectProvider<StoryClusters> clusters) {
    return new Classifier(tagger, clusters.getIfAvailable(), Clock.systemUTC());
  }
}
