package news.dateline.ingest.read;

import java.util.Locale;

/** What reading a document consists of. The labels are tag values of metrics: a closed set. */
public enum ReadingStage {
  /** From bytes to text in pieces, the wait for a worker process included. */
  EXTRACT,
  /** From pieces to stories. */
  SPLIT,
  /** What the stories are, and which ones. */
  IDENTIFY;

  /** As it stands in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
