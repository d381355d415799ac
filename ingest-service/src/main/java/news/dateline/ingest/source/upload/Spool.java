package news.dateline.ingest.source.upload;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.PlaceId;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.SourceRef;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps uploads on disk until they have ended, so that one that was confirmed survives a crash.
 *
 * <p>An upload is two files, {@code <id>.json} with its label and {@code <id>.bin} with its bytes.
 * The latter gets its name last: what has it is whole.
 */
final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final int BUFFER = 64 << 10;
  private static final String BYTES = ".bin";
  private static final String LABEL = ".json";
  private static final String PARTIAL = ".part";

  private final Path directory;
  private final SourceRef source;
  private final long maxBytes;
  private final SpoolLock lock;

  /**
   * @param directory made when new; used by this object alone until it is closed
   * @throws IOException if it cannot be used, or another process uses it
   */
  Spool(Path directory, SourceRef source, long maxBytes) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.source = source;
    this.maxBytes = maxBytes;
    this.lock = SpoolLock.take(directory);
    try {
      for (Path partial : list(PARTIAL)) {
        Files.delete(partial);
      }
      for (Path label : list(LABEL)) {
        deleteLoneLabel(label);
      }
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** What is left of an upload that was not whole when its process ended, or not quite deleted. */
  private void deleteLoneLabel(Path label) throws IOException {
    String name = label.getFileName().toString();
    String id = name.substring(0, name.length() - LABEL.length());
    if (Digest.isId(id) && !Files.exists(directory.resolve(id + BYTES))) {
      Files.delete(label);
    }
  }

  /** Lets another object use the directory. */
  @Override
  public void close() {
    lock.close();
  }

  /**
   * The bytes of an upload, on disk under a name that does not last.
   *
   * @param id of the document that they make
   * @param size in bytes; larger than the limit where the upload is, whose rest is left unread then
   */
  record Received(DocumentId id, Path partial, long size) {}

  /**
   * Writes the bytes of an upload to disk. They are to be {@link #keep kept} or {@link #discard
   * discarded}.
   *
   * @throws SpoolException if the disk is full, or cannot be written to
   * @throws IOException if the upload breaks off
   */
  Received receive(InputStream stream, UploadLabel label) throws IOException {
    Path partial = partial();
    try {
      MessageDigest digest = Digest.sha256();
      long size = copy(stream, partial, digest);
      String hex = HexFormat.of().formatHex(digest.digest());
      return new Received(DocumentId.of(source.id(), label.name(), hex), partial, size);
    } catch (IOException | RuntimeException e) {
      discard(partial);
      throw e;
    }
  }

  /**
   * Makes an upload last until it is {@link #remove removed}.
   *
   * @return its document; its content cannot be opened where it is over the limit
   * @throws SpoolException if the disk is full, or cannot be written to
   */
  Document keep(Received received, UploadLabel label, Instant now) throws SpoolException {
    try {
      return kept(received, label, now);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Document kept(Received received, UploadLabel label, Instant now) throws IOException {
    DocumentId id = received.id();
    if (received.size() > maxBytes) {
      discard(received);
      Content content = Content.unreachable(path(id, BYTES), received.size());
      return new Document(id, source(label), label.label(), now, content, place(label));
    }
    writeLabel(id, label, now);
    Files.move(received.partial(), path(id, BYTES), ATOMIC_MOVE);
    sync(directory);
    return document(id, label, now);
  }

  /** Each upload may have a home of its own. */
  private SourceRef source(UploadLabel label) {
    return source.withHome(label.home());
  }

  /** Uploads of one file name take each other's place; those without have none. */
  private @Nullable PlaceId place(UploadLabel label) {
    return label.named() ? PlaceId.of(source.id(), label.name()) : null;
  }

  /** Deletes what was received and not kept; else the next start does. */
  void discard(Received received) {
    discard(received.partial());
  }

  private static void discard(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      LOG.warn("Cannot delete {}: {}", partial, Reason.of(e));
    }
  }

  private long copy(InputStream stream, Path to, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (SpoolSink sink = new SpoolSink(to, this::failure)) {
      for (int read; size <= maxBytes && (read = stream.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
        sink.write(buffer, read);
        size += read;
      }
      sink.sync();
    }
    return size;
  }

  private Path partial() throws SpoolException {
    try {
      return Files.createTempFile(directory, "", PARTIAL);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private SpoolException failure(IOException e) {
    long free;
    try {
      free = Files.getFileStore(directory).getUsableSpace();
    } catch (IOException unknown) {
      free = Long.MAX_VALUE;
    }
    return new SpoolException(e, free);
  }

  private void writeLabel(DocumentId id, UploadLabel label, Instant now) throws IOException {
    Path partial = Files.createTempFile(directory, "", PARTIAL);
    try {
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(SpooledLabel.write(label, now));
        channel.force(true);
      }
      Files.move(partial, path(id, LABEL), ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      discard(partial);
      throw e;
    }
  }

  /** What an earlier run left, oldest first. */
  List<Document> rest() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Path bytes : list(BYTES)) {
      String name = bytes.getFileName().toString();
      String id = name.substring(0, name.length() - BYTES.length());
      try {
        SpooledLabel label = SpooledLabel.read(Files.readAllBytes(directory.resolve(id + LABEL)));
        documents.add(document(new DocumentId(id), label.label(), label.receivedAt()));
      } catch (IOException | IllegalArgumentException e) {
        LOG.error("{} is no upload of Dateline's; left where it is: {}", bytes, Reason.of(e));
      }
    }
    documents.sort((a, b) -> a.fetchedAt().compareTo(b.fetchedAt()));
    return documents;
  }

  /** Forgets an upload. */
  void remove(DocumentId id) {
    try {
      Files.deleteIfExists(path(id, BYTES));
      Files.deleteIfExists(path(id, LABEL));
    } catch (IOException e) {
      LOG.warn("Cannot delete the upload {}: {}", id, Reason.of(e));
    }
  }

  private Document document(DocumentId id, UploadLabel label, Instant receivedAt)
      throws IOException {
    Path bytes = path(id, BYTES);
    Content content = Content.of(bytes, Files.size(bytes));
    return new Document(id, source(label), label.label(), receivedAt, content, place(label));
  }

  private Path path(DocumentId id, String extension) {
    return directory.resolve(id.value() + extension);
  }

  private List<Path> list(String extension) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(extension)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Makes the new names last. */
  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
