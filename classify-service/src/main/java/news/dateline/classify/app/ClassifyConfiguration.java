package news.dateline.classify.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import news.dateline.classify.language.LanguageDetector;
import news.dateline.classify.language.OptimaizeLanguageDetector;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.region.GazetteerTagger;
import news.dateline.classify.region.RegionTagger;
import news.dateline.classify.tag.Classifier;
import news.dateline.classify.tag.StoryTagger;
import news.dateline.classify.tag.Version;
import news.dateline.classify.theme.NearestTopicTagger;
import news.dateline.classify.theme.ThemeTagger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** All of the classify service but Boot's auto-configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClassifyProperties.class)
@PropertySource("classpath:dateline-classify.properties")
@Import(ClassifyKafkaConfiguration.class)
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
  RegionTagger regionTagger(ClassifyProperties properties) {
    return GazetteerTagger.load(properties.places());
  }

  @Bean
  ThemeTagger themeTagger() {
    return NearestTopicTagger.load();
  }

  @Bean
  StoryTagger storyTagger(
      LanguageDetector languages, RegionTagger regions, ThemeTagger themes, ClassifyMeters meters) {
    return new StoryTagger(languages, regions, themes, meters, Version.get());
  }

  @Bean
  Classifier classifier(StoryTagger tagger) {
    return new Classifier(tagger, Clock.systemUTC());
  }
}
