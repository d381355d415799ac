package news.dateline.ingest.extract.format;

/**
 * Hears that the reading of a document gets on: an element or some text more, the next document
 * within it. By that a slow parser can be told from one that hangs. Called often, by the thread
 * that reads.
 */
@FunctionalInterface
public interface Progress {

  /** For where nobody waits for it. */
  Progress UNWATCHED = () -> {};

  void made();
}
