package news.dateline.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

  private static final long DAY = Duration.ofDays(1).toMillis();

  @Test
  void theNamesOfTopicsAreAContract() {
    assertThat(Topics.STORIES).isEqualTo("news.stories.v1");
    assertThat(Topics.ENRICHED).isEqualTo("news.enriched.v1");
    assertThat(Topics.DEAD_LETTERS).isEqualTo("news.stories.v1-dlt");
    assertThat(Topics.DOCUMENTS).isEqualTo("news.documents.v1");
  }

  @Test
  void everyTopicIsMadeAndOnlyDocumentsAreCompacted() {
    assertThat(Topics.all(TopicSettings.of(3)))
        .extracting(
            NewTopic::name, NewTopic::numPartitions, topic -> topic.configs().get("cleanup.policy"))
        .containsExactlyInAnyOrder(
            tuple("news.stories.v1", 3, "delete"),
            tuple("news.enriched.v1", 3, "delete"),
            tuple("news.stories.v1-dlt", 3, "delete"),
            tuple("news.documents.v1", 3, "compact"));
  }

  @Test
  void aDeadLetterHasRoomForTheLargestRecordAndItsHeaders() {
    assertThat(Topics.all(TopicSettings.of(1)))
        .allSatisfy(
            topic ->
                assertThat(Integer.parseInt(topic.configs().get("max.message.bytes")))
                    .isGreaterThan(Topics.MAX_RECORD_BYTES));
  }

  private static Map<String, String> retentions(TopicSettings settings) {
    return Topics.all(settings).stream()
        .filter(topic -> topic.configs().containsKey("retention.ms"))
        .collect(Collectors.toMap(NewTopic::name, topic -> topic.configs().get("retention.ms")));
  }

  @Test
  void whatIsDeletedIsKeptForAMonthOrMoreWhateverTheBrokersDefaultIs() {
    assertThat(retentions(TopicSettings.of(1)))
        .containsOnly(
            entry("news.stories.v1", Long.toString(30L * DAY)),
            entry("news.enriched.v1", Long.toString(30L * DAY)),
            entry("news.stories.v1-dlt", Long.toString(90L * DAY)));
    assertThat(Topics.all(TopicSettings.of(1)))
        .filteredOn(topic -> topic.configs().containsKey("retention.ms"))
        .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("retention.bytes", "-1"));
  }

  @Test
  void retentionsCanBeSetAndANegativeOneIsForEver() {
    assertThat(
            retentions(
                new TopicSettings(1, Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(-3))))
        .containsOnly(
            entry("news.stories.v1", Long.toString(7L * DAY)),
            entry("news.enriched.v1", Long.toString(DAY)),
            entry("news.stories.v1-dlt", "-1"));
  }

  @Test
  void whatIsWrongIsNamedByItsKey() {
    assertThatThrownBy(() -> TopicSettings.of(0))
        .hasMessage("dateline.topics.partitions must be at least 1, not 0");
    assertThatThrownBy(() -> new TopicSettings(1, null, Duration.ofHours(23), null))
        .hasMessage(
            "dateline.topics.enriched-retention must be a day at least, or -1 for ever,"
                + " not 82800000 ms");
  }
}
