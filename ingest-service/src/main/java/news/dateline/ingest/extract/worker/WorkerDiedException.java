package news.dateline.ingest.extract.worker;

/** A worker ended, or must, over the document that it was reading. */
final class WorkerDiedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Exit status of the JVM with {@code -XX:+ExitOnOutOfMemoryError}. */
  static final int OUT_OF_MEMORY = 3;

  /** Exit status of a worker that has started more threads than it may have. */
  static final int OUT_OF_THREADS = 83;

  /** Added to the number of the signal that ended a process. */
  private static final int SIGNALED = 128;

  static final int KILLED = SIGNALED + 9;

  private final RestartReason reason;

  /**
   * @param message a sentence for a person
   */
  WorkerDiedException(RestartReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * @param status that its process ended with
   */
  static WorkerDiedException ofStatus(int status, WorkerSettings settings) {
    return switch (status) {
      case OUT_OF_MEMORY ->
          new WorkerDiedException(
              RestartReason.MEMORY,
              "its parser needs more memory than it may have ("
                  + (settings.heap() >> 20)
                  + " MB of heap)");
      case OUT_OF_THREADS ->
          new WorkerDiedException(
              RestartReason.MEMORY, "its parser started more threads than it may have");
      case KILLED ->
          new WorkerDiedException(
              RestartReason.CRASH,
              "its parser's process was killed, by hand or for want of memory on the machine");
      default ->
          new WorkerDiedException(
              RestartReason.CRASH, "its parser's process died (status " + status + ")");
    };
  }

  /** Whether nobody asked it first: so the kernel does where memory is used up. */
  static boolean isKilled(int status) {
    return status == KILLED;
  }

  RestartReason reason() {
    return reason;
  }
}
