package news.dateline.ingest.source.catalog;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {

  @TempDir private Path directory;

  @Test
  void aChangeThatGoesWrongDoesNotEndTheWatch() throws IOException {
    Path file = Files.writeString(directory.resolve("sources.yml"), "0");
    AtomicInteger changes = new AtomicInteger();
    try (FileWatch watch =
        new FileWatch(
            file,
            Duration.ofMillis(50),
            changed -> {
              changes.incrementAndGet();
              throw new StackOverflowError("on purpose");
            })) {
      watch.start();
      for (int i = 1; i < 3; i++) {
        Files.writeString(file, "change " + i);
        int expected = i;
        await().atMost(Duration.ofSeconds(30)).until(() -> changes.get() == expected);
      }
    }
  }
}
