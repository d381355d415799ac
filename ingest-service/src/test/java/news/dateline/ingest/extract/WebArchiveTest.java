package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.document.DocumentOutcome.MALFORMED;
import static news.dateline.ingest.extract.Extractions.outcome;
import static news.dateline.ingest.extract.Extractions.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // WARC and HTTP end their lines with CR LF
class WebArchiveTest {

  private static final String PAGE =
      "<html><head><title>Ferries resume</title></head><body><article><h1>Ferries resume</h1>"
          + "<p>Ferries crossed the lake again on Tuesday after a month of storms.</p>"
          + "<p>Traders crowded the decks with sacks of fish and maize, and waved.</p>"
          + "</article></body></html>";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyPageIsAPieceAndItsLinkIsWhereItWasFetched(boolean compressed) {
    byte[] archive =
        archive(
            compressed,
            record("warcinfo", null, "application/warc-fields", "software: x".getBytes(UTF_8)),
            record(
                "request",
                "https://news.example/1",
                "application/http; msgtype=request",
                "GET /1 HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
            page("https://news.example/1", "", PAGE.getBytes(UTF_8)),
            page("https://news.example/2", "", PAGE.replace("resume", "stop").getBytes(UTF_8)),
            record(
                "revisit",
                "https://news.example/1",
                "application/http; msgtype=response",
                "HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(UTF_8)),
            http("https://news.example/3", "404 Not Found", "text/html", "", PAGE.getBytes(UTF_8)),
            http("https://news.example/4", "200 OK", "image/png", "", new byte[] {1, 2, 3}));

    List<Piece> pieces = pieces(Documents.of(compressed ? "a.bin" : "a.warc", archive));

    assertThat(pieces).extracting(Piece::title).containsExactly("Ferries resume", "Ferries stop");
    assertThat(pieces)
        .extracting(piece -> piece.meta().link())
        .containsExactly(
            URI.create("https://news.example/1"), URI.create("https://news.example/2"));
  }

  @Test
  void aPageIsReadInTheEncodingThatTheServerTold() {
    byte[] page = PAGE.replace("resume", "снова").getBytes(Charset.forName("windows-1251"));
    byte[] told =
        http("https://news.example/1", "200 OK", "text/html; charset=windows-1251", "", page);

    assertThat(pieces(Documents.of("a.warc", archive(false, told))))
        .extracting(Piece::title)
        .containsExactly("Ferries снова");
  }

  @Test
  void aPageThatNamesItsLinkKeepsIt() {
    String page =
        PAGE.replace("<title>", "<link rel=canonical href='https://news.example/own'><title>");

    assertThat(
            pieces(
                    Documents.of(
                        "a.warc",
                        archive(false, page("https://news.example/?x", "", page.getBytes(UTF_8)))))
                .get(0)
                .meta()
                .link())
        .isEqualTo(URI.create("https://news.example/own"));
  }

  @Test
  void aPageThatNamesALinkOfAnotherSiteIsKnownByItsAddress() {
    String page =
        PAGE.replace("<title>", "<link rel=canonical href='https://other.example/1'><title>");
    byte[] captured = page("https://news.example/1", "", page.getBytes(UTF_8));

    assertThat(pieces(Documents.of("a.warc", archive(false, captured))).get(0).meta().link())
        .isEqualTo(URI.create("https://news.example/1"));
  }

  @Test
  void anArchiveThatIsCutOffGivesThePagesBefore() {
    byte[] first = gzip(page("https://e.org/1", "", PAGE.getBytes(UTF_8)));
    byte[] both = concat(first, gzip(page("https://e.org/2", "", PAGE.getBytes(UTF_8))));
    byte[] cut = Arrays.copyOf(both, both.length - 40);

    Extraction extraction =
        new TikaExtractor(Extractions.LIMITS).extract(Documents.of("a.warc.gz", cut));

    assertThat(((Extraction.Text) extraction).pieces()).hasSize(1);
    assertThat(((Extraction.Text) extraction).leftOut()).isEqualTo("left out: 1 malformed");
    assertThat(outcome(Documents.of("a.warc.gz", Arrays.copyOf(first, 40)))).isEqualTo(MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"archive/data.warc.gz", "archive/data.warc"})
  void aWaczHoldsItsArchives(String name) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("indexes/index.cdx.gz", gzip("com,example)/1 2026 {}\n".getBytes(UTF_8)));
    files.put("indexes/index.idx", "com,example)/1 2026 0 10\n".getBytes(UTF_8));
    files.put("datapackage.json", "{\"profile\": \"data-package\"}".getBytes(UTF_8));
    files.put(name, archive(true, page("https://news.example/1", "", PAGE.getBytes(UTF_8))));

    List<Piece> pieces = pieces(Documents.of("a.wacz", Formats.zip(files)));

    assertThat(pieces).extracting(Piece::title).containsExactly("Ferries resume");
    assertThat(pieces.get(0).meta().link()).isEqualTo(URI.create("https://news.example/1"));
  }

  /**
   * By warcio.js and js-wacz, of the pages of {@link PagesOfTodayTest}: chunked, and in gzip,
   * brotli and deflate; of HTTP/2; with their requests, a revisit, a page as a resource, and with
   * texts, pictures and data of pages, a redirect and a style sheet.
   */
  @ParameterizedTest
  @ValueSource(strings = {"warcio.js-2.4.11.warc.gz", "js-wacz-0.1.6.wacz"})
  void anArchiveThatAnotherProgramWroteGivesItsPages(String name) throws IOException {
    List<Piece> pieces;
    try (InputStream archive = WebArchiveTest.class.getResourceAsStream("/archives/" + name)) {
      assertThat(archive).as(name).isNotNull();
      pieces = pieces(Documents.of(name, archive.readAllBytes()));
    }

    assertThat(pieces)
        .extracting(Piece::title)
        .containsExactly(
            "Harlow Bay reopens its night market after three dark winters",
            "Rewilded valley turns brown stream blue in five years",
            "Wo der Wein jetzt im Norden wächst",
            "En Bretagne, une île de 200 habitants se bat pour garder son médecin",
            "山あいの町に小さな映画館　閉館から十二年、住民が再開",
            "The battery plant that never was");
    assertThat(pieces)
        .extracting(piece -> String.valueOf(piece.meta().link()))
        .startsWith("https://harlowbaypost.example/2024/11/08/night-market-reopens/")
        .endsWith("https://www.slowcurrent.example/the-battery-plant-that-never-was/");
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.blocks()).hasSizeGreaterThan(4));
  }

  private static byte[] archive(boolean compressed, byte[]... records) {
    return Stream.of(records)
        .map(record -> compressed ? gzip(record) : record)
        .reduce(new byte[0], WebArchiveTest::concat);
  }

  private static byte[] page(String uri, String header, byte[] body) {
    return http(uri, "200 OK", "text/html; charset=utf-8", header, body);
  }

  private static byte[] http(String uri, String status, String type, String header, byte[] body) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + header + "\r\n";
    return record(
        "response", uri, "application/http; msgtype=response", concat(head.getBytes(UTF_8), body));
  }

  private static byte[] record(String type, @Nullable String uri, String mediaType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:01234567-89ab-cdef-0123-456789abcdef>\r\n"
            + "WARC-Date: 2026-11-03T09:00:00Z\r\n"
            + (uri == null ? "" : "WARC-Target-URI: " + uri + "\r\n")
            + "Content-Type: "
            + mediaType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return concat(concat(head.getBytes(UTF_8), block), "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
