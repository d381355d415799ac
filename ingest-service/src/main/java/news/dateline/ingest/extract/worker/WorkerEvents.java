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

  /** A worker process was started, which may not be ready yet. */
  void started();

  /**
   * A worker that was started has ended, ready or not.
   *
   * @param reason why another one takes its place; null where none does
   */
  void ended(@Nullable RestartReason reason);

  /** A document whose worker ended over it is read again, by a fresh one. */
  void retried();
}
