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
 * @param batchSize most stories that are tagged in one transaction, 1,000 at most
 * @param instance names this process to Kafka; must differ between processes; null for its host and
 *     port
 * @param places file with places of the user's own; null for none
 */
@ConfigurationProperties("dateline.classify")
record ClassifyProperties(
    @DefaultValue("0") int concurrency,
    @DefaultValue("50") int batchSize,
    @Nullable String instance,
    @Nullable Path places) {

  /**
   * A transaction has two minutes, and the thorough model tags a dozen stories a second where texts
   * leave doubt.
   */
  private static final int MAX_BATCH = 1_000;

  ClassifyProperties {
    if (concurrency < 0) {
      throw new IllegalArgumentException(
          "dateline.classify.concurrency must be 0 or more, not " + concurrency);
    }
    if (batchSize < 1 || batchSize > MAX_BATCH) {
      throw new IllegalArgumentException(
          "dateline.classify.batch-size must be 1 to " + MAX_BATCH + ", not " + batchSize);
    }
    if (instance != null && instance.isBlank()) {
      throw new IllegalArgumentException("dateline.classify.instance must not be blank");
    }
    if (places != null && !Files.isRegularFile(places)) {
      throw new IllegalArgumentException("dateline.classify.places: no such file: " + places);
    }
  }

  int threads() {
    return concurrency == 0 ? Runtime.getRuntime().availableProcessors() : concurrency;
  }
}
