package news.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists the files under a directory. */
final class Folder {

  private final Path directory;

  Folder(Path directory) {
    this.directory = directory;
  }

  /**
   * All files at any depth but hidden ones and symbolic links, in the order of their paths. A
   * directory that cannot be listed stands there like a file that cannot be read.
   *
   * @throws IOException if the folder itself cannot be listed
   */
  Map<Path, FileState> list() throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    Map<Path, FileState> files = new TreeMap<>();
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
              Instant modified = attributes.lastModifiedTime().toInstant();
              files.put(file, new FileState(modified, attributes.size(), Files.isReadable(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
            if (path.equals(directory)) {
              throw e;
            }
            if (Files.exists(path) && !isHidden(path)) {
              files.put(path, new FileState(Instant.EPOCH, 0, false));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private boolean isHidden(Path path) {
    return !path.equals(directory) && path.getFileName().toString().startsWith(".");
  }
}
