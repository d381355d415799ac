package news.dateline.ingest.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.PlaceId;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.FileState;
import news.dateline.ingest.source.files.FileTree;
import org.jspecify.annotations.Nullable;

/** Makes documents of files. */
final class FileIdentity {

  private static final int BUFFER = 64 << 10;

  private final SourceRef source;
  private final FileTree tree;
  private final FileNaming naming;
  private final long maxBytes;

  FileIdentity(SourceRef source, FileTree tree, FileNaming naming, long maxBytes) {
    this.source = source;
    this.tree = tree;
    this.naming = naming;
    this.maxBytes = maxBytes;
  }

  /**
   * A file's document.
   *
   * @param certain whether its id tells its bytes, as far as they matter
   */
  record Identified(Document document, boolean certain) {}

  /**
   * A file's document. Its id tells the bytes, and where those are too many or out of reach, when
   * they were last changed.
   *
   * @param place of the file in its folder
   * @throws NoSuchFileException if it is gone
   */
  Identified document(Path file, String place, FileState state, Instant now)
      throws NoSuchFileException {
    boolean large = state.size() > maxBytes;
    String digest = state.readable() && !large ? digest(file) : null;
    boolean certain = digest != null || (state.readable() && large);
    if (digest == null) {
      digest = (certain ? "large " : "unreadable ") + state.size() + " " + state.modified();
    }
    Document document =
        new Document(
            DocumentId.of(source.id(), naming.place(place), digest),
            source,
            new Label(file.toString(), file.toUri(), naming.mediaType()),
            now,
            state.readable()
                ? tree.content(file, state.size())
                : Content.unreachable(file, state.size()),
            PlaceId.of(source.id(), naming.place(place)));
    return new Identified(document, certain);
  }

  /** Whether the file is one to be taken. */
  boolean wants(Path file) {
    try {
      return naming.wants(tree.content(file, 0));
    } catch (IOException e) {
      return true;
    }
  }

  private @Nullable String digest(Path file) throws NoSuchFileException {
    MessageDigest digest = Digest.sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream stream = Channels.newInputStream(tree.open(file))) {
      for (int read; (read = stream.read(buffer)) >= 0; ) {
        digest.update(buffer, 0, read);
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return null;
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
