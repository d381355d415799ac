package news.dateline.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.ingest.fixture.Texts;
import news.dateline.stream.Topics;
import news.dateline.testing.GuardedKafka;
import news.dateline.testing.LogLines;
import news.dateline.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operations.md says of rights is enough, and one that is taken away may come back. */
class RightsIT {

  private static final String READINESS = "/actuator/health/readiness";

  @TempDir private Path directory;

  @Test
  void aRightThatIsTakenAwayCostsNoDocumentAndIsToldOnce() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("folder"));
    try (GuardedKafka kafka = GuardedKafka.start(directory.resolve("kafka"));
        Service service =
            Service.start(
                kafka.bootstrapServers(),
                directory,
                kafka.serviceSettings().toArray(String[]::new))) {
      Files.writeString(folder.resolve("one.txt"), Texts.numbered(1));
      service.awaitReady();
      await().atMost(Service.LONG).until(() -> published(service) == 1);
      double retries = service.metrics().sum("dateline_publish_retries_total");

      try (LogLines log = LogLines.of("news.dateline.ingest.publish")) {
        kafka.take(AclOperation.WRITE);
        Files.writeString(folder.resolve("two.txt"), Texts.numbered(2));
        await()
            .atMost(Service.LONG)
            .until(() -> service.metrics().sum("dateline_publish_retries_total") >= retries + 4);

        assertThat(service.status(READINESS)).isEqualTo(503);
        assertThat(published(service)).isEqualTo(1);
        assertThat(service.metrics().addUp()).isTrue();
        assertThat(log.lines())
            .singleElement()
            .asString()
            .startsWith("WARN Cannot publish, and will try until it works: ")
            .containsIgnoringCase("not authorized")
            .contains("news.");

        kafka.give(AclOperation.WRITE);
        await().atMost(Service.LONG).until(() -> published(service) == 2);
        assertThat(log.lines()).contains("INFO Publishing again");
      }
      service.awaitReady();
      try (TopicReader stories = new TopicReader(kafka.clientOfAdmin(), Topics.STORIES)) {
        await().pollInSameThread().atMost(Service.LONG).until(() -> stories.read().size() >= 2);
        assertThat(stories.read().stream().map(ConsumerRecord::key))
            .hasSize(2)
            .doesNotHaveDuplicates();
      }
    }
  }

  private static double published(Service service) {
    return service.metrics().sum("dateline_documents_total", "outcome=\"published\"");
  }
}
