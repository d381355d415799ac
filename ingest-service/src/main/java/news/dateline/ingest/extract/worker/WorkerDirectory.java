package news.dateline.ingest.extract.worker;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one worker keeps files while it lives, readable by this user only. It lies in a directory
 * that all workers of one pool share, for {@code java.io.tmpdir} of a worker to be empty whenever
 * it begins.
 *
 * @param path of this worker alone
 */
record WorkerDirectory(Path path) {

  private static final String TEMPORARY = "tmp";

  /**
   * @param shared directory of all workers of a pool
   */
  static WorkerDirectory create(Path shared) throws IOException {
    WorkerDirectory directory = new WorkerDirectory(Files.createTempDirectory(shared, "worker"));
    Files.createDirectory(directory.temporary());
    return directory;
  }

  /** The one whose {@code java.io.tmpdir} that is. */
  static WorkerDirectory ofTemporary(Path temporary) {
    return new WorkerDirectory(parent(temporary));
  }

  /** For files that parsers make while they read; what they leave is deleted. */
  Path temporary() {
    return path.resolve(TEMPORARY);
  }

  Path standardError() {
    return path.resolve("standard-error");
  }

  /** Where the JVM writes what it knows when it crashes. */
  Path fatalError() {
    return path.resolve("fatal-error");
  }

  Path shared() {
    return parent(path);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(path + " is no directory of a worker");
    }
    return parent;
  }

  /** Deletes what lies in the directory for temporary files, as far as that can be done. */
  void clearTemporary() {
    try (Stream<Path> left = Files.list(temporary())) {
      left.forEach(WorkerDirectory::deleteTree);
    } catch (IOException e) {
      // It is empty, or cannot be read: in both cases there is nothing to be done.
    }
  }

  void delete() {
    deleteTree(path);
  }

  /** Deletes this one, and what is shared if no other worker is there any more. */
  void deleteLast() {
    delete();
    try (Stream<Path> others = Files.list(shared())) {
      if (others.noneMatch(Files::isDirectory)) {
        deleteTree(shared());
      }
    } catch (IOException e) {
      // Another one was faster.
    }
  }

  /** Deletes it with all that is in it, as far as that can be done. */
  static void deleteTree(Path tree) {
    try {
      Files.walkFileTree(
          tree,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
              Files.deleteIfExists(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // It is among the system's temporary files, which the system deletes in the end.
    }
  }
}
