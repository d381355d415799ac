package news.dateline.standalone.run;

import java.io.PrintWriter;
import java.time.Clock;
import news.dateline.classify.app.ClassifyConfiguration;
import news.dateline.ingest.app.IngestConfiguration;
import news.dateline.ingest.source.Source;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** Both services in one application. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({IngestConfiguration.class, ClassifyConfiguration.class})
class StandaloneApplication {

  /** Started and closed with the other sources. */
  @Bean(destroyMethod = "")
  @ConditionalOnBooleanProperty("dateline.samples")
  Source sampleSource() {
    return new SampleSource(Clock.systemUTC());
  }

  @Bean(destroyMethod = "")
  StoryPrinter storyPrinter(ConsumerFactory<?, ?> kafkaConsumerFactory, PrintWriter storyOutput) {
    return new StoryPrinter(kafkaConsumerFactory.getConfigurationProperties(), storyOutput);
  }
}
