package news.dateline.ingest.source.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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

/** Keeps uploads on disk until they have ended, so that one that was confirmed survives a crash. */
final class Spool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final int BUFFER = 64 << 10;

  private final SpoolFolder folder;
  private final SourceRef source;
  private final long maxBytes;
  private final SpoolLock lock;

  /**
   * @param directory made when new; used by this object alone until it is closed
   * @throws IOException if it cannot be used, or another process uses it
   */
  Spool(Path directory, SourceRef source, long maxBytes) throws IOException {
    this.folder = new SpoolFolder(Files.createDirectories(directory));
    this.source = source;
    this.maxBytes = maxBytes;
    this.lock = SpoolLock.take(directory);
    try {
      folder.tidy();
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
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
      SpoolFolder.discard(partial);
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
      throw folder.failure(e);
    }
  }

  private Document kept(Received received, UploadLabel label, Instant now) throws IOException {
    DocumentId id = received.id();
    if (received.size() > maxBytes) {
      discard(received);
      Content content = Content.unreachable(folder.bytes(id), received.size());
      return new Document(id, source(label), label.label(), now, content, place(label));
    }
    folder.writeLabel(id, SpooledLabel.write(label, now));
    folder.rename(received.partial(), id);
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
    SpoolFolder.discard(received.partial());
  }

  private long copy(InputStream stream, Path to, MessageDigest digest) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (SpoolSink sink = new SpoolSink(to, folder::failure)) {
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
      return folder.partial();
    } catch (IOException e) {
      throw folder.failure(e);
    }
  }

  /** What an earlier run left, oldest first. */
  List<Document> rest() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Path bytes : folder.allBytes()) {
      try {
        DocumentId id = new DocumentId(SpoolFolder.id(bytes));
        SpooledLabel label = SpooledLabel.read(Files.readAllBytes(folder.label(id)));
        documents.add(document(id, label.label(), label.receivedAt()));
      } catch (IOException | IllegalArgumentException e) {
        LOG.error("{} is no upload of Dateline's; left where it is: {}", bytes, Reason.of(e));
      }
    }
    documents.sort(Comparator.comparing(Document::fetchedAt));
    return documents;
  }

  /** Forgets an upload. */
  void remove(DocumentId id) {
    try {
      folder.delete(id);
    } catch (IOException e) {
      LOG.warn("Cannot delete the upload {}: {}", id, Reason.of(e));
    }
  }

  private Document document(DocumentId id, UploadLabel label, Instant receivedAt)
      throws IOException {
    Path bytes = folder.bytes(id);
    Content content = Content.of(bytes, Files.size(bytes));
    return new Document(id, source(label), label.label(), receivedAt, content, place(label));
  }
}
