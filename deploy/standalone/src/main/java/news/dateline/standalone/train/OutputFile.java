package news.dateline.standalone.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that is there in whole or, if anything fails, as it was before. */
final class OutputFile {

  private OutputFile() {}

  /** Makes the content. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file, once it is known that it can be written.
   *
   * @throws IOException if it cannot, naming it, or if the content cannot be made
   */
  static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = open(part, file)) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static OutputStream open(Path part, Path file) throws IOException {
    try {
      return Files.newOutputStream(part);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": cannot be written: no such folder", e);
    } catch (IOException e) {
      throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
