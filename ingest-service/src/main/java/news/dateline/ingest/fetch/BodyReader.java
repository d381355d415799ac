package news.dateline.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipException;
import news.dateline.document.Digest;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the body of an answer, within limits. */
final class BodyReader {

  /** Larger ones go to a file. */
  static final int MEMORY = 256 << 10;

  private static final Logger LOG = LoggerFactory.getLogger(BodyReader.class);
  private static final String PREFIX = "fetched-";

  /** Nobody keeps a body for so long: its process died. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final FetchLimits limits;
  private final Path directory;

  BodyReader(FetchLimits limits, Path directory) {
    this.limits = limits;
    this.directory = directory;
  }

  /** Removes what a process that died has left behind. */
  static void cleanUp(Path directory, Instant now) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.warn("Cleaning up {}: {}", directory, Reason.of(e));
    }
  }

  /**
   * The whole body. Where it ends in an exception, or was cut off, the connection is not at its
   * end.
   *
   * @param cut whether one that is too long is cut off rather than refused
   * @throws AnswerException if it is over a limit, cut off by its sender, or not what it says
   * @throws IOException if it cannot be read, or not be kept
   */
  FetchedBody read(InputStream in, Headers headers, long maxBytes, boolean cut) throws IOException {
    List<String> codings = ContentCoding.of(headers);
    WireStream wire = new WireStream(in, cut ? 2 * maxBytes : maxBytes, limits);
    try (Sink sink = new Sink(directory)) {
      try (InputStream plain = ContentCoding.decode(wire, codings)) {
        if (copy(plain, wire, sink, maxBytes, cut)) {
          wire.drain();
        }
      } catch (ZipException | EOFException e) {
        throw new AnswerException(
            FetchFailure.Cause.BROKEN, "cannot be decompressed: " + e.getMessage());
      }
      return sink.body();
    }
  }

  /** Whether all of it was read. */
  private boolean copy(InputStream plain, WireStream wire, Sink sink, long maxBytes, boolean cut)
      throws IOException {
    byte[] buffer = new byte[16 << 10];
    for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
      long size = sink.size() + read;
      if (size > maxBytes && cut) {
        sink.keep(buffer, 0, (int) (maxBytes - sink.size()));
        return false;
      }
      if (size > maxBytes) {
        throw new AnswerException(
            FetchFailure.Cause.TOO_LARGE, "unpacks to more than " + maxBytes + " bytes");
      }
      if (size > FetchLimits.RATIO_FROM && size > wire.count() * limits.maxRatio()) {
        throw new AnswerException(
            FetchFailure.Cause.TOO_LARGE,
            "unpacks to more than "
                + limits.maxRatio()
                + " times its size (dateline.ingest.fetch.max-ratio)");
      }
      sink.keep(buffer, 0, read);
    }
    return true;
  }

  /** Keeps bytes in memory as long as they are few. */
  private static final class Sink implements AutoCloseable {

    private final Path directory;
    private final MessageDigest digest = Digest.sha256();
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;
    private boolean done;

    Sink(Path directory) {
      this.directory = directory;
    }

    void keep(byte[] bytes, int offset, int length) throws AnswerException {
      try {
        write(bytes, offset, length);
      } catch (IOException e) {
        throw new AnswerException(
            FetchFailure.Cause.BROKEN, "cannot be kept in " + directory + ": " + e.getMessage());
      }
    }

    long size() {
      return size;
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
      size += length;
      digest.update(bytes, offset, length);
      if (out == null && size > MEMORY) {
        Files.createDirectories(directory);
        Path made = Files.createTempFile(directory, PREFIX, ".tmp");
        file = made;
        out = Files.newOutputStream(made);
        memory.writeTo(out);
        memory.reset();
      }
      if (out == null) {
        memory.write(bytes, offset, length);
      } else {
        out.write(bytes, offset, length);
      }
    }

    FetchedBody body() throws IOException {
      String sha256 = HexFormat.of().formatHex(digest.digest());
      if (file == null || out == null) {
        return FetchedBody.inMemory(memory.toByteArray(), sha256);
      }
      out.close();
      done = true;
      return FetchedBody.inFile(file, size, sha256);
    }

    /** Leaves nothing behind of a body that did not come to its end. */
    @Override
    public void close() throws IOException {
      if (file != null && out != null && !done) {
        out.close();
        Files.deleteIfExists(file);
      }
    }
  }
}
