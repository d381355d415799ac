package news.dateline.ingest.extract.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import news.dateline.document.Digest;

/** The bytes of a WARC file, wherever it lies. */
public interface Archive {

  /** Bytes that tell one file from another. */
  int HEAD_BYTES = 4096;

  /** Its bytes from an offset on. */
  InputStream open(long offset) throws IOException;

  /** How many bytes there are; -1 where that is not known. */
  long size();

  /** Tells whether it is still the same. */
  default String check() throws IOException {
    try (InputStream stream = open(0)) {
      return Digest.hex(stream.readNBytes(HEAD_BYTES)).substring(0, 16);
    }
  }

  /** A file of its own. */
  record OfFile(Path file, long size) implements Archive {
    @Override
    public InputStream open(long offset) throws IOException {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      return Channels.newInputStream(channel.position(offset));
    }
  }
}
