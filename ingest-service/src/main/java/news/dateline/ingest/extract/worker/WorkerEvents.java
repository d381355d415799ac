package news.dateline.ingest.extract.worker;

import org.jspecify.annotations.Nullable;

/**
 * Hears what becomes of worker processes. At all times, workers started less workers ended are
 * alive. Called by many threads.
 */
public interface WorkerEvents {

  /** For where nobody counts them. */
  WorkerEvents UNHEARD =
      new WorkerEvents() {
        @Override
        public void started() {}

        @Override
        public void ended(@Nullable RestartReason reason) {}

        @Override
        public void retried() {}
      };

  /** A worker is ready. */
  void started();

  /**
   * A worker that was ready has ended.
   *
   * @param reason why another one takes its place; null where none does
   */
  void ended(@Nullable RestartReason reason);

  /** A document whose worker ended over it is read again, by a fresh one. */
  void retried();
}
