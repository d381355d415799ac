package news.dateline.ingest.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The files of a zip, by its central directory, so that one that is encrypted, damaged or packed in
 * an unknown way costs no other. Where that directory is missing, since the zip was cut off, they
 * are read from front to end as far as they go. Symbolic links are passed over.
 */
final class ZipEntries {

  /** Says that it is a zip. */
  static final String TYPE = "application/zip";

  /** Folders are entries too; more than so many for each file allowed is no archive of news. */
  private static final int ENTRIES_PER_FILE = 16;

  private final EmbeddedPieces files;
  private final LeftOut leftOut;
  private final Limits limits;

  ZipEntries(EmbeddedPieces files, LeftOut leftOut, Limits limits) {
    this.files = files;
    this.leftOut = leftOut;
    this.limits = limits;
  }

  void read(TikaInputStream stream) throws IOException, SAXException {
    Path file = stream.getPath();
    checkEntries(file);
    try (ZipFile zip = open(file)) {
      if (zip == null) {
        new StreamedEntries(files, leftOut)
            .read(new ZipArchiveInputStream(stream, null, true, true));
        return;
      }
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          read(zip, entry);
        }
      }
    }
  }

  /** A directory of a million entries would take a gigabyte where all of it is looked at. */
  private void checkEntries(Path file) throws IOException, LimitException {
    long most = (long) ENTRIES_PER_FILE * limits.maxEmbedded();
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      if (zip.size() > most) {
        throw Limit.EMBEDDED.exceeded(
            "more than " + most + " entries in it, " + ENTRIES_PER_FILE + " times the limit");
      }
    } catch (ZipException e) {
      // Broken, as it will turn out.
    }
  }

  /** Null where its central directory is missing or broken. */
  private static @Nullable ZipFile open(Path file) {
    try {
      return ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private void read(ZipFile zip, ZipArchiveEntry entry) throws SAXException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      leftOut.add(DocumentOutcome.ENCRYPTED);
      return;
    }
    if (!zip.canReadEntryData(entry)) {
      leftOut.add(DocumentOutcome.UNSUPPORTED);
      return;
    }
    try (InputStream packed = zip.getInputStream(entry)) {
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, entry.getName());
      files.file(new EntryStream(new Checked(packed, entry)), metadata);
    } catch (IOException | RuntimeException e) {
      leftOut.add(LeftOut.outcome(e));
    }
  }

  /** Held against its checksum, and against what it takes of the zip. */
  private final class Checked extends FilterInputStream {

    private final ZipArchiveEntry entry;
    private final CRC32 crc = new CRC32();
    private long unpacked;

    Checked(InputStream stream, ZipArchiveEntry entry) {
      super(stream);
      this.entry = entry;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      if (read >= 0) {
        crc.update(bytes, from, read);
        unpacked += read;
        Packing.check(limits, unpacked, packed());
      } else if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
        throw new ZipException("damaged: its checksum is another");
      }
      return read;
    }

    /**
     * In bytes. What the directory tells may be a lie, so what was read counts where it is told.
     */
    private long packed() {
      return in instanceof InputStreamStatistics statistics
          ? statistics.getCompressedCount()
          : entry.getCompressedSize();
    }
  }
}
