package news.dateline.classify.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import news.dateline.classify.cluster.ClusterIndex;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.RoutingHeaders;
import news.dateline.stream.Topics;
import news.dateline.tags.ClusterTag;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoryClustersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T06:00:05.5Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String WIRE =
      "A ferry with 212 passengers on board ran aground in thick fog off the coast early on Sunday,"
          + " and all of them were brought ashore by lifeboats, rescuers said.";

  private final StoryClusters clusters = clusters();
  private final Classifier classifier = classifier(clusters, Integer.MAX_VALUE);

  private static StoryClusters clusters() {
    ClusterIndex index = new ClusterIndex(Duration.ofDays(3), 100);
    return new StoryClusters(index, new ClassifyMeters(new SimpleMeterRegistry()), CLOCK);
  }

  private static Classifier classifier(StoryClusters clusters, int maxBytes) {
    StoryTagger tagger =
        new FixedTaggers("en").tagger(new ClassifyMeters(new SimpleMeterRegistry()));
    return new Classifier(tagger, clusters, CLOCK, maxBytes);
  }

  private static ConsumerRecord<String, byte[]> story(String headline) {
    byte[] json = StoryJson.write(TestStories.story(headline, WIRE));
    return new ConsumerRecord<>(Topics.STORIES, 3, 42, id(headline), json);
  }

  private static String id(String headline) {
    return TestStories.id(headline).value();
  }

  private static ProducerRecord<String, byte[]> enriched(Classification classification) {
    return ((Classification.Enriched) classification).record();
  }

  private static ConsumerRecord<String, byte[]> read(ProducerRecord<String, byte[]> record) {
    return new ConsumerRecord<>(
        record.topic(),
        0,
        7,
        NOW.toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        0,
        record.key(),
        record.value(),
        record.headers(),
        Optional.empty());
  }

  @Test
  void theRecordAndItsHeadersTellTheClusterOfAStory() {
    classifier.classify(story("First"));

    Classification.Enriched copy = (Classification.Enriched) classifier.classify(story("Second"));

    JsonNode cluster = JsonMapper.shared().readTree(copy.record().value()).at("/dateline/cluster");
    assertThat(cluster)
        .hasToString("{\"id\":\"" + id("First") + "\",\"role\":\"copy\",\"similarity\":1.0}");
    assertThat(CloudEvent.get(copy.record().headers(), RoutingHeaders.CLUSTER))
        .isEqualTo(id("First"));
    assertThat(CloudEvent.get(copy.record().headers(), RoutingHeaders.CLUSTER_ROLE))
        .isEqualTo("copy");
    assertThat(copy.tags().isCopy()).isTrue();
  }

  @Test
  void aProcessThatReadsWhatAnotherOnePublishedGoesOnFromThere() {
    classifier.classify(story("First"));
    StoryClusters other = clusters();
    other.learn(read(enriched(classifier.classify(story("Second")))));

    Classification.Enriched third =
        (Classification.Enriched) classifier(other, Integer.MAX_VALUE).classify(story("Third"));
    Classification.Enriched second =
        (Classification.Enriched) classifier(other, Integer.MAX_VALUE).classify(story("Second"));

    assertThat(third.tags().cluster()).isEqualTo(ClusterTag.copy(id("First"), 1));
    assertThat(second.tags().cluster()).isEqualTo(ClusterTag.copy(id("First"), 1));
  }

  @Test
  void aRecordWithoutAFingerprintTellsNothing() {
    ProducerRecord<String, byte[]> record = enriched(classifier.classify(story("First")));
    StoryClusters other = clusters();

    record.headers().remove(StoryClusters.FINGERPRINT);
    other.learn(read(record));
    record.headers().add(StoryClusters.FINGERPRINT, new byte[] {99});
    other.learn(read(record));

    assertThat(other.size()).isZero();
  }

  @Test
  void aStoryThatIsNotPublishedIsNoFirst() {
    assertThat(classifier(clusters, 10).classify(story("First")))
        .isInstanceOf(Classification.DeadLetter.class);
    assertThat(clusters.size()).isZero();

    classifier.classify(story("Second"));
    assertThat(classifier.refused(story("Second"))).isInstanceOf(Classification.DeadLetter.class);
    assertThat(clusters.size()).isZero();
  }
}
