package news.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSettingsTest {

  private static final String INSTANCE = "--dateline.run.instance=";

  @TempDir private Path directory;

  private static List<String> names(Path data, @Nullable String kafka) throws IOException {
    RunSettings settings =
        new RunSettings(
            data, "127.0.0.1", 0, 0, kafka, RunInputs.of(List.of()), Tagging.AS_SHIPPED);
    return Stream.of(settings.toArguments("127.0.0.1:9092"))
        .filter(argument -> argument.startsWith(INSTANCE))
        .toList();
  }

  @Test
  void atAnOutsideKafkaItsNameIsThatOfItsDataAndStays() throws IOException {
    List<String> first = names(directory, "kafka.example:9092");

    assertThat(first).singleElement().asString().startsWith(INSTANCE + "run-");
    assertThat(names(directory, "kafka.example:9092")).isEqualTo(first);
  }

  @Test
  void twoDataDirectoriesHaveTwoNames() throws IOException {
    Path other = Files.createDirectory(directory.resolve("other"));

    assertThat(names(directory, "kafka.example:9092"))
        .doesNotContainAnyElementsOf(names(other, "kafka.example:9092"));
  }

  @Test
  void atItsOwnKafkaItNeedsNone() throws IOException {
    assertThat(names(directory, null)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }
}
