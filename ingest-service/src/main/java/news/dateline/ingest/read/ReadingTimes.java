package news.dateline.ingest.read;

import java.time.Duration;

/** Hears how long each stage took that a document came to. Thread-safe. */
public interface ReadingTimes {

  /** For who does not want to know. */
  ReadingTimes UNHEARD = (stage, time) -> {};

  /** A stage of a document has ended. */
  void took(ReadingStage stage, Duration time);
}
