package news.dateline.ingest.extract.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * Tells whether a PDF is whole. The parser mends what is broken as far as it can, and would pass
 * off the first half of a paper as all of it.
 */
final class PdfEnd {

  private static final String MARK = "%%EOF";

  /** Readers are to look for the mark in the last 1,024 bytes (ISO 32000-1, Annex H); some add. */
  private static final int TAIL = 4096;

  private PdfEnd() {}

  /** Whether the file ends as a PDF does. */
  static boolean isThere(File file) throws IOException {
    try (RandomAccessFile pdf = new RandomAccessFile(file, "r")) {
      long length = pdf.length();
      byte[] tail = new byte[(int) Math.min(TAIL, length)];
      pdf.seek(length - tail.length);
      pdf.readFully(tail);
      return new String(tail, ISO_8859_1).contains(MARK);
    }
  }
}
