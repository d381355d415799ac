package news.dateline.ingest.source.folder;

import org.jspecify.annotations.Nullable;

/** What a file of a folder is called. */
interface FileNaming {

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

  /** The type that all files are of; null where that is to be found out. */
  @Nullable String mediaType();
}
