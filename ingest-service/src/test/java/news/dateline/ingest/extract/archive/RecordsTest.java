package news.dateline.ingest.extract.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import news.dateline.ingest.fixture.Warcs;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as crawlers write them: Common Crawl's, Heritrix', wget's, Browsertrix'. */
@SuppressWarnings("StringConcatToTextBlock") // WARC and HTTP end their lines with CR LF
class RecordsTest {

  private static final String PAGE =
      "<html><p>Ferries crossed the lake again on Tuesday.</p></html>";
  private static final byte[] BYTES = PAGE.getBytes(UTF_8);

  /** {@code <p>Brotli} as Brotli (RFC 7932), in one block that is not compressed. */
  private static final byte[] BROTLI = Base64.getDecoder().decode("CwSAPHA+QnJvdGxpAw==");

  private final List<Capture> captures = new ArrayList<>();
  private final List<Long> offsets = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArchiveOfAllThatCrawlersWriteGivesItsPages(boolean zipped) throws Exception {
    byte[] packed = Warcs.gzip(BYTES);
    byte[] latin = "<meta charset=iso-8859-1><p>D\u00e9j\u00e0 vu".getBytes(ISO_8859_1);
    read(
        archive(
            zipped,
            record(
                "warcinfo",
                null,
                "application/warc-fields",
                "",
                "format: WARC\r\n".getBytes(UTF_8)),
            record(
                "request",
                "http://a/1",
                "application/http; msgtype=request",
                "",
                "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
            response("http://a/plain", "200 OK", "Content-Type: text/html\r\n", BYTES),
            record(
                "metadata",
                "http://a/plain",
                "application/warc-fields",
                "",
                "fetchTimeMs: 1\r\n".getBytes(UTF_8)),
            response(
                "http://a/both",
                "200 OK",
                "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n",
                chunked(packed)),
            response(
                "http://a/br",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: br\r\n",
                BROTLI),
            response("http://a/zlib", "200 OK", "Content-Encoding: deflate\r\n", deflate(false)),
            response("http://a/raw", "200 OK", "Content-Encoding: deflate\r\n", deflate(true)),
            response(
                "http://a/twice", "200 OK", "Content-Encoding: gzip, gzip\r\n", Warcs.gzip(packed)),
            response("http://a/typeless", "200 OK", "", latin),
            response("http://a/http10", "203 Fine", "content-type:text/html\r\n", BYTES),
            response("http://a/moved", "301 Moved", "Location: /x\r\n", BYTES),
            response("http://a/gone", "404 Not Found", "Content-Type: text/html\r\n", BYTES),
            response("http://a/part", "206 Partial", "Content-Type: text/html\r\n", BYTES),
            response("http://a/png", "200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2}),
            record(
                "revisit",
                "http://a/plain",
                "application/http; msgtype=response",
                "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
                    + "WARC-Refers-To-Target-URI: http://a/plain\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8)),
            record(
                "response", "dns:a", "text/dns", "", "20261103 a 1 IN A 1.2.3.4".getBytes(UTF_8)),
            record("conversion", "http://a/plain", "text/plain", "", "Ferries".getBytes(UTF_8)),
            record("resource", "http://a/note", "text/plain", "", "A note".getBytes(UTF_8)),
            record("strange", "http://a/x", "text/plain", "", "?".getBytes(UTF_8))));

    assertThat(broken).isEmpty();
    assertThat(captures)
        .extracting(capture -> capture.url() + " " + new String(capture.payload(), ISO_8859_1))
        .containsExactly(
            "http://a/plain " + PAGE,
            "http://a/both " + PAGE,
            "http://a/br <p>Brotli",
            "http://a/zlib " + PAGE,
            "http://a/raw " + PAGE,
            "http://a/twice " + PAGE,
            "http://a/typeless " + new String(latin, ISO_8859_1),
            "http://a/http10 " + PAGE,
            "http://a/note A note");
    assertThat(captures.get(6).mediaType()).isNull();
    assertThat(captures.get(0).fetchedAt()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
  }

  @Test
  void aPageThatCannotBeDecodedCostsNoOtherOfAFileThatIsPackedAsAWhole() throws Exception {
    read(
        Warcs.gzip(
            archive(
                false,
                response("http://a/1", "200 OK", "", BYTES),
                response("http://a/2", "200 OK", "Content-Encoding: secret\r\n", new byte[] {1, 2}),
                response("http://a/3", "200 OK", "Content-Encoding: gzip\r\n", new byte[] {1, 2}),
                response("http://a/4", "200 OK", "", BYTES))));

    assertThat(captures).extracting(Capture::url).containsExactly("http://a/1", "http://a/4");
    assertThat(broken).hasSize(2).first().isEqualTo("is encoded as secret");
  }

  @Test
  void zstandardIsUndone() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdCompressorOutputStream(packed)) {
      zstd.write(BYTES);
    }

    read(
        archive(
            true,
            response("http://a/1", "200 OK", "Content-Encoding: zstd\r\n", packed.toByteArray())));

    assertThat(captures).hasSize(1);
    assertThat(captures.get(0).payload()).isEqualTo(BYTES);
  }

  @Test
  void aBodyThatRunsIntoTheNextRecordIsBrokenAndTheNextRecordIsRead() throws Exception {
    byte[] next = response("http://a/2", "200 OK", "", BYTES);
    byte[] block =
        join(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n",
            Arrays.copyOf(BYTES, 20));
    String head = head("response", "http://a/1", "application/http", "", block.length + 300L);

    read(Warcs.join(join(head, block), next));

    assertThat(captures).extracting(Capture::url).containsExactly("http://a/2");
    assertThat(broken).hasSize(1);
  }

  @Test
  void chunksAreNoTextThatACrawlerHasDecoded() throws Exception {
    byte[] chunks = "1d\r\n<p>Ferries crossed the lake.\r\n0\r\n\r\n".getBytes(UTF_8);

    read(archive(true, response("http://a/1", "200 OK", "Content-Encoding: gzip\r\n", chunks)));

    assertThat(captures).isEmpty();
    assertThat(broken).hasSize(1);
  }

  @Test
  void headersThatTellWhatTheCrawlerHasUndoneAreNoHindrance() throws Exception {
    read(
        archive(
            true,
            response("http://a/1", "200 OK", "Content-Encoding: gzip\r\n", BYTES),
            response("http://a/2", "200 OK", "Content-Encoding: br\r\n", BYTES),
            response("http://a/3", "200 OK", "Content-Encoding: unknown\r\n", BYTES),
            response("http://a/4", "200 OK", "Transfer-Encoding: chunked\r\n", BYTES),
            response(
                "http://a/5", "200 OK", "Content-Length: 7\r\nContent-Encoding: gzip\r\n", BYTES)));

    assertThat(broken).isEmpty();
    assertThat(captures)
        .extracting(capture -> new String(capture.payload(), UTF_8))
        .containsOnly(PAGE)
        .hasSize(5);
  }

  @Test
  void aPageThatTheCrawlerCutAtItsLimitIsTakenAndOneThatWasCutOffElseIsNot() throws Exception {
    byte[] half = Arrays.copyOf(BYTES, 40);
    byte[] noise = (PAGE + noise()).getBytes(UTF_8);
    byte[] halfPacked = Arrays.copyOf(Warcs.gzip(noise), 3_000);
    String http = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n";
    String type = "application/http; msgtype=response";
    read(
        archive(
            true,
            record(
                "response",
                "http://a/cut",
                type,
                "WARC-Truncated: length\r\n",
                join(http + "\r\n", half)),
            record(
                "response",
                "http://a/cut-gzip",
                type,
                "WARC-Truncated: length\r\n",
                join(http + "Content-Encoding: gzip\r\n\r\n", halfPacked)),
            record(
                "response",
                "http://a/lost",
                type,
                "WARC-Truncated: disconnect\r\n",
                join(http + "\r\n", half)),
            record("response", "http://a/short", type, "", join(http + "\r\n", half)),
            response("http://a/good", "200 OK", "", BYTES)));

    assertThat(captures)
        .extracting(Capture::url)
        .containsExactly("http://a/cut", "http://a/cut-gzip", "http://a/good");
    assertThat(new String(captures.get(1).payload(), UTF_8)).startsWith(PAGE);
    assertThat(broken).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatCannotBePackedAnyFurtherIsReadLikeAnyOther(boolean zipped) throws Exception {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);

    read(
        archive(
            zipped,
            response("http://a/picture", "200 OK", "Content-Type: text/plain\r\n", noise),
            response("http://a/packed", "200 OK", "Content-Encoding: gzip\r\n", Warcs.gzip(noise)),
            record("resource", "http://a/resource", "text/plain", "", noise),
            response("http://a/good", "200 OK", "", BYTES)));

    assertThat(broken).isEmpty();
    assertThat(captures)
        .extracting(Capture::url)
        .containsExactly(
            "http://a/picture", "http://a/packed", "http://a/resource", "http://a/good");
    assertThat(captures.subList(0, 3))
        .allSatisfy(capture -> assertThat(capture.payload()).isEqualTo(noise));
  }

  @Test
  void aCaptureThatUnpacksToTooMuchIsToldAndCostsItselfOnly() throws Exception {
    read(
        archive(
            true,
            response(
                "http://a/bomb",
                "200 OK",
                "Content-Encoding: gzip\r\n",
                Warcs.gzip(new byte[9 << 20])),
            response(
                "http://a/small-bomb",
                "200 OK",
                "Content-Encoding: gzip\r\n",
                Warcs.gzip(new byte[7 << 20])),
            response(
                "http://a/packs-well",
                "200 OK",
                "Content-Encoding: gzip\r\n",
                Warcs.gzip(new byte[3 << 20])),
            response(
                "http://a/broken",
                "200 OK",
                "Content-Encoding: gzip\r\n",
                new byte[] {31, (byte) 139, 8, 0}),
            record(
                "response", "http://a/no-http", "application/http", "", "no HTTP".getBytes(UTF_8)),
            response("http://a/good", "200 OK", "", BYTES)));

    assertThat(captures).extracting(Capture::tooLarge).containsExactly(true, true, false, false);
    assertThat(captures.subList(0, 2)).allSatisfy(bomb -> assertThat(bomb.payload()).isEmpty());
    assertThat(captures.get(2).payload()).hasSize(3 << 20);
    assertThat(captures.get(3).url()).isEqualTo("http://a/good");
    assertThat(broken).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readingGoesOnFromTheOffsetOfARecord(boolean zipped) throws Exception {
    byte[] archive =
        archive(
            zipped,
            response("http://a/1", "200 OK", "", BYTES),
            response("http://a/2", "200 OK", "", BYTES));
    read(archive);
    long second = offsets.get(1);
    captures.clear();

    new Records(of(archive), reader()).read(second, visitor());

    assertThat(captures).extracting(Capture::url).containsExactly("http://a/2");
  }

  @Test
  void aRecordOfAGigabyteIsPassedOverAndNotHeld(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("large.warc");
    long gigabyte = 1L << 30;
    byte[] head =
        head("resource", "http://a/film", "application/octet-stream", "", gigabyte).getBytes(UTF_8);
    byte[] page = response("http://a/good", "200 OK", "", BYTES);
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.write(head);
      out.seek(head.length + gigabyte); // a hole: takes no room on the disk
      out.write("\r\n\r\n".getBytes(UTF_8));
      out.write(page);
    }

    new Records(new Archive.OfFile(file, head.length + gigabyte + 4 + page.length), reader())
        .read(0, visitor());

    assertThat(broken).isEmpty();
    assertThat(captures).extracting(Capture::tooLarge).containsExactly(true, false);
    assertThat(captures.get(1).url()).isEqualTo("http://a/good");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001f\u008b\bx",
        "\u001f\u008b\b\0\0\0\0\0\0\0\0",
        "WARC/1.0 ",
        "WARC/1.0\r\n",
        "WARC/1.0\r\nA: b "
      })
  void whatOnlyLooksLikeRecordsIsReadOnce(String head) throws Exception {
    byte[] damage = head.repeat(20_000).getBytes(ISO_8859_1);
    byte[] archive =
        Warcs.join(
            "x".getBytes(UTF_8),
            damage,
            "\r\n\r\n".getBytes(UTF_8),
            response("http://a/good", "200 OK", "", BYTES));
    AtomicLong read = new AtomicLong();

    new Records(counting(of(archive), read), reader()).read(0, visitor());

    assertThat(broken).hasSize(1);
    assertThat(captures).extracting(Capture::url).containsExactly("http://a/good");
    assertThat(read.get()).isLessThan(3L * archive.length + (1 << 20));
  }

  private static Archive counting(Archive archive, AtomicLong bytes) {
    return new Archive() {
      @Override
      public InputStream open(long offset) throws IOException {
        return new FilterInputStream(archive.open(offset)) {
          @Override
          public int read(byte[] to, int at, int length) throws IOException {
            int read = super.read(to, at, length);
            bytes.addAndGet(read);
            return read;
          }
        };
      }

      @Override
      public long size() {
        return archive.size();
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "true, WARC-Note: ferries ",
    "false, WARC-Note: ferries ",
    "true, 'a:\r\n'",
    "false, 'a:\r\n'"
  })
  void aHeadThatDoesNotEndIsBrokenAndTheNextRecordIsRead(boolean zipped, String line)
      throws Exception {
    byte[] endless =
        line.replace("\\r\\n", "\r\n").repeat((32 << 20) / line.length()).getBytes(UTF_8);
    byte[] head = join("WARC/1.0\r\nWARC-Type: response\r\n", endless);
    byte[] answer =
        response("http://a/2", "200 OK", new String(endless, ISO_8859_1) + "\r\n", BYTES);
    byte[] page = response("http://a/3", "200 OK", "Content-Type: text/html\r\n", BYTES);

    read(archive(zipped, page, head, page, answer, page));

    assertThat(captures).extracting(Capture::url).containsOnly("http://a/3").hasSize(3);
    assertThat(broken).contains("its head does not end");
  }

  private void read(byte[] archive) throws IOException, InterruptedException {
    new Records(of(archive), reader()).read(0, visitor());
  }

  private static CaptureReader reader() {
    Capture.Wanted noPictures =
        new Capture.Wanted() {
          @Override
          public boolean url(String url) {
            return url.startsWith("http:");
          }

          @Override
          public boolean type(@Nullable String type) {
            return type == null || !type.startsWith("image/");
          }
        };
    return new CaptureReader(noPictures, 8 << 20, 200);
  }

  private Records.Visitor<RuntimeException> visitor() {
    return new Records.Visitor<>() {
      @Override
      public void record(@Nullable Capture capture, long offset) {
        offsets.add(offset);
        if (capture != null) {
          captures.add(capture);
        }
      }

      @Override
      public void broken(long offset, String reason) {
        broken.add(reason);
      }
    };
  }

  private static Archive of(byte[] bytes) {
    return new Archive() {
      @Override
      public InputStream open(long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
      }

      @Override
      public long size() {
        return bytes.length;
      }
    };
  }

  private static byte[] archive(boolean zipped, byte[]... records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(zipped ? Warcs.gzip(record) : record);
    }
    return all.toByteArray();
  }

  private static byte[] response(String url, String status, String headers, byte[] body) {
    return record(
        "response",
        url,
        "application/http; msgtype=response",
        "WARC-IP-Address: 192.0.2.1\r\nWARC-Identified-Payload-Type: text/html\r\n",
        join("HTTP/1.1 " + status + "\r\n" + headers + "\r\n", body));
  }

  private static byte[] record(
      String kind, @Nullable String url, String type, String headers, byte[] block) {
    return Warcs.join(
        join(head(kind, url, type, headers, block.length), block), "\r\n\r\n".getBytes(UTF_8));
  }

  private static String head(
      String kind, @Nullable String url, String type, String headers, long length) {
    return "WARC/1.0\r\nWARC-Type: "
        + kind
        + "\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>"
        + "\r\nWARC-Date: 2026-11-03T09:00:00Z\r\n"
        + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
        + headers
        + "Content-Type: "
        + type
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static byte[] join(String head, byte[] rest) {
    return Warcs.join(head.getBytes(UTF_8), rest);
  }

  private static byte[] deflate(boolean raw) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
      out.write(BYTES);
    }
    return packed.toByteArray();
  }

  /** In chunks of odd sizes, with an extension and a trailer. */
  private static byte[] chunked(byte[] body) {
    int half = body.length / 2;
    byte[] first = join("%x;name=value\r\n".formatted(half), Arrays.copyOf(body, half));
    byte[] second =
        join(
            "\r\n%x\r\n".formatted(body.length - half),
            Arrays.copyOfRange(body, half, body.length));
    return Warcs.join(first, second, "\r\n0\r\nX-Trailer: 1\r\n\r\n".getBytes(UTF_8));
  }

  private static String noise() {
    StringBuilder noise = new StringBuilder();
    new Random(7).ints(10_000, 'a', 'z').forEach(letter -> noise.append((char) letter));
    return noise.toString();
  }
}
