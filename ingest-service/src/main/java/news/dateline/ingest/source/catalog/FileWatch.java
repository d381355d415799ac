package news.dateline.ingest.source.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.dateline.document.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when the bytes of a file change. It looks, since change notices do not work on every file
 * system, and are easily missed where a file is replaced, as editors and Kubernetes do.
 */
final class FileWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path file;
  private final Duration interval;
  private final Consumer<Path> changed;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "sources-file");
  private String known;

  /**
   * @param interval of looks; a change is told at the second look that finds it
   */
  FileWatch(Path file, Duration interval, Consumer<Path> changed) {
    this.file = file;
    this.interval = interval;
    this.changed = changed;
    this.known = digest();
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      String before = known;
      while (!closing.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        before = look(before);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The digest as it is now. */
  private String look(String before) {
    try {
      String now = digest();
      // Twice the same: nobody is writing it any more.
      if (now.equals(before) && !now.equals(known)) {
        known = now;
        changed.accept(file);
      }
      return now;
    } catch (RuntimeException | Error e) {
      // Else no later change would be taken.
      LOG.error("Taking the change of {}", file, e);
      return before;
    }
  }

  /** Of what cannot be read, the reason. */
  private String digest() {
    try {
      return Digest.hex(Files.readAllBytes(file));
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
