package news.dateline.ingest.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.source.Content;
import org.jspecify.annotations.Nullable;

/**
 * The files below a directory, at any depth but hidden ones. Symbolic links are left out, or
 * followed but where they lead back up.
 *
 * @param directory may itself be a link
 * @param filter which files count
 * @param followLinks whether symbolic links to files and directories are followed
 */
public record FileTree(Path directory, FileFilter filter, boolean followLinks) {

  /** Is told of files. */
  public interface Visitor {

    /**
     * A file; or a directory that cannot be listed, which stands there like a file that cannot be
     * read.
     */
    void visit(Path file, FileState state) throws IOException, InterruptedException;
  }

  private record Entry(Path path, BasicFileAttributes attributes) {}

  /**
   * Visits the files in the order of their names, directory by directory, with one directory's
   * entries in memory for each level.
   *
   * @throws IOException if the directory itself cannot be listed or is gone at the end, or the
   *     visitor throws it
   * @throws InterruptedException if the visitor throws it
   */
  public void walk(Visitor visitor) throws IOException, InterruptedException {
    requireDirectory();
    Set<Path> above = new HashSet<>();
    above.add(directory.toRealPath());
    walk(entries(directory), above, visitor);
    // Of one that went meanwhile not all files were seen.
    requireDirectory();
  }

  /**
   * Opens a file of the tree. Where links are not followed, none is on the way to it at that moment
   * either.
   *
   * @throws IOException if it cannot be opened, or there is such a link
   */
  public SeekableByteChannel open(Path file) throws IOException {
    return followLinks
        ? Files.newByteChannel(file)
        : WithoutLinks.open(directory, directory.relativize(file));
  }

  /**
   * The bytes of a file of the tree. Where links are not followed, others get the bytes and not the
   * file, since a path alone cannot be opened without following what was put there meanwhile.
   *
   * @param size that it had when it was seen
   */
  public Content content(Path file, long size) {
    if (followLinks) {
      return Content.of(file, size);
    }
    return new Content() {
      @Override
      public InputStream open() throws IOException {
        return Channels.newInputStream(FileTree.this.open(file));
      }

      @Override
      public long size() {
        return size;
      }
    };
  }

  private void requireDirectory() throws NotDirectoryException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
  }

  private void walk(List<Entry> entries, Set<Path> above, Visitor visitor)
      throws IOException, InterruptedException {
    for (Entry entry : entries) {
      Path relative = directory.relativize(entry.path());
      if (entry.attributes().isDirectory()) {
        if (filter.takesDirectory(relative)) {
          descend(entry.path(), above, visitor);
        }
      } else if (entry.attributes().isRegularFile() && filter.takesFile(relative)) {
        FileState state = state(entry);
        if (state.readable() || isClosed(entry.path())) {
          visitor.visit(entry.path(), state);
        }
      }
    }
  }

  private void descend(Path path, Set<Path> above, Visitor visitor)
      throws IOException, InterruptedException {
    List<Entry> entries;
    Path real;
    try {
      real = followLinks ? path.toRealPath() : path;
      entries = entries(path);
    } catch (IOException e) {
      if (Files.exists(path)) {
        visitor.visit(path, FileState.CLOSED);
      }
      return;
    }
    if (above.add(real)) {
      walk(entries, above, visitor);
      above.remove(real);
    }
  }

  private List<Entry> entries(Path of) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(of)) {
      for (Path path : paths) {
        BasicFileAttributes attributes = isHidden(path) ? null : attributes(path);
        if (attributes != null) {
          entries.add(new Entry(path, attributes));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort((a, b) -> a.path().compareTo(b.path()));
    return entries;
  }

  /** Null for what does not count, or is gone by now. */
  private @Nullable BasicFileAttributes attributes(Path path) {
    try {
      BasicFileAttributes own =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!own.isSymbolicLink()) {
        return own;
      }
      return followLinks ? Files.readAttributes(path, BasicFileAttributes.class) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /**
   * Whether a file that could not be read is there, and still cannot be. One that was gone for the
   * moment in which another took its place is for the next look.
   */
  private static boolean isClosed(Path file) {
    return Files.exists(file) && !Files.isReadable(file);
  }

  private static FileState state(Entry entry) {
    return new FileState(
        entry.attributes().lastModifiedTime().toInstant(),
        entry.attributes().size(),
        Files.isReadable(entry.path()));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
