package news.dateline.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What tells one data directory from all others, wherever it is moved to. */
final class DataId {

  private static final String FILE = "instance";

  private DataId() {}

  /**
   * The id of a directory, which gets one the first time.
   *
   * @throws IOException if it cannot be read or written
   */
  static String of(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (Files.exists(file)) {
      String id = Files.readString(file).strip();
      if (!id.isEmpty()) {
        return id;
      }
    }
    String id = UUID.randomUUID().toString();
    Files.writeString(file, id + "\n");
    return id;
  }
}
