package news.dateline.standalone.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code dateline run} as a process of its own, on any free ports. */
final class DatelineProcess implements AutoCloseable {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final Process process;
  private final Path out;
  private final Path err;

  private DatelineProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static DatelineProcess start(Path data, String... more) throws IOException {
    Path out = Files.createTempFile(data.getParent(), "out", ".txt");
    Path err = Files.createTempFile(data.getParent(), "err", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // It does not live long enough to be worth optimising for.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "news.dateline.standalone.Dateline",
                "run",
                "--data=" + data,
                "--port=0",
                "--kafka-port=0"));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new DatelineProcess(process, out, err);
  }

  /** A line for each enriched story. */
  List<String> stories() {
    return lines(out);
  }

  List<String> messages() {
    return lines(err);
  }

  /** Those that are whole: the process may be writing the next one. */
  private static List<String> lines(Path file) {
    try {
      String written = new String(Files.readAllBytes(file), UTF_8);
      return written.substring(0, written.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its Kafka listens, once all is up. */
  String kafka() {
    await()
        .atMost(LONG)
        .failFast("the process has ended", () -> !process.isAlive())
        .until(() -> messages().contains("Ctrl-C stops it."));
    return Running.kafka(String.join("\n", messages()));
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill} and Ctrl-C do. */
  void terminate() {
    process.destroy();
  }

  /**
   * Waits for its end.
   *
   * @return its exit status
   * @throws AssertionError if it does not end in time
   */
  int exitStatus(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still runs: " + messages());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
