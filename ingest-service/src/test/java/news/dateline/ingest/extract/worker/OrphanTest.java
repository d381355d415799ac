package news.dateline.ingest.extract.worker;

import static news.dateline.ingest.extract.worker.Workers.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.FaultParser.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers whose parent is killed, so that it can tell them nothing. */
class OrphanTest {

  @TempDir private Path temporary;
  private List<ProcessHandle> workers = List.of();

  /** A process with two workers, of which one waits and the other one is in mid-parse. */
  static final class Parent {

    public static void main(String[] arguments) throws Exception {
      Path temporary = Path.of(arguments[0]);
      WorkerSettings settings = Workers.settings(2);
      IsolatedExtractor extractor =
          new IsolatedExtractor(settings, WorkerEvents.UNHEARD, new Launch(settings), temporary);
      byte[] busy = Fault.AWAIT.document(temporary.resolve("busy"));
      CompletableFuture<?> one =
          CompletableFuture.runAsync(() -> extractor.extract(Documents.of("busy.fault", busy)));
      extractor.extract(Workers.goodOne());
      Files.createFile(temporary.resolve("idle"));
      one.join();
    }
  }

  @AfterEach
  void cleanUp() {
    workers.forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void theyEndAndLeaveNothingBehind() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                temporary.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      await()
          .atMost(LONG)
          .until(
              () ->
                  Files.exists(temporary.resolve("idle"))
                      && Files.exists(temporary.resolve("busy")));
      workers = Workers.processesBelow(parent.toHandle(), temporary);
      assertThat(workers).hasSize(2).allMatch(ProcessHandle::isAlive);
    } finally {
      parent.destroyForcibly().waitFor();
    }

    await().atMost(LONG).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(left()).containsExactlyInAnyOrder("idle", "busy");
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(temporary)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
