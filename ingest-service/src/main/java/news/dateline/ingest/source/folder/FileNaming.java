package news.dateline.ingest.source.folder;

import java.io.IOException;
import news.dateline.ingest.source.Content;
import org.jspecify.annotations.Nullable;

/** What a file of a folder is called, and whether it is one that is wanted. */
public interface FileNaming {

  /** By its path, and its type is found out. */
  FileNaming PATH =
      new FileNaming() {
        @Override
        public String place(String path) {
          return path;
        }

        @Override
        public @Nullable String mediaType() {
          return null;
        }
      };

  /** What of its path, from the folder on, stays the same as long as it is the same file. */
  String place(String path);

  /**
   * Whether the file is wanted, by what stands in it.
   *
   * @throws IOException if it cannot be read; it is taken then, so that this comes to light
   */
  default boolean wants(Content file) throws IOException {
    return true;
  }

  /** The type that all files are of; null where that is to be found out. */
  @Nullable String mediaType();
}
