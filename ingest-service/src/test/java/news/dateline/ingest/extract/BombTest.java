package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.document.DocumentOutcome.TOO_LARGE;
import static news.dateline.ingest.extract.Extractions.failure;
import static news.dateline.ingest.extract.Extractions.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bombs that are within all limits but the one on how far a file may unpack. */
class BombTest {

  private static final byte[] STORY = Texts.story().getBytes(UTF_8);
  private static final byte[] ZEROS = new byte[24 << 20];

  /** Does not pack at all. */
  private static final byte[] PICTURE = noise(2 << 20);

  @Test
  void aBombInAZipDoesNotHideBehindAPicture() throws IOException {
    isBomb("a.zip", Formats.zip(files("a.jpg", PICTURE, "b.bin", ZEROS, "c.txt", STORY)));
  }

  @Test
  void aBombWithinABombIsOne() throws IOException {
    isBomb("a.zip", Formats.zip(files("inner.zip", Formats.zip(files("b.bin", ZEROS)))));
  }

  @Test
  void anIndexOfAWebArchiveIsSkippedButHeldAgainstItsSizeToo() throws IOException {
    isBomb("a.wacz", Formats.zip(files("a.txt", STORY, "indexes/index.cdx", ZEROS)));
  }

  @Test
  void aFileWhoseReaderGivesUpEarlyIsUnpackedAllTheSame() throws IOException {
    byte[] broken = ("<rss version=\"2.0\"><chan" + "\0".repeat(24 << 20)).getBytes(UTF_8);

    isBomb("a.zip", Formats.zip(files("a.jpg", PICTURE, "broken.rss", broken)));
  }

  @Test
  void aGzipFileCanBeABomb() throws IOException {
    isBomb("a.bin.gz", gzip(ZEROS));
  }

  @Test
  void aCompressedTarCanBeABomb() throws IOException {
    isBomb("a.tar.gz", gzip(tar(files("a.txt", STORY, "b.bin", ZEROS))));
  }

  @Test
  void aBzip2FileCanBeABomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream bzip2 = new BZip2CompressorOutputStream(bytes)) {
      bzip2.write(ZEROS);
    }

    isBomb("a.bin.bz2", bytes.toByteArray());
  }

  @Test
  void a7zFileIsHeldAgainstAllOfItsSize(@TempDir Path directory) throws IOException {
    isBomb("a.7z", Formats.sevenZip(directory, null, files("a.txt", STORY, "b.bin", ZEROS)));

    assertThat(
            pieces(Documents.of("a.7z", Formats.sevenZip(directory, null, files("a.txt", STORY)))))
        .hasSize(1);
  }

  @Test
  void aPartOfAWordFileCanBeABombEvenOneThatNoParserLooksAt() throws IOException {
    byte[] docx = Formats.docx(Texts.HEADLINE, Texts.STORY);

    isBomb("a.docx", with(docx, "word/media/picture.bmp", ZEROS));
    isBomb("b.docx", with(docx, "word/document.xml", ZEROS));
  }

  @Test
  void aPartOfAnOpenDocumentCanBeABomb() throws IOException {
    byte[] comment = ("<a><!--" + " ".repeat(24 << 20) + "--></a>").getBytes(UTF_8);

    isBomb("a.odt", with(Formats.odt(Texts.HEADLINE, Texts.STORY), "content.xml", comment));
  }

  @Test
  void aWordFileInAnArchiveCanBeABomb() throws IOException {
    byte[] docx = with(Formats.docx("Bomb", Texts.STORY), "word/document.xml", ZEROS);

    isBomb("a.zip", Formats.zip(files("a.docx", docx)));
  }

  @Test
  void whatPacksWellButIsSmallIsNone() throws IOException {
    byte[] rows = new byte[2 << 20];

    assertThat(pieces(Documents.of("a.zip", Formats.zip(files("a.txt", STORY, "rows.bin", rows)))))
        .isNotEmpty();
    assertThat(pieces(Documents.of("a.gz", gzip(STORY)))).hasSize(1);
  }

  @Test
  void whatIsLargeButDoesNotPackWellIsNone() throws IOException {
    byte[] zip = Formats.zip(files("a.jpg", PICTURE, "b.jpg", noise(8 << 20), "c.txt", STORY));

    assertThat(pieces(Documents.of("a.zip", zip))).hasSize(1);
  }

  private static void isBomb(String name, byte[] bytes) {
    Extraction.Failure failure = failure(Documents.of(name, bytes));

    assertThat(failure.outcome()).isEqualTo(TOO_LARGE);
    assertThat(failure.reason())
        .endsWith("unpacks to more than 200 times its size (dateline.ingest.limits.max-ratio)");
  }

  private static Map<String, byte[]> files(Object... namesAndBytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return files;
  }

  private static byte[] with(byte[] zip, String name, byte[] part) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        files.put(entry.getName(), stream.readAllBytes());
      }
    }
    files.put(name, part);
    return Formats.zip(files);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
