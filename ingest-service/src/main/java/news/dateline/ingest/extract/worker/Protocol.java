package news.dateline.ingest.extract.worker;

import java.net.URI;
import java.time.Instant;
import news.dateline.document.DocumentId;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * What is said over a worker's standard input and output.
 *
 * <p>To the worker: once its {@link Setup}; then for each document a {@link Task}, both with their
 * length in front, and where the task names no file the document's bytes, in chunks of at most
 * {@link #CHUNK} with their length in front; {@link #END} behind the last of them, or {@link
 * #BROKEN_OFF} where they could not be read on, which ends the task without an answer.
 *
 * <p>From the worker: {@link #READY} once; while it reads a document, every {@link #BEAT_MILLIS}
 * milliseconds {@link #PROGRESS} or {@link #STANDSTILL}; and in the end {@link #ANSWER} with an
 * {@link Extraction} and its length in front.
 */
final class Protocol {

  static final Codec<Setup> SETUP = new Codec<>(Setup.class);
  static final Codec<Task> TASK = new Codec<>(Task.class);
  static final Codec<Extraction> EXTRACTION = new Codec<>(Extraction.class);

  static final int CHUNK = 1 << 16;
  static final int END = 0;
  static final int BROKEN_OFF = -1;

  static final byte READY = 'R';
  static final byte PROGRESS = 'P';
  static final byte STANDSTILL = 'S';
  static final byte ANSWER = 'A';

  static final long BEAT_MILLIS = 250;

  private Protocol() {}

  /** What a worker is told at its start. */
  record Setup(Limits limits) {}

  /**
   * A document to be read.
   *
   * @param file where its bytes are; null if they follow. A URI, since the names of files may be
   *     bytes that make no text
   * @param size how many they are
   */
  record Task(
      DocumentId id,
      SourceRef source,
      Label label,
      Instant fetchedAt,
      @Nullable URI file,
      long size) {}
}
