package news.dateline.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.story.Story;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.MalformedRecordException;
import news.dateline.wire.SourceCursorJson;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Makes the Kafka records of stories and reports. */
final class LogRecords {

  private LogRecords() {}

  /** A URI reference, as CloudEvents want it; the ids of sources may hold anything. */
  private static String eventSource(String source) {
    return "/dateline/ingest/" + URLEncoder.encode(source, UTF_8).replace("+", "%20");
  }

  /**
   * Of a version of a story.
   *
   * @param finishedAt of the report that tells of it: later than that of the version before, so a
   *     version that comes back is another event
   */
  static ProducerRecord<String, byte[]> of(Story story, String version, Instant finishedAt) {
    Instant time = story.times().version();
    ProducerRecord<String, byte[]> record =
        CloudEvent.record(
            Topics.STORIES,
            story.id().value(),
            StoryJson.write(story),
            story.id() + "/" + version + "/" + Edition.millis(finishedAt),
            eventSource(story.origin().source()),
            CloudEvent.STORY_EXTRACTED,
            time);
    CloudEvent.startTrace(record.headers());
    return record;
  }

  static ProducerRecord<String, byte[]> of(SourceCursor cursor) {
    return CloudEvent.record(
        Topics.DOCUMENTS,
        cursor.key(),
        SourceCursorJson.write(cursor),
        cursor.key() + "/" + cursor.movedAt(),
        eventSource(cursor.source()),
        CloudEvent.CURSOR_MOVED,
        cursor.movedAt());
  }

  /**
   * Takes note of a record of {@link Topics#DOCUMENTS}.
   *
   * @throws MalformedRecordException if it is none
   */
  static void take(
      @Nullable String key, byte @Nullable [] value, LogPosition position, Ledger ledger)
      throws MalformedRecordException {
    if (key == null || !SourceCursor.isKey(key)) {
      ledger.add(DocumentReportJson.read(value), position);
    } else if (value == null) {
      ledger.forget(key);
    } else {
      ledger.add(SourceCursorJson.read(value));
    }
  }

  static ProducerRecord<String, byte[]> of(DocumentReport report) {
    return CloudEvent.record(
        Topics.DOCUMENTS,
        report.id().value(),
        DocumentReportJson.write(report),
        report.id() + "/" + Edition.millis(report.finishedAt()),
        eventSource(report.arrival().source()),
        CloudEvent.DOCUMENT_FINISHED,
        report.finishedAt());
  }
}
