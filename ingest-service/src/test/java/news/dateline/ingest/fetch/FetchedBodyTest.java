package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedBodyTest {

  @TempDir private Path directory;

  @Test
  void aFileGoesWhenItIsClosed() throws IOException {
    Path file = Files.writeString(directory.resolve("body"), "x");

    FetchedBody.inFile(file, 1, "hash").close();

    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatCannotBeDeletedDisturbsNobody() throws IOException {
    Path file = Files.createDirectory(directory.resolve("body"));
    Files.writeString(file.resolve("in it"), "x");

    FetchedBody.inFile(file, 1, "hash").close();

    assertThat(file).exists();
  }
}
