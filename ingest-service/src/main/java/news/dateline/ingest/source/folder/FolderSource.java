package news.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose files are documents, at any depth. It is looked through again and again, since
 * change notices do not work on every file system and are lost while the process is down.
 *
 * <p>A file is taken once it has stopped changing, and again whenever its bytes are others than
 * before. Files are left where they are. Hidden files and symbolic links are left out.
 */
public final class FolderSource implements Source {

  private static final Logger LOG = LoggerFactory.getLogger(FolderSource.class);

  /** Looking shall take at most a tenth of the time, however many files there are. */
  private static final int REST = 9;

  private static final Duration RETRY = Duration.ofMinutes(1);

  private final SourceRef ref;
  private final Folder folder;
  private final FileIdentity identity;
  private final Duration interval;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<Path, FileState> seen = new HashMap<>();

  /** Files that could not be read for once, and when to try again. */
  private final Map<Path, Instant> retries = new ConcurrentHashMap<>();

  private volatile SourceStatus status = SourceStatus.running(null);
  private @Nullable Thread thread;

  /**
   * @param maxBytes files over this are not read to tell whether they have changed
   * @param interval between two looks
   */
  public FolderSource(
      SourceRef ref, Path directory, long maxBytes, Duration interval, Clock clock) {
    this.ref = ref;
    this.folder = new Folder(directory);
    this.identity = new FileIdentity(ref, directory, maxBytes);
    this.interval = interval;
    this.clock = clock;
  }

  @Override
  public SourceRef ref() {
    return ref;
  }

  @Override
  public SourceStatus status() {
    return status;
  }

  @Override
  public void start(Intake intake) {
    Thread watcher = new Thread(() -> watch(intake), "folder-" + ref.id());
    thread = watcher;
    watcher.start();
  }

  @Override
  public void close() {
    closing.countDown();
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void watch(Intake intake) {
    try {
      long pause;
      do {
        long start = System.nanoTime();
        look(intake);
        pause = Math.max(interval.toNanos(), REST * (System.nanoTime() - start));
      } while (!closing.await(pause, TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      LOG.debug("Stopped watching {}", ref.id());
    }
  }

  private void look(Intake intake) throws InterruptedException {
    try {
      Map<Path, FileState> files = folder.list();
      seen.keySet().retainAll(files.keySet());
      forgetRetries(clock.instant());
      for (Map.Entry<Path, FileState> file : files.entrySet()) {
        if (closing.getCount() == 0) {
          return;
        }
        look(file.getKey(), file.getValue(), intake);
      }
      if (status.state() == SourceStatus.State.FAILING) {
        LOG.info("Source {} works again", ref.id());
      }
      status = SourceStatus.running(clock.instant());
    } catch (IOException | RuntimeException e) {
      String error = e.getClass().getSimpleName() + ": " + e.getMessage();
      if (status.state() == SourceStatus.State.RUNNING) {
        LOG.warn("Source {} cannot be looked at, and will be tried again: {}", ref.id(), error);
      }
      status = status.failing(error);
    }
  }

  /** What was readable and could not be read may be so again. */
  private void ended(Path file, FileState state, DocumentReport report) {
    if (!report.outcome().isFinal() && state.readable()) {
      retries.put(file, clock.instant().plus(RETRY));
    }
  }

  private void forgetRetries(Instant now) {
    retries.forEach(
        (file, due) -> {
          if (!due.isAfter(now) && retries.remove(file, due)) {
            seen.remove(file);
          }
        });
  }

  private void look(Path file, FileState state, Intake intake) throws InterruptedException {
    FileState before = seen.get(file);
    if (state.isTaken(before)) {
      return;
    }
    if (!state.isSettled(before, clock.instant())) {
      seen.put(file, state);
      return;
    }
    seen.put(file, state.taken());
    try {
      Document document = identity.document(file, state, clock.instant());
      if (!intake.knows(document.id())) {
        intake.accept(document, report -> ended(file, state, report));
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} went away", file);
      seen.remove(file);
    }
  }
}
