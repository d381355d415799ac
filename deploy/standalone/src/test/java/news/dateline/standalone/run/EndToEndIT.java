package news.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.dateline.standalone.SampleStories;
import news.dateline.standalone.operate.Dashboard;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import news.dateline.testing.TestBroker;
import news.dateline.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of every sample format goes in by a watched folder, and its stories come out tagged. */
class EndToEndIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path directory;
  private Path data;
  private Path watched;

  @BeforeEach
  void fillFolder() throws Exception {
    data = Files.createDirectory(directory.resolve("data"));
    watched = Files.createDirectory(directory.resolve("watched"));
    SampleStories.copyTo(watched);
  }

  private static List<String> countries(List<ConsumerRecord<String, byte[]>> enriched) {
    return enriched.stream().map(EndToEndIT::country).toList();
  }

  private static String country(ConsumerRecord<String, byte[]> record) {
    JsonNode document =
        JsonMapper.shared().readTree(record.value()).path("dateline").path("document");
    String uri = document.path("uri").asString();
    String regions = String.valueOf(CloudEvent.get(record.headers(), "dateline_regions"));
    return SampleStories.line(
        uri.substring(uri.lastIndexOf('/') + 1),
        document.path("part").asInt(),
        document.path("parts").asInt(),
        regions.split(",", -1)[0]);
  }

  private static void assertThatAllSamplesComeOut(Running dateline) throws Exception {
    int files = SampleStories.files();
    List<String> expected = SampleStories.countries();
    await().atMost(LONG).until(() -> dateline.scrape().publishedStories() >= expected.size());
    try (TopicReader enriched = dateline.enriched()) {
      await().atMost(LONG).until(() -> enriched.read().size() >= expected.size());

      assertThat(countries(enriched.read())).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(enriched.read()).extracting(ConsumerRecord::key).doesNotHaveDuplicates();
    }
    await()
        .atMost(LONG)
        .until(() -> dateline.scrape().sum("dateline_documents_in_flight", "") == 0);
    Scrape scrape = dateline.scrape();
    assertThat(scrape.sum("dateline_documents_accepted_total", "folder")).isEqualTo(files);
    assertThat(scrape.sum("dateline_documents_accepted_total", "")).isEqualTo(files);
    assertThat(scrape.sum("dateline_documents_total", "published")).isEqualTo(files);
    assertThat(scrape.sum("dateline_documents_total", "")).isEqualTo(files);
    assertThat(scrape.sum("dateline_stories_published_total", "")).isEqualTo(expected.size());
    assertThat(scrape.sum("dateline_classify_stories_total", "")).isEqualTo(expected.size());
    assertThat(scrape.sum("dateline_story_delay_seconds_count", "")).isEqualTo(expected.size());
    assertThat(scrape.sum("dateline_dead_letters_total", "")).isZero();
  }

  private static Set<String> shownByTheDashboard() {
    Set<String> names = Dashboard.read().metrics();
    // Of a partition: Micrometer looks once a minute whether a client has new ones.
    names.remove("kafka_consumer_fetch_manager_records_lag");
    return names;
  }

  @Test
  void everySampleComesOutOnceWithItsCountryAndARestartPublishesOnlyWhatIsNew() throws Exception {
    try (Running dateline = Running.start(data, watched, null)) {
      assertThatAllSamplesComeOut(dateline);
      assertThat(dateline.scrape().names()).containsAll(shownByTheDashboard());
    }
    Files.writeString(
        watched.resolve("zz-new.txt"), "A new port\n\nA new port opened in Mombasa, Kenya.");

    try (Running dateline = Running.start(data, watched, null)) {
      await().atMost(LONG).until(() -> dateline.scrape().publishedStories() >= 1);
      await()
          .atMost(LONG)
          .until(() -> dateline.scrape().sum("dateline_documents_in_flight", "") == 0);

      assertThat(dateline.scrape().sum("dateline_documents_total", "published")).isEqualTo(1);
      assertThat(dateline.scrape().sum("dateline_stories_published_total", "")).isEqualTo(1);
      int all = SampleStories.countries().size() + 1;
      for (String topic : List.of(Topics.STORIES, Topics.ENRICHED)) {
        try (TopicReader reader = dateline.reader(topic)) {
          await().atMost(LONG).until(() -> reader.read().size() >= all);
          assertThat(reader.read())
              .hasSize(all)
              .extracting(ConsumerRecord::key)
              .doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void anOutsideKafkaServesAsWell() throws Exception {
    try (TestBroker broker = TestBroker.start();
        Running dateline = Running.start(data, watched, broker.bootstrapServers())) {
      assertThatAllSamplesComeOut(dateline);
      assertThat(data.resolve("kafka")).doesNotExist();
    }
  }
}
