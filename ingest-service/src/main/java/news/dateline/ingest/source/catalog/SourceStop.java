package news.dateline.ingest.source.catalog;

import java.time.Duration;
import java.util.List;
import news.dateline.ingest.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops sources, all at the same time; one that fails to stop keeps no other from it. */
final class SourceStop {

  private static final Logger LOG = LoggerFactory.getLogger(SourceStop.class);

  private SourceStop() {}

  /** Waits until all have stopped. */
  static void all(List<Source> sources) {
    sources.forEach(SourceStop::begin);
    sources.forEach(SourceStop::close);
  }

  /** Waits until all have stopped, but no longer than that. */
  static void within(Duration patience, List<Source> sources) {
    Thread closer = new Thread(() -> sources.forEach(SourceStop::close), "close-sources");
    closer.setDaemon(true);
    sources.forEach(SourceStop::begin);
    closer.start();
    try {
      closer.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (closer.isAlive()) {
      LOG.warn("Some sources take long to stop");
    }
  }

  private static void begin(Source source) {
    try {
      source.beginClose();
    } catch (RuntimeException | Error e) {
      LOG.error("Stopping source {}", source.ref().id(), e);
    }
  }

  private static void close(Source source) {
    try {
      source.close();
    } catch (RuntimeException | Error e) {
      LOG.error("Stopping source {}", source.ref().id(), e);
    }
  }
}
