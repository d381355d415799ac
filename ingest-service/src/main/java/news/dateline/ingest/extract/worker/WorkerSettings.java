package news.dateline.ingest.extract.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import news.dateline.ingest.extract.format.Limits;

/**
 * How documents are read in worker processes.
 *
 * @param limits of what one document may cost; its time is that of one try
 * @param processes at most at a time
 * @param heap of one process, in bytes
 * @param progressTimeout how long a parser may go on without bringing forth anything
 * @param maxDocuments that one process reads before another one takes its place
 * @param startAttempts how often the start of a process is tried before the document that waits for
 *     it is given up
 */
public record WorkerSettings(
    Limits limits,
    int processes,
    long heap,
    Duration progressTimeout,
    int maxDocuments,
    int startAttempts) {

  /** 256 MiB, of which small documents need a tenth. */
  public static final long DEFAULT_HEAP = 256L << 20;

  public static final Duration DEFAULT_PROGRESS_TIMEOUT = Duration.ofSeconds(20);
  public static final int DEFAULT_MAX_DOCUMENTS = 10_000;

  /** What Tika and the parsers need to be loaded, and a little to read something. */
  private static final long MIN_HEAP = 32L << 20;

  /** Of a Java process beside its heap: classes, code, stacks. */
  private static final long OVERHEAD = 128L << 20;

  public WorkerSettings {
    require(processes > 0, "processes", processes);
    require(heap >= MIN_HEAP, "heap", heap);
    require(progressTimeout.toMillis() > 0, "progress-timeout", progressTimeout);
    require(maxDocuments > 0, "max-documents", maxDocuments);
    require(startAttempts > 0, "start-attempts", startAttempts);
  }

  private static void require(boolean holds, String key, Object value) {
    if (!holds) {
      String least = key.equals("heap") ? "at least " + (MIN_HEAP >> 20) + " MB" : "more than 0";
      throw new IllegalArgumentException(
          "dateline.ingest.isolation." + key + " must be " + least + ", not " + value);
    }
  }

  /**
   * As many processes as documents are read at a time, as far as half of this machine's (or
   * container's) memory holds them with their heaps full; one at least.
   *
   * @param readers documents read at a time
   * @param heap of one process, in bytes
   */
  public static int processesFor(int readers, long heap) {
    long memory = 0;
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      memory = system.getTotalMemorySize();
    }
    return processesFor(readers, heap, memory);
  }

  static int processesFor(int readers, long heap, long memory) {
    return (int) Math.max(1, Math.min(readers, memory / 2 / (heap + OVERHEAD)));
  }
}
