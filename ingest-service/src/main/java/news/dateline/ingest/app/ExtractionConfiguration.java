package news.dateline.ingest.app;

import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.ingest.extract.worker.IsolatedExtractor;
import news.dateline.ingest.meter.WorkerMeters;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Extraction in worker processes, the first of which is started once the service is ready. */
@Configuration(proxyBeanMethods = false)
class ExtractionConfiguration {

  @Bean
  IsolatedExtractor extractor(IngestProperties properties, MeterRegistry registry) {
    return new IsolatedExtractor(properties.workerSettings(), new WorkerMeters(registry));
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> workerWarmUp(IsolatedExtractor extractor) {
    return ready -> extractor.warmUp();
  }
}
