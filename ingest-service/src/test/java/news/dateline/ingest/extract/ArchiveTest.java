package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.document.DocumentOutcome.ENCRYPTED;
import static news.dateline.document.DocumentOutcome.MALFORMED;
import static news.dateline.document.DocumentOutcome.TOO_LARGE;
import static news.dateline.document.DocumentOutcome.UNSUPPORTED;
import static news.dateline.ingest.extract.Extractions.failure;
import static news.dateline.ingest.extract.Extractions.outcome;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.fixture.Warcs;
import news.dateline.ingest.source.Document;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** One file of an archive that cannot be read costs no other. */
class ArchiveTest {

  private static final byte[] STORY = Texts.story().getBytes(UTF_8);

  /** Offsets in the local header of a file, and in its entry in the directory. */
  private static final Field FLAGS = new Field(6, 8);

  private static final Field METHOD = new Field(8, 10);

  private record Field(int local, int central) {}

  @Test
  void anEncryptedFileOfAZipCostsNoOther() throws IOException {
    byte[] zip = zip("a.txt", "secret.txt", "c.txt");

    Extraction.Text text = read("a.zip", set(zip, 1, FLAGS, 1));

    assertThat(text.pieces()).hasSize(2);
    assertThat(text.leftOut()).isEqualTo("left out: 1 encrypted");
  }

  @Test
  void aZipOfWhichAllIsEncryptedIsEncrypted() throws IOException {
    byte[] zip = set(set(zip("a.txt", "b.txt"), 0, FLAGS, 1), 1, FLAGS, 1);

    assertThat(outcome(Documents.of("a.zip", zip))).isEqualTo(ENCRYPTED);
  }

  @Test
  void aFileThatIsPackedInAnUnknownWayIsUnsupported() throws IOException {
    int lzma = 14;
    byte[] zip = zip("a.txt", "b.txt");

    assertThat(read("a.zip", set(zip, 0, METHOD, lzma)).leftOut())
        .isEqualTo("left out: 1 unsupported");
    assertThat(outcome(Documents.of("a.zipx", set(zip("a.txt"), 0, METHOD, lzma))))
        .isEqualTo(UNSUPPORTED);
  }

  @Test
  void aFileWhoseChecksumIsWrongIsNotPublished() throws IOException {
    byte[] zip = stored(Map.of("a.txt", STORY));
    int word = new String(zip, ISO_8859_1).indexOf("Kisumu");
    zip[word] = 'M';

    assertThat(outcome(Documents.of("a.zip", zip))).isEqualTo(MALFORMED);
  }

  @Test
  void aDamagedFileOfAZipCostsNoOther() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", STORY);
    files.put("b.txt", STORY);
    byte[] zip = stored(files);
    zip[new String(zip, ISO_8859_1).indexOf("Kisumu")] = 'M';

    Extraction.Text text = read("a.zip", zip);

    assertThat(text.pieces()).hasSize(1);
    assertThat(text(text.pieces().get(0))).contains("Kisumu");
    assertThat(text.leftOut()).isEqualTo("left out: 1 malformed");
  }

  @Test
  void theWholeFilesOfAZipThatWasCutOffAreRead() throws IOException {
    byte[] zip = zip("a.txt", "b.txt", "c.txt");

    Extraction.Text text = read("cut.zip", Arrays.copyOf(zip, local(zip, 2) + 200));

    assertThat(text.pieces()).hasSize(2);
    assertThat(text.leftOut()).isEqualTo("left out: 1 malformed");
  }

  @Test
  void aZipWithoutItsDirectoryIsReadFromFrontToEnd() throws IOException {
    byte[] zip = set(zip("a.txt", "secret.txt", "c.txt"), 1, FLAGS, 1);

    Extraction.Text text = read("cut.zip", Arrays.copyOf(zip, central(zip, 0) + 10));

    assertThat(text.pieces()).isNotEmpty();
    assertThat(text.leftOut()).contains("1 encrypted");
  }

  @Test
  void theWholeFilesOfATarThatWasCutOffAreRead() throws IOException {
    byte[] tar = tar("a.txt", "b.txt", "c.txt");
    int block = 512;
    int file = block + (STORY.length + block - 1) / block * block;

    Extraction.Text text = read("cut.tar", Arrays.copyOf(tar, 2 * file + block + 100));

    assertThat(text.pieces()).hasSize(2);
    assertThat(text.leftOut()).isEqualTo("left out: 1 malformed");
    assertThat(read("whole.tar", tar).leftOut()).isNull();
  }

  @Test
  void theWholeFilesOfACompressedTarThatWasCutOffAreRead() throws IOException {
    byte[] packed = Warcs.gzip(tar("a.txt", "b.txt", "long.txt"));

    Extraction.Text text = read("cut.tgz", Arrays.copyOf(packed, packed.length * 3 / 4));

    assertThat(text.pieces()).hasSize(2);
    assertThat(text.leftOut()).isEqualTo("left out: 1 malformed");
  }

  @Test
  void allMembersOfAGzipFileAreOneText() throws IOException {
    assertThat(text(pieces(Documents.of("a.txt.gz", twoMembers())).get(0)))
        .contains("The first half")
        .contains("the second half");
  }

  @Test
  void whatStandsBehindAGzipFileCostsItNothing() throws IOException {
    byte[] padded = Arrays.copyOf(Warcs.gzip(STORY), 2_000);
    byte[] followed = Warcs.join(Warcs.gzip(STORY), "no member".getBytes(UTF_8));

    assertThat(pieces(Documents.of("a.txt.gz", padded))).hasSize(1);
    assertThat(pieces(Documents.of("a.txt.gz", followed))).hasSize(1);
  }

  @Test
  void aGzipFileThatWasCutOffIsMalformed() throws IOException {
    byte[] packed = Warcs.gzip(STORY);

    assertThat(outcome(Documents.of("a.txt.gz", Arrays.copyOf(packed, packed.length - 12))))
        .isEqualTo(MALFORMED);
  }

  @Test
  void allStreamsOfABzip2FileAreOneText() throws IOException {
    byte[] both = Warcs.join(bzip2("The first half,"), bzip2(" and the second half of a story.\n"));

    assertThat(text(pieces(Documents.of("a.txt.bz2", both)).get(0))).contains("second half");
  }

  @Test
  void aZip64FileIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      put(zip, new ZipArchiveEntry("a.txt"), STORY);
      put(zip, new ZipArchiveEntry("b.txt"), STORY);
    }

    assertThat(read("a.zip", bytes.toByteArray()).pieces()).hasSize(2);
  }

  @Test
  void symbolicLinksAreNoText() throws IOException {
    SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
      link.setUnixMode(0120777);
      put(zip, link, "of two words".getBytes(UTF_8));
      put(zip, new ZipArchiveEntry("a.txt"), STORY);
    }

    Extraction.Text text = read("a.zip", bytes.array());

    assertThat(text.pieces()).hasSize(1);
    assertThat(text.leftOut()).isNull();
  }

  @Test
  void aBombThatLiesAboutItsPackedSizeIsOne() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.bin", new byte[24 << 20]);
    files.put("picture.jpg", noise(4 << 20));
    byte[] zip = Formats.zip(files);
    int packedSize = central(zip, 0) + 20;
    zip[packedSize + 2] = 0x30;

    assertThat(failure(Documents.of("a.zip", zip)).outcome()).isEqualTo(TOO_LARGE);
  }

  @Test
  void aZipOfMoreFoldersThanAnyoneNeedsIsTooLarge() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i <= 16 * Extractions.LIMITS.maxEmbedded(); i++) {
      files.put(i + "/", new byte[0]);
    }

    assertThat(outcome(Documents.of("a.zip", Formats.zip(files)))).isEqualTo(TOO_LARGE);
  }

  private static Extraction.Text read(String name, byte[] bytes) {
    Document document = Documents.of(name, bytes);
    Extraction extraction = new TikaExtractor(Extractions.LIMITS).extract(document);
    assertThat(extraction).isInstanceOf(Extraction.Text.class);
    return (Extraction.Text) extraction;
  }

  private static byte[] zip(String... names) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, STORY);
    }
    return Formats.zip(files);
  }

  private static byte[] stored(Map<String, byte[]> files) throws IOException {
    SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
        entry.setMethod(ZipEntry.STORED);
        put(zip, entry, file.getValue());
      }
    }
    return Arrays.copyOf(bytes.array(), (int) bytes.size());
  }

  private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  /** A zip whose n-th file has another value in a field of its headers. */
  private static byte[] set(byte[] zip, int file, Field field, int value) {
    byte[] changed = zip.clone();
    changed[local(zip, file) + field.local()] |= (byte) value;
    changed[central(zip, file) + field.central()] |= (byte) value;
    return changed;
  }

  private static int local(byte[] zip, int file) {
    return nth(zip, "PK\3\4", file);
  }

  private static int central(byte[] zip, int file) {
    return nth(zip, "PK\1\2", file);
  }

  private static int nth(byte[] zip, String signature, int n) {
    String bytes = new String(zip, ISO_8859_1);
    int at = bytes.indexOf(signature);
    for (int i = 0; i < n; i++) {
      at = bytes.indexOf(signature, at + 1);
    }
    return at;
  }

  private static byte[] tar(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (String name : names) {
        byte[] file = name.equals("long.txt") ? words() : STORY;
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(file.length);
        tar.putArchiveEntry(entry);
        tar.write(file);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** That hardly pack. */
  private static byte[] words() {
    return HexFormat.ofDelimiter(" ").formatHex(noise(1 << 16)).getBytes(UTF_8);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static byte[] twoMembers() throws IOException {
    return Warcs.join(
        Warcs.gzip("The first half of a story,".getBytes(UTF_8)),
        Warcs.gzip(" and the second half of it.\n".getBytes(UTF_8)));
  }

  private static byte[] bzip2(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream bzip2 = new BZip2CompressorOutputStream(packed)) {
      bzip2.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
