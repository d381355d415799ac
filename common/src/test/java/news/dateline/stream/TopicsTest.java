package news.dateline.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void theNamesOfTopicsAreAContract() {
    assertThat(Topics.STORIES).isEqualTo("news.stories.v1");
    assertThat(Topics.ENRICHED).isEqualTo("news.enriched.v1");
    assertThat(Topics.DEAD_LETTERS).isEqualTo("news.stories.v1-dlt");
    assertThat(Topics.DOCUMENTS).isEqualTo("news.documents.v1");
  }

  @Test
  void everyTopicIsMadeAndOnlyDocumentsAreCompacted() {
    assertThat(Topics.all(3))
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
    assertThat(Topics.all(1))
        .allSatisfy(
            topic ->
                assertThat(Integer.parseInt(topic.configs().get("max.message.bytes")))
                    .isGreaterThan(Topics.MAX_RECORD_BYTES));
  }
}
