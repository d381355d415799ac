package news.dateline.ingest.extract.worker;

import java.util.Locale;

/** Why a worker process was replaced. The labels are tag values of metrics. */
public enum RestartReason {
  /** It died, or its parser did in a way that says nothing good of the rest of it. */
  CRASH,
  /** Its document took too long, or did not get on. */
  TIMEOUT,
  /** It wanted more memory, or threads, than it may have. */
  MEMORY,
  /** It has read as many documents as one worker shall. */
  AGE;

  /** As it stands in metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
