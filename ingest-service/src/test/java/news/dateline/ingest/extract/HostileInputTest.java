package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.document.DocumentOutcome.CRASHED;
import static news.dateline.document.DocumentOutcome.ENCRYPTED;
import static news.dateline.document.DocumentOutcome.MALFORMED;
import static news.dateline.document.DocumentOutcome.NOT_NEWS;
import static news.dateline.document.DocumentOutcome.NO_TEXT;
import static news.dateline.document.DocumentOutcome.TOO_LARGE;
import static news.dateline.document.DocumentOutcome.UNREACHABLE;
import static news.dateline.document.DocumentOutcome.UNSUPPORTED;
import static news.dateline.ingest.extract.Extractions.failure;
import static news.dateline.ingest.extract.Extractions.outcome;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

  private static final byte[] STORY = Texts.story().getBytes(UTF_8);

  @Test
  void anEmptyDocumentHasNoText() {
    assertThat(outcome(Documents.of("empty.pdf", new byte[0]))).isEqualTo(NO_TEXT);
  }

  @Test
  void aPdfWithoutItsEndIsMalformed() throws IOException {
    byte[] pdf = Formats.pdf(Texts.HEADLINE, Texts.STORY.subList(2, 3));

    assertThat(outcome(Documents.of("cut.pdf", Arrays.copyOf(pdf, pdf.length * 2 / 3))))
        .isEqualTo(MALFORMED);
  }

  @Test
  void aPdfThatNeedsAPasswordIsEncrypted() throws IOException {
    byte[] pdf = Formats.encryptedPdf("Secret", List.of("Secret"));

    assertThat(outcome(Documents.of("secret.pdf", pdf))).isEqualTo(ENCRYPTED);
  }

  @Test
  void a7zArchiveThatWantsAPasswordIsEncrypted(@TempDir Path directory) throws IOException {
    byte[] archive =
        Formats.sevenZip(directory, "secret", Map.of("a.txt", Texts.story().getBytes(UTF_8)));

    assertThat(outcome(Documents.of("secret.7z", archive))).isEqualTo(ENCRYPTED);
  }

  @Test
  void randomBytesAreUnsupported() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);

    assertThat(outcome(Documents.of("noise", noise))).isEqualTo(UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.json", "lines.jsonl", "data.txt", "data"})
  void jsonIsNoNewsWhateverItIsCalled(String name) {
    assertThat(outcome(Documents.of(name, "{\"title\": \"News\", \"n\": 1}\n{\"n\": 2}\n")))
        .isEqualTo(NOT_NEWS);
  }

  @Test
  void aDocumentOverTheByteLimitIsNotEvenOpened() {
    Document huge = withContent(Extractions.LIMITS.maxBytes() + 1);

    assertThat(outcome(huge)).isEqualTo(TOO_LARGE);
  }

  @Test
  void aDocumentOutOfReachIsUnreachable() {
    assertThat(outcome(withContent(10))).isEqualTo(UNREACHABLE);
  }

  @Test
  void aFileThatIsGoneIsUnreachable(@TempDir Path directory) {
    Document gone =
        new Document(
            Documents.of("gone.txt", "x").id(),
            Documents.SOURCE,
            Documents.of("gone.txt", "x").label(),
            Documents.FETCHED,
            Content.of(directory.resolve("gone.txt"), 10));

    assertThat(Files.exists(directory.resolve("gone.txt"))).isFalse();
    assertThat(outcome(gone)).isEqualTo(UNREACHABLE);
  }

  private static Document withContent(long size) {
    Document some = Documents.of("some.txt", "x");
    return new Document(
        some.id(),
        some.source(),
        some.label(),
        some.fetchedAt(),
        Content.unreachable(Path.of("some.txt"), size));
  }

  @Test
  void moreTextThanAllowedIsTooLarge() {
    String text = "Words and words. ".repeat(Extractions.LIMITS.maxCharacters() / 10);

    assertThat(outcome(Documents.of("long.txt", text))).isEqualTo(TOO_LARGE);
    assertThat(outcome(Documents.of("long.html", "<html><p>" + text + "</p></html>")))
        .isEqualTo(TOO_LARGE);
    assertThat(outcome(Documents.of("long.rtf", Formats.rtf("Long", List.of(text)))))
        .isEqualTo(TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bomb.txt", "bomb.html"})
  void aZipBombIsTooLarge(String inner) throws IOException {
    byte[] bomb = Formats.zipBomb(inner, 'a', 64 << 20);

    assertThat(bomb.length).isLessThan(200_000);
    assertThat(outcome(Documents.of("bomb.zip", bomb))).isEqualTo(TOO_LARGE);
  }

  @Test
  void aZipBombOfZerosIsTooLarge() throws IOException {
    assertThat(outcome(Documents.of("bomb.zip", Formats.zipBomb("bomb.bin", '\0', 256L << 20))))
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void archivesInArchivesAreTooLargeWhenTooDeep() throws IOException {
    byte[] nested = STORY;
    for (int depth = 0; depth < 12; depth++) {
      nested = Formats.zip(Map.of(depth == 0 ? "story.txt" : "inner.zip", nested));
    }

    assertThat(outcome(Documents.of("deep.zip", nested))).isEqualTo(TOO_LARGE);
  }

  @Test
  void anArchiveOfTooManyFilesIsTooLarge() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i <= Extractions.LIMITS.maxEmbedded(); i++) {
      files.put(i + ".txt", STORY);
    }

    assertThat(outcome(Documents.of("many.zip", Formats.zip(files)))).isEqualTo(TOO_LARGE);
  }

  @Test
  void oneBrokenFileOfAnArchiveCostsNoOther() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] docx = Formats.docx("Broken", Texts.STORY);
    files.put("broken.docx", Arrays.copyOf(docx, docx.length / 2));
    files.put("broken.rss", "<?xml version=\"1.0\"?><rss version=\"2.0\"><chan".getBytes(UTF_8));
    files.put("secret.pdf", Formats.encryptedPdf("Secret", List.of("Secret")));
    files.put("good.txt", STORY);

    List<Piece> pieces = pieces(Documents.of("some.zip", Formats.zip(files)));

    assertThat(pieces.stream().map(Extractions::text).filter(text -> text.contains("Kisumu")))
        .hasSize(1);
  }

  @Test
  void whatWasLeftOutOfAnArchiveIsTold() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("secret.pdf", Formats.encryptedPdf("Secret", List.of("Secret")));
    files.put("broken.rss", "<?xml version=\"1.0\"?><rss version=\"2.0\"><chan".getBytes(UTF_8));
    files.put("data.json", "{\"a\": 1}".getBytes(UTF_8));
    files.put("good.txt", STORY);

    Extraction extraction =
        new TikaExtractor(Extractions.LIMITS).extract(Documents.of("some.zip", Formats.zip(files)));

    assertThat(((Extraction.Text) extraction).leftOut())
        .isEqualTo("left out: 1 not_news, 1 encrypted, 1 malformed");
  }

  @Test
  void anArchiveOfWhichAllIsEncryptedIsEncrypted() throws IOException {
    byte[] secret = Formats.encryptedPdf("Secret", List.of("Secret"));

    assertThat(
            outcome(Documents.of("a.zip", Formats.zip(Map.of("1.pdf", secret, "2.pdf", secret)))))
        .isEqualTo(ENCRYPTED);
  }

  @Test
  void namesOfFilesInAnArchiveNeverBecomePaths(@TempDir Path directory) throws IOException {
    Path target = directory.resolve("escaped.txt");
    String up = "../".repeat(20) + target;

    List<Piece> pieces =
        pieces(Documents.of("slip.zip", Formats.zip(Map.of(up, STORY, target.toString(), STORY))));

    assertThat(pieces).hasSize(2);
    assertThat(target).doesNotExist();
  }

  @Test
  void aTruncatedArchiveIsMalformed() throws IOException {
    byte[] zip = Formats.zip(Map.of("story.txt", STORY));

    assertThat(outcome(Documents.of("cut.zip", Arrays.copyOf(zip, 300)))).isEqualTo(MALFORMED);
  }

  @Test
  void externalEntitiesAreNeverResolved(@TempDir Path directory) throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "TOP-SECRET-CONTENT");
    String doctype =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    Document feed =
        Documents.of(
            "feed.rss",
            doctype
                + "<rss version=\"2.0\"><channel><title>t</title><link>http://a.example/</link>"
                + "<description>d</description><item><title>News &e;</title>"
                + "<description>&e;</description></item></channel></rss>");
    Document page = Documents.of("page.xhtml", doctype + "<html><p>Some words. &e;</p></html>");
    Document odt =
        Documents.of(
            "story.odt",
            Formats.zip(
                Map.of(
                    "mimetype",
                    "application/vnd.oasis.opendocument.text".getBytes(UTF_8),
                    "content.xml",
                    (doctype + "<a>&e;</a>").getBytes(UTF_8))));

    assertThat(outcome(feed)).isEqualTo(MALFORMED);
    for (Document document : List.of(feed, page, odt)) {
      assertThat(new TikaExtractor(Extractions.LIMITS).extract(document).toString())
          .doesNotContain("TOP-SECRET");
    }
  }

  @Test
  void aReaderThatDiesIsTheOutcomeOfItsDocument() {
    Document document = Documents.of("deep.txt", "x");
    Content dying =
        new Content() {
          @Override
          public InputStream open() {
            throw new StackOverflowError();
          }

          @Override
          public long size() {
            return 1;
          }
        };

    Extraction.Failure failure =
        failure(
            new Document(
                document.id(), document.source(), document.label(), document.fetchedAt(), dying));

    assertThat(failure.outcome()).isEqualTo(CRASHED);
    assertThat(failure.reason()).isEqualTo("its parser died: it is nested too deeply");
  }

  @Test
  void aDeeplyNestedPageIsReadAll() {
    String deep = "<div>".repeat(20_000) + "<p>Down here stands the text of the story.</p>";

    assertThat(text(pieces(Documents.of("deep.html", "<html><body>" + deep)).get(0)))
        .contains("Down here");
  }

  @Test
  void theTextsOfAnArchiveAreLimitedTogether() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      files.put("story-" + i + ".txt", ("word " + i + " ").repeat(60_000).getBytes(UTF_8));
    }

    assertThat(outcome(Documents.of("texts.zip", Formats.zip(files)))).isEqualTo(TOO_LARGE);
  }
}
