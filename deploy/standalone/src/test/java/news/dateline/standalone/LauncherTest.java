package news.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./dateline} and the images hand to the JVM. */
class LauncherTest {

  private static final Path ROOT = Path.of("../..");
  private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";

  /** Says what it was called with in place of running it. */
  private static final String JAVA =
      "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'version \"21.0.1\"' >&2; exit; }\n"
          + "for word; do echo \"$word\"; done\n";

  @TempDir private Path home;

  @Test
  @DisabledOnOs(WINDOWS)
  void aServiceEndsWhenItsHeapIsFullAndACommandGoesOn() throws Exception {
    assertThat(launch("run", "--port=0")).contains(EXIT, "run", "--port=0");
    assertThat(launch("tag", "run")).contains("tag", "run").doesNotContain(EXIT);
    assertThat(launch()).doesNotContain(EXIT);
  }

  @Test
  void theImagesOfTheServicesEndWhenTheirHeapIsFull() throws IOException {
    assertThat(Files.readString(ROOT.resolve("deploy/docker/Dockerfile")))
        .containsPattern("\\Q" + EXIT + "\\E >java.options");
  }

  private List<String> launch(String... arguments) throws Exception {
    executable(home.resolve("jdk/bin/java"), JAVA);
    Path launcher =
        executable(home.resolve("dateline"), Files.readString(ROOT.resolve("dateline")));
    Path jar = home.resolve("deploy/standalone/target/dateline/dateline-standalone.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
    ProcessBuilder builder = new ProcessBuilder(launcher.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().remove("DATELINE_JAVA_OPTS");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.lines().toList();
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
