package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.document.DocumentOutcome.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.source.Document;
import org.junit.jupiter.api.Test;

/** What is over a limit is told with its part, and with the setting that would let it through. */
class LimitNamesTest {

  private static final Limits LIMITS = new Limits(100_000, 20_000, 3, 2, 50, Duration.ofMinutes(1));

  private static final String LONG = (Texts.story() + "\n\n").repeat(60);
  private static final String SHORT = Texts.story();

  @Test
  void bytesOfTheDocument() {
    assertThat(reason(Documents.of("a.txt", "word ".repeat(30_000))))
        .isEqualTo("150000 bytes, and the limit is 100000 (dateline.ingest.limits.max-bytes)");
  }

  @Test
  void charactersOfTheDocument() throws IOException {
    String text = "more than 20000 characters of text (dateline.ingest.limits.max-characters)";

    assertThat(reason(Documents.of("a.txt", LONG))).isEqualTo(text);
    assertThat(reason(Documents.of("a.docx", Formats.docx("Long", List.of(LONG))))).isEqualTo(text);
    assertThat(reason(Documents.of("a.html", page(LONG)))).isEqualTo(text);
  }

  @Test
  void charactersOfAPart() throws IOException {
    Document zip = zip("a.txt", SHORT, "inner/b.txt", LONG, "c.txt", SHORT);

    assertThat(reason(zip))
        .isEqualTo(
            "in part 2 \"inner/b.txt\": more than 20000 characters of text"
                + " (dateline.ingest.limits.max-characters)");
  }

  @Test
  void charactersOfAllParts() throws IOException {
    String half = "The ferries on the lake sail again. ".repeat(400);

    assertThat(reason(zip("a.txt", half, "b.txt", half)))
        .isEqualTo(
            "in part 2 \"b.txt\": with it more than 20000 characters of text in all"
                + " (dateline.ingest.limits.max-characters)");
  }

  @Test
  void aPartOfAPart() throws IOException {
    byte[] inner = Formats.zip(Map.of("long.txt", LONG.getBytes(UTF_8)));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", SHORT.getBytes(UTF_8));
    files.put("b.zip", inner);

    assertThat(reason(Documents.of("outer.zip", Formats.zip(files))))
        .startsWith("in part 2 \"b.zip\": in part 1 \"long.txt\": more than 20000 characters");
  }

  @Test
  void partsAndTheirDepth() throws IOException {
    assertThat(reason(zip("1.txt", "a", "2.txt", "b", "3.txt", "c", "4.txt", "d")))
        .isEqualTo("more than 3 documents within it (dateline.ingest.limits.max-embedded)");

    byte[] deep = SHORT.getBytes(UTF_8);
    for (int i = 0; i < 3; i++) {
      deep = Formats.zip(Map.of(i == 0 ? "a.txt" : i + ".zip", deep));
    }
    assertThat(reason(Documents.of("deep.zip", deep)))
        .isEqualTo(
            "in part 1 \"2.zip\": in part 1 \"1.zip\": in part 1 \"a.txt\": documents more than"
                + " 2 deep (dateline.ingest.limits.max-depth)");
  }

  @Test
  void whatAPartUnpacksTo() throws IOException {
    assertThat(reason(zip("a.txt", SHORT, "zeros.bin", "\0".repeat(3 << 20))))
        .startsWith("in part 2 \"zeros.bin\": ")
        .endsWith("(dateline.ingest.limits.max-bytes)");

    Limits roomy = new Limits(10 << 20, 20_000, 3, 2, 50, Duration.ofMinutes(1));
    assertThat(reason(zip("a.txt", SHORT, "zeros.bin", "\0".repeat(3 << 20)), roomy))
        .isEqualTo(
            "in part 2 \"zeros.bin\": unpacks to more than 50 times its size"
                + " (dateline.ingest.limits.max-ratio)");
  }

  @Test
  void aPartOfAMail() {
    String mail =
        "From: desk@paper.example\r\nSubject: Ferries\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + "Content-Type: text/plain\r\n\r\nThe story is attached.\r\n--b\r\n"
            + "Content-Type: text/plain; name=ferries.txt\r\n"
            + "Content-Disposition: attachment; filename=ferries.txt\r\n\r\n"
            + LONG.replace("\n", "\r\n")
            + "\r\n--b--\r\n";

    assertThat(reason(Documents.of("a.eml", mail)))
        .isEqualTo(
            "in part 2 \"ferries.txt\": more than 20000 characters of text"
                + " (dateline.ingest.limits.max-characters)");
  }

  @Test
  void aLongNameIsTold() throws IOException {
    String name = "folder/".repeat(100) + "end.txt";

    assertThat(reason(zip(name, LONG))).startsWith("in part 1 \"…").contains("/end.txt\"");
  }

  private static String page(String text) {
    return "<html><body><article><h1>Ferries</h1>"
        + Stream.of(text.split("\n\n"))
            .map(part -> "<p>" + part + "</p>")
            .reduce("", String::concat)
        + "</article></body></html>";
  }

  private static Document zip(String... namesAndTexts) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
    }
    return Documents.of("a.zip", Formats.zip(files));
  }

  private static String reason(Document document) {
    return reason(document, LIMITS);
  }

  private static String reason(Document document, Limits limits) {
    Extraction.Failure failure = (Extraction.Failure) extract(document, limits);
    assertThat(failure.outcome()).isEqualTo(TOO_LARGE);
    return failure.reason();
  }

  private static Extraction extract(Document document, Limits limits) {
    return new TikaExtractor(limits).extract(document);
  }
}
