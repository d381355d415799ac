package news.dateline.standalone.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import news.dateline.document.DocumentReport;
import news.dateline.standalone.kafka.GroupPositions;
import news.dateline.standalone.kafka.TopicScan;
import news.dateline.standalone.print.EnrichedLine;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Replay;
import news.dateline.stream.Topics;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Looks up what documents and stories left on the topics. Reads one partition of each, which is
 * where Kafka's partitioner puts an id. Each method throws {@link
 * org.apache.kafka.common.KafkaException} if Kafka does not answer.
 */
final class Tracer {

  private final TopicScan scan;
  private final GroupPositions classify;

  /**
   * @param classify how far classify has read
   */
  Tracer(TopicScan scan, GroupPositions classify) {
    this.scan = scan;
    this.classify = classify;
  }

  /** The last report of a document; null where it has none. */
  @Nullable DocumentReport report(String document) {
    List<DocumentReport> reports = new ArrayList<>();
    read(
        Topics.DOCUMENTS,
        document,
        null,
        record -> {
          try {
            reports.add(DocumentReportJson.read(record.value()));
          } catch (MalformedRecordException e) {
            // A cursor may have any key.
          }
        });
    return reports.isEmpty() ? null : reports.get(reports.size() - 1);
  }

  /**
   * What became of a story; without steps where nothing is known of it.
   *
   * @param since records that are older are not looked at; null for all
   */
  StoryTrace story(String id, @Nullable Instant since) {
    List<Step> steps = new ArrayList<>();
    Set<String> documents = new LinkedHashSet<>();
    List<ConsumerRecord<String, byte[]>> extracted = new ArrayList<>();
    read(
        Topics.STORIES,
        id,
        since,
        record -> {
          int replays = Replay.times(record.headers());
          steps.add(Step.of(replays == 0 ? "extracted" : "replayed", record, ""));
          addDocument(record, documents);
          extracted.add(record);
        });
    read(
        Topics.ENRICHED,
        id,
        since,
        record ->
            steps.add(
                Step.of("enriched", record, EnrichedLine.of(record), EnrichedCluster.of(record))));
    read(
        Topics.DEAD_LETTERS,
        id,
        since,
        record -> {
          if (Replay.noteOf(record.headers()) == null) {
            steps.add(Step.of("dead-lettered", record, reason(record)));
          }
        });
    steps.sort(Comparator.comparing(Step::at));
    return new StoryTrace(id, documents, steps, ahead(extracted));
  }

  private void read(
      String topic,
      String key,
      @Nullable Instant since,
      Consumer<ConsumerRecord<String, byte[]>> reader) {
    TopicPartition partition = scan.partitionOf(topic, key);
    if (partition == null) {
      return;
    }
    Consumer<ConsumerRecord<String, byte[]>> filter =
        record -> {
          if (key.equals(record.key())) {
            reader.accept(record);
          }
        };
    if (since == null) {
      scan.read(List.of(partition), filter);
    } else {
      scan.readSince(partition, since, filter);
    }
  }

  private static void addDocument(ConsumerRecord<String, byte[]> record, Set<String> documents) {
    try {
      documents.add(StoryJson.read(record.value()).story().origin().documentId().value());
    } catch (MalformedRecordException e) {
      // Its dead letter tells.
    }
  }

  private static String reason(ConsumerRecord<String, byte[]> letter) {
    return Objects.requireNonNullElse(
        CloudEvent.get(letter.headers(), KafkaHeaders.DLT_EXCEPTION_MESSAGE), "");
  }

  private @Nullable Long ahead(List<ConsumerRecord<String, byte[]>> extracted) {
    if (extracted.isEmpty()) {
      return null;
    }
    ConsumerRecord<String, byte[]> last = extracted.get(extracted.size() - 1);
    long next = classify.next(new TopicPartition(last.topic(), last.partition()));
    return last.offset() < next ? null : last.offset() - next;
  }
}
