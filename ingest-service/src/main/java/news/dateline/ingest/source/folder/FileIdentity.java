package news.dateline.ingest.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;

/** Makes documents of files. */
final class FileIdentity {

  private static final int BUFFER = 64 << 10;

  private final SourceRef source;
  private final Path directory;
  private final long maxBytes;

  FileIdentity(SourceRef source, Path directory, long maxBytes) {
    this.source = source;
    this.directory = directory;
    this.maxBytes = maxBytes;
  }

  /**
   * A file's document. Its id tells the bytes, and where those are too many or out of reach, when
   * they were last changed.
   *
   * @throws NoSuchFileException if it is gone
   */
  Document document(Path file, FileState state, Instant now) throws NoSuchFileException {
    String place = directory.relativize(file).toString();
    return new Document(
        DocumentId.of(source.id(), place, digest(file, state)),
        source,
        new Label(file.toString(), file.toUri(), null),
        now,
        state.readable()
            ? Content.of(file, state.size())
            : Content.unreachable(file, state.size()));
  }

  private String digest(Path file, FileState state) throws NoSuchFileException {
    if (state.readable() && state.size() <= maxBytes) {
      try {
        return digest(file);
      } catch (NoSuchFileException e) {
        throw e;
      } catch (IOException e) {
        return "unreadable " + state.modified();
      }
    }
    return (state.readable() ? "large " : "unreadable ") + state.size() + " " + state.modified();
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = Digest.sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream stream = Files.newInputStream(file)) {
      for (int read; (read = stream.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
