package news.dateline.ingest.extract.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PackedArchiveTest {

  private static final String RECORD =
      "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n\r\n\r\n";

  private static final Capture.Wanted ALL =
      new Capture.Wanted() {
        @Override
        public boolean url(String url) {
          return true;
        }

        @Override
        public boolean type(@Nullable String type) {
          return true;
        }
      };

  @TempDir Path directory;

  private final List<Long> records = new ArrayList<>();
  private final List<Long> broken = new ArrayList<>();

  /** Unpacked from its start for each damage, that would be a hundred thousand million bytes. */
  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anArchiveThatIsDamagedAllOverIsUnpackedAFewTimesOnly() throws Exception {
    int damages = 10_000;
    try (ZipFile zip = wacz("x".repeat(20_000_000 / damages) + RECORD, damages);
        PackedArchive archive = new PackedArchive(zip, entry(zip))) {
      read(archive);
    }

    assertThat(records).hasSize(damages);
    assertThat(broken).hasSize(damages);
  }

  @Test
  void whatIsUnpackedEndsAtTheBoundAndIsDeletedAtTheEnd() throws Exception {
    String damaged = "x" + RECORD;
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = files(temporary);
    try (ZipFile zip = wacz(damaged, 100);
        PackedArchive archive = new PackedArchive(zip, entry(zip), 10L * damaged.length())) {
      read(archive);
    }

    assertThat(records).hasSize(10);
    assertThat(files(temporary)).isEqualTo(before);
  }

  @Test
  void anyOffsetCanBeReadAnyNumberOfTimes() throws Exception {
    try (ZipFile zip = wacz("0123456789", 1);
        PackedArchive archive = new PackedArchive(zip, entry(zip))) {
      for (int i = 0; i < 10; i++) {
        try (InputStream stream = archive.open(i % 5)) {
          assertThat(stream.readAllBytes())
              .isEqualTo("0123456789".substring(i % 5).getBytes(UTF_8));
        }
      }
    }
  }

  private void read(Archive archive) throws IOException, InterruptedException {
    new Records(archive, new CaptureReader(ALL, 1 << 20, 200))
        .read(
            0,
            new Records.Visitor<IOException>() {
              @Override
              public void record(@Nullable Capture capture, long offset) {
                records.add(offset);
              }

              @Override
              public void broken(long offset, String reason) {
                broken.add(offset);
              }
            });
  }

  private ZipFile wacz(String part, int times) throws IOException {
    Path file = directory.resolve("pages.wacz");
    byte[] bytes = part.getBytes(UTF_8);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("archive/data.warc"));
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
      zip.closeEntry();
    }
    return new ZipFile(file.toFile());
  }

  private static ZipEntry entry(ZipFile zip) {
    return zip.entries().nextElement();
  }

  private static List<Path> files(Path temporary) throws IOException {
    try (var files = Files.list(temporary)) {
      return files.filter(file -> file.toString().endsWith(".warc")).sorted().toList();
    }
  }
}
