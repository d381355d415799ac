package news.dateline.ingest.source.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a file looks like from outside.
 *
 * @param modified its time of change
 * @param size in bytes
 * @param readable whether this process may read it
 */
public record FileState(Instant modified, long size, boolean readable) {

  /** Of a directory that cannot be listed. */
  static final FileState CLOSED = new FileState(Instant.EPOCH, 0, false);

  /**
   * Of a single file, taken to be readable: opening it tells.
   *
   * @throws IOException if it cannot be looked at
   */
  public static FileState of(Path file) throws IOException {
    return new FileState(Files.getLastModifiedTime(file).toInstant(), Files.size(file), true);
  }
}
