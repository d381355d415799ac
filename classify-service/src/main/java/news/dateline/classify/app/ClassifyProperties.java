package news.dateline.classify.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the classify service.
 *
 * @param concurrency threads that tag, each with partitions of its own; 0 for as many as there are
 *     processors
 * @param batchSize most stories that are tagged in one transaction
 * @param places file with places of the user's own; null for none
 */
@ConfigurationProperties("dateline.classify")
record ClassifyProperties(
    @DefaultValue("0") int concurrency, @DefaultValue("50") int batchSize, @Nullable Path places) {

  ClassifyProperties {
    if (concurrency < 0) {
      throw new IllegalArgumentException(
          "dateline.classify.concurrency must be 0 or more, not " + concurrency);
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException(
          "dateline.classify.batch-size must be at least 1, not " + batchSize);
    }
    if (places != null && !Files.isRegularFile(places)) {
      throw new IllegalArgumentException("dateline.classify.places: no such file: " + places);
    }
  }

  int threads() {
    return concurrency == 0 ? Runtime.getRuntime().availableProcessors() : concurrency;
  }
}
