package news.dateline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary content mode ({@code ce_*} headers), and the W3C trace context
 * that ties a story's records together.
 */
public final class CloudEvent {

  /** A story was extracted; its record lies on {@link Topics#STORIES}. */
  public static final String STORY_EXTRACTED = "news.dateline.story.extracted.v1";

  /** A story was tagged; its record lies on {@link Topics#ENRICHED}. */
  public static final String STORY_ENRICHED = "news.dateline.story.enriched.v1";

  /** A dead letter was settled; the note lies beside it on {@link Topics#DEAD_LETTERS}. */
  public static final String LETTER_SETTLED = "news.dateline.letter.settled.v1";

  /** A document ended; its report lies on {@link Topics#DOCUMENTS}. */
  public static final String DOCUMENT_FINISHED = "news.dateline.document.finished.v1";

  /** A source was read further; its cursor lies on {@link Topics#DOCUMENTS}. */
  public static final String CURSOR_MOVED = "news.dateline.source.cursor.v1";

  private static final String TRACE_PARENT = "traceparent";
  // Ids of zeros only are not valid.
  private static final Pattern TRACE_FORM =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private CloudEvent() {}

  /**
   * A JSON record with its event headers.
   *
   * @param json null for a record that deletes what is kept under the key
   * @param id unique for the source; equal ids are the same event sent again
   * @param source what made it, for instance {@code /dateline/ingest/newsdesk}
   * @param type one of the constants of this class
   */
  public static ProducerRecord<String, byte[]> record(
      String topic,
      @Nullable String key,
      byte @Nullable [] json,
      String id,
      String source,
      String type,
      Instant time) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, json);
    Headers headers = record.headers();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", id);
    put(headers, "ce_source", source);
    put(headers, "ce_type", type);
    put(headers, "ce_time", time.toString());
    put(headers, "content-type", "application/json");
    return record;
  }

  /** Adds a header with a text value. */
  public static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  /** The last header of that name as text, or null. */
  public static @Nullable String get(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  /** Starts a trace: a W3C {@code traceparent} with a new trace id. */
  public static void startTrace(Headers headers) {
    put(headers, TRACE_PARENT, "00-" + randomHex(16) + "-" + randomHex(8) + "-01");
  }

  /** Goes on with the trace of {@code from} under a new span, or starts one where it has none. */
  public static void continueTrace(Headers from, Headers to) {
    String parent = get(from, TRACE_PARENT);
    if (parent == null || !TRACE_FORM.matcher(parent).matches()) {
      startTrace(to);
      return;
    }
    put(to, TRACE_PARENT, parent.substring(0, 36) + randomHex(8) + parent.substring(52));
  }

  private static String randomHex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
