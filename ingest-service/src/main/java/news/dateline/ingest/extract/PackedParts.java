package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.Progress;

/**
 * Unpacks a document that is a ZIP file of parts (DOCX, ODT, EPUB and their like) once before its
 * parser does, which believes it: the sizes that a ZIP file tells of its parts may be lies. Costs a
 * small part of what the parser costs.
 */
final class PackedParts {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private PackedParts() {}

  /**
   * @throws IOException because of a LimitException if a part, or all together, unpack to more than
   *     they may
   */
  static void check(Path file, Limits limits, Progress progress) throws IOException {
    if (!isZip(file)) {
      return;
    }
    EmbeddedPieces.Budget budget = new EmbeddedPieces.Budget();
    int number = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        number++;
        try {
          check(zip, part, budget, limits, progress);
        } catch (IOException e) {
          throw named(e, EmbeddedPieces.part(number, part.getName()));
        }
      }
    } catch (ZipException e) {
      // Broken or encrypted, which its parser tells better.
    }
  }

  private static void check(
      ZipFile zip, ZipEntry part, EmbeddedPieces.Budget budget, Limits limits, Progress progress)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (InputStream stream = new UnpackedStream(zip.getInputStream(part), budget, limits)) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        unpacked += read;
        Packing.check(limits, unpacked, part.getCompressedSize());
        progress.made();
      }
    }
  }

  private static IOException named(IOException thrown, String part) {
    return thrown.getCause() instanceof LimitException limit
        ? new IOException(limit.within(part))
        : thrown;
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return Arrays.equals(stream.readNBytes(ZIP.length), ZIP);
    }
  }
}
