package news.dateline.ingest.extract.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file within a WACZ file, which is a ZIP file. One that is compressed there can only be read
 * from its start, which a damaged one would be for each place where a record may begin. It is
 * unpacked into a temporary file for that, once, and no further than to 1 GiB.
 */
public final class PackedArchive implements Archive, Closeable {

  /** In bytes. What is damaged and longer ends there. */
  private static final long MAX_UNPACKED = 1L << 30;

  /** To go on after a restart, or behind some damage, that much is cheaper than a file. */
  private static final int SKIPS = 3;

  private static final int BUFFER = 64 << 10;

  private final ZipFile zip;
  private final ZipEntry entry;
  private final long maxUnpacked;
  private int skips;
  private @Nullable Path unpacked;

  public PackedArchive(ZipFile zip, ZipEntry entry) {
    this(zip, entry, MAX_UNPACKED);
  }

  PackedArchive(ZipFile zip, ZipEntry entry, long maxUnpacked) {
    this.zip = zip;
    this.entry = entry;
    this.maxUnpacked = maxUnpacked;
  }

  @Override
  public InputStream open(long offset) throws IOException {
    boolean direct = offset == 0 || entry.getMethod() == ZipEntry.STORED || skips < SKIPS;
    if (direct) {
      skips += offset == 0 ? 0 : 1;
      InputStream stream = zip.getInputStream(entry);
      stream.skipNBytes(offset);
      return stream;
    }
    return new OfFile(unpacked(), maxUnpacked).open(offset);
  }

  private Path unpacked() throws IOException {
    Path file = unpacked;
    if (file == null) {
      file = Files.createTempFile("dateline", ".warc");
      unpacked = file;
      try (InputStream from = zip.getInputStream(entry);
          OutputStream to = Files.newOutputStream(file)) {
        byte[] bytes = new byte[BUFFER];
        long left = maxUnpacked;
        for (int read; left > 0 && (read = from.read(bytes)) > 0; left -= read) {
          to.write(bytes, 0, (int) Math.min(read, left));
        }
      }
    }
    return file;
  }

  @Override
  public long size() {
    return entry.getSize();
  }

  @Override
  public void close() throws IOException {
    if (unpacked != null) {
      Files.deleteIfExists(unpacked);
    }
  }
}
