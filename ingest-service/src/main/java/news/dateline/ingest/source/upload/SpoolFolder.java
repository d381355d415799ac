package news.dateline.ingest.source.upload;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.trouble.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a spool. An upload is two of them, {@code <id>.json} with its label and {@code
 * <id>.bin} with its bytes. The latter gets its name last: what has it is whole.
 */
final class SpoolFolder {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolFolder.class);
  private static final String BYTES = ".bin";
  private static final String LABEL = ".json";
  private static final String PARTIAL = ".part";

  private final Path directory;

  SpoolFolder(Path directory) {
    this.directory = directory;
  }

  /** Deletes what an earlier process left unfinished. */
  void tidy() throws IOException {
    for (Path partial : list(PARTIAL)) {
      Files.delete(partial);
    }
    for (Path label : list(LABEL)) {
      deleteLoneLabel(label);
    }
  }

  /** What is left of an upload that was not whole when its process ended, or not quite deleted. */
  private void deleteLoneLabel(Path label) throws IOException {
    String id = id(label);
    if (Digest.isId(id) && !Files.exists(directory.resolve(id + BYTES))) {
      Files.delete(label);
    }
  }

  /** The id of the upload that a file of bytes or a label is of. */
  static String id(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Where the bytes of an upload are, or will be. */
  Path bytes(DocumentId id) {
    return directory.resolve(id.value() + BYTES);
  }

  /** Where the label of an upload is, or will be. */
  Path label(DocumentId id) {
    return directory.resolve(id.value() + LABEL);
  }

  /** The bytes of all uploads, in no order. */
  List<Path> allBytes() throws IOException {
    return list(BYTES);
  }

  /** A new file under a name that does not last: the next start deletes it. */
  Path partial() throws IOException {
    return Files.createTempFile(directory, "", PARTIAL);
  }

  /** Deletes what was begun; what cannot be deleted now is by the next start. */
  static void discard(Path partial) {
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      LOG.warn("Cannot delete {}: {}", partial, Reason.of(e));
    }
  }

  /** Writes the label of an upload, whole or not at all. */
  void writeLabel(DocumentId id, byte[] label) throws IOException {
    Path partial = partial();
    try {
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(label);
        channel.force(true);
      }
      Files.move(partial, label(id), ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      discard(partial);
      throw e;
    }
  }

  /** Gives the bytes of an upload their name, which makes it last. */
  void rename(Path partial, DocumentId id) throws IOException {
    Files.move(partial, bytes(id), ATOMIC_MOVE);
    sync();
  }

  /** Deletes an upload. */
  void delete(DocumentId id) throws IOException {
    Files.deleteIfExists(bytes(id));
    Files.deleteIfExists(label(id));
  }

  /** What a failure to write here means, with the room that is left. */
  SpoolException failure(IOException e) {
    long free;
    try {
      free = Files.getFileStore(directory).getUsableSpace();
    } catch (IOException unknown) {
      free = Long.MAX_VALUE;
    }
    return new SpoolException(e, free);
  }

  private List<Path> list(String extension) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(extension)).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Makes the new names last. */
  private void sync() throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
