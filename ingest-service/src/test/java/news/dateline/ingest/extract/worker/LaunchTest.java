package news.dateline.ingest.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTest {

  @TempDir private Path directory;

  private List<String> command(String classPath, String code) {
    return new Launch(Workers.settings(1), classPath, code)
        .command(new WorkerDirectory(directory.resolve("worker")));
  }

  @Test
  void theClassPathHoldsInAnyWorkingDirectory() {
    List<String> command =
        command("app.jar" + File.pathSeparator + "/lib/some.jar", "file:/app.jar");

    assertThat(command)
        .containsSequence(
            "-cp",
            Path.of("app.jar").toAbsolutePath() + File.pathSeparator + "/lib/some.jar",
            WorkerMain.class.getName());
  }

  @Test
  void aBootJarIsStartedByItsOwnLauncher() {
    List<String> command =
        command("/app.jar", "jar:nested:/app.jar/!BOOT-INF/lib/dateline-ingest-service.jar!/");

    assertThat(command)
        .containsSequence(
            "-cp",
            "/app.jar",
            "-Dloader.main=" + WorkerMain.class.getName(),
            "org.springframework.boot.loader.launch.PropertiesLauncher");
  }

  @Test
  void memoryIsLimited() {
    assertThat(command("/app.jar", "file:/app.jar"))
        .contains("-Xmx" + Workers.HEAP, "-XX:+ExitOnOutOfMemoryError")
        .anyMatch(option -> option.startsWith("-XX:MaxMetaspaceSize="))
        .anyMatch(option -> option.startsWith("-XX:MaxDirectMemorySize="));
  }

  private static String advice(String why) {
    return new Launch(Workers.settings(1), "/app.jar", "file:/app.jar").advice(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it was killed, by hand or for want of memory on the machine",
        "Cannot run program \"java\": error=12, Cannot allocate memory",
        "it ended with status 1: There is insufficient memory for the Java Runtime Environment",
        "it ended with status 1: Error: Could not reserve enough space for 8192KB object heap"
      })
  void wantOfMemoryIsMendedByOtherSettings(String why) {
    assertThat(advice(why))
        .contains("memory", "dateline.ingest.isolation.heap", "dateline.ingest.isolation.processes")
        .doesNotContain("class path");
  }

  @Test
  void theClassPathIsSpokenOfWhereAClassIsMissing() {
    assertThat(advice("it ended with status 1: Error: Could not find or load main class x"))
        .contains("class path");
    assertThat(advice("it was not ready within 60 s")).doesNotContain("class path", "memory");
  }
}
