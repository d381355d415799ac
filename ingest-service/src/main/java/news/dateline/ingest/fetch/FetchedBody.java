package news.dateline.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.ingest.source.Content;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of an answer: a small one in memory, a large one in a file that goes with {@link
 * #close}. Can be opened more than once, by several threads.
 */
public final class FetchedBody implements Content, Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(FetchedBody.class);

  private final byte[] memory;
  private final @Nullable Path file;
  private final long size;
  private final String sha256;

  private FetchedBody(byte[] memory, @Nullable Path file, long size, String sha256) {
    this.memory = memory;
    this.file = file;
    this.size = size;
    this.sha256 = sha256;
  }

  static FetchedBody inMemory(byte[] bytes, String sha256) {
    return new FetchedBody(bytes, null, bytes.length, sha256);
  }

  static FetchedBody inFile(Path file, long size, String sha256) {
    return new FetchedBody(new byte[0], file, size, sha256);
  }

  /**
   * The bytes, from the first one on.
   *
   * @throws IOException if they cannot be read, or were closed
   */
  @Override
  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
  }

  /**
   * All bytes; for what is known to be small.
   *
   * @throws IOException as {@link #open}
   */
  public byte[] bytes() throws IOException {
    if (file == null) {
      return memory.clone();
    }
    return Files.readAllBytes(file);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public @Nullable Path file() {
    return file;
  }

  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Lets go of the bytes. A file that cannot be deleted is logged, and left. */
  @Override
  public void close() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.warn("Cannot delete {}: {}", file, Reason.of(e));
      }
    }
  }
}
