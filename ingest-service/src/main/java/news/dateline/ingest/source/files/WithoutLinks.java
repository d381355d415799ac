package news.dateline.ingest.source.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Opens files below a directory by one name after the other, each in the directory that was opened
 * before: whoever may write there may put a link in the place of a file or a directory at any time.
 * Where the system cannot do so, a link in the place of the file itself is refused still.
 */
final class WithoutLinks {

  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private WithoutLinks() {}

  /**
   * Opens a file.
   *
   * @param relative its path from the directory on
   * @throws IOException if it cannot be opened, or if it is a link, or lies behind one
   */
  static SeekableByteChannel open(Path directory, Path relative) throws IOException {
    DirectoryStream<Path> at = Files.newDirectoryStream(directory);
    try {
      for (int i = 0; i < relative.getNameCount() - 1; i++) {
        if (at instanceof SecureDirectoryStream<Path> secure) {
          at = secure.newDirectoryStream(relative.getName(i), LinkOption.NOFOLLOW_LINKS);
          secure.close();
        }
      }
      return at instanceof SecureDirectoryStream<Path> secure
          ? secure.newByteChannel(relative.getFileName(), READ)
          : Files.newByteChannel(directory.resolve(relative), READ);
    } finally {
      at.close();
    }
  }
}
