package news.dateline.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import news.dateline.document.DocumentReport;
import news.dateline.story.Story;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Topics;
import news.dateline.wire.DocumentReportJson;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the Kafka records of stories and reports. */
final class Records {

  private Records() {}

  /** A URI reference, as CloudEvents want it; the ids of sources may hold anything. */
  private static String eventSource(String source) {
    return "/dateline/ingest/" + URLEncoder.encode(source, UTF_8).replace("+", "%20");
  }

  static ProducerRecord<String, byte[]> of(Story story, String fingerprint) {
    Instant version = story.times().version();
    ProducerRecord<String, byte[]> record =
        CloudEvent.record(
            Topics.STORIES,
            story.id().value(),
            StoryJson.write(story),
            story.id() + "/" + fingerprint,
            eventSource(story.origin().source()),
            CloudEvent.STORY_EXTRACTED,
            version);
    CloudEvent.startTrace(record.headers());
    return record;
  }

  static ProducerRecord<String, byte[]> of(DocumentReport report) {
    return CloudEvent.record(
        Topics.DOCUMENTS,
        report.id().value(),
        DocumentReportJson.write(report),
        report.id().value(),
        eventSource(report.source()),
        CloudEvent.DOCUMENT_FINISHED,
        report.finishedAt());
  }
}
