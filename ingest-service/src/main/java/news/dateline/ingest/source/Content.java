package news.dateline.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.document.DocumentOutcome;
import org.jspecify.annotations.Nullable;

/** The bytes of a document. Can be opened more than once. */
public interface Content {

  /**
   * The bytes, from the first one on.
   *
   * @throws ContentException if there are none, and the document ends for that
   * @throws IOException if the bytes cannot be read
   */
  InputStream open() throws IOException;

  /** How many bytes there are. */
  long size();

  /** The file that these bytes are, for whoever can read it where it lies; null for none. */
  default @Nullable Path file() {
    return null;
  }

  /** The bytes of a file, which had that size when it was seen. */
  static Content of(Path file, long size) {
    return new Content() {
      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public long size() {
        return size;
      }

      @Override
      public Path file() {
        return file;
      }
    };
  }

  /** Bytes in memory. */
  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public long size() {
        return bytes.length;
      }
    };
  }

  /** Bytes of a file that are known to be out of reach. */
  static Content unreachable(Path file, long size) {
    return failed(
        new ContentException(DocumentOutcome.UNREACHABLE, file + " is not readable"), size);
  }

  /**
   * No bytes, and why.
   *
   * @param size how many there would be, as far as known; else 0
   */
  static Content failed(ContentException failure, long size) {
    return new Content() {
      @Override
      public InputStream open() throws IOException {
        throw new ContentException(failure.outcome(), String.valueOf(failure.getMessage()));
      }

      @Override
      public long size() {
        return size;
      }
    };
  }
}
