package news.dateline.ingest.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import news.dateline.ingest.fetch.HttpFetcher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetching over HTTP, for all sources together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchProperties.class)
class FetchConfiguration {

  @Bean
  HttpFetcher fetcher(FetchProperties properties, MeterRegistry registry) {
    return new HttpFetcher(properties.toSettings(), registry, Clock.systemUTC());
  }
}
