package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmallTextExtractorTest {

  private static final int MAX = SmallTextExtractor.MAX_BYTES;

  private final SmallTextExtractor small = new SmallTextExtractor(Extractions.LIMITS);

  static Stream<Arguments> textsAndPages() {
    byte[] bom = "\uFEFF".getBytes(UTF_8);
    return Stream.of(
        Arguments.of("story.txt", Texts.story().getBytes(UTF_8)),
        Arguments.of("story", Texts.story().getBytes(UTF_8)),
        Arguments.of("bom.txt", concatenated(bom, Texts.story().getBytes(UTF_8))),
        Arguments.of("utf-16.txt", ("\uFEFF" + Texts.story()).getBytes(UTF_16LE)),
        Arguments.of("latin.txt", "Café à Orléans, près de la gare".getBytes(latin())),
        Arguments.of("lines.jsonl", "{\"id\": 1}\n{\"id\": 2}\n".getBytes(UTF_8)),
        Arguments.of("story.md", Texts.story().getBytes(UTF_8)),
        Arguments.of("story.html", Formats.html(Texts.HEADLINE, Texts.STORY)),
        Arguments.of("page", Formats.html(Texts.HEADLINE, Texts.STORY)));
  }

  private static Charset latin() {
    return Charset.forName("windows-1252");
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("textsAndPages")
  void textsAndPagesAreReadHereAsAnywhereElse(String name, byte[] bytes) {
    Document document = Documents.of(name, bytes);

    assertThat(small.look(document).extraction())
        .isNotNull()
        .isEqualTo(new TikaExtractor(Extractions.LIMITS).extract(document));
  }

  static Stream<Arguments> others() throws IOException {
    Map<String, byte[]> others = new LinkedHashMap<>();
    others.put("story.pdf", Formats.pdf(Texts.HEADLINE, Texts.STORY.subList(2, 3)));
    others.put("story.docx", Formats.docx(Texts.HEADLINE, Texts.STORY));
    others.put("story.rtf", Formats.rtf(Texts.HEADLINE, Texts.STORY));
    others.put("story.eml", Formats.mail(Texts.HEADLINE, Texts.STORY));
    others.put("story.rss", Formats.rss(Texts.HEADLINE, Texts.STORY));
    others.put("zip.txt", Formats.zip(Map.of("a.txt", Texts.story().getBytes(UTF_8))));
    others.put("pdf.html", Formats.pdf(Texts.HEADLINE, List.of()));
    others.put("mail.txt", Formats.mail(Texts.HEADLINE, Texts.STORY));
    others.put("noise", new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE, 7});
    others.put("long.txt", "x".repeat(MAX + 1).getBytes(UTF_8));
    others.put(
        "tags.html", ("<html><body>" + "<p>x".repeat(SmallTextExtractor.MAX_TAGS)).getBytes(UTF_8));
    return others.entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void whatIsNoSmallTextIsNotReadHereWhateverItIsCalled(String name, byte[] bytes) {
    assertThat(small.look(Documents.of(name, bytes)).extraction()).isNull();
  }

  @Test
  void whatIsNotReadHereIsLoadedOnceWhereItIsSmall(@TempDir Path directory) throws IOException {
    byte[] rtf = Formats.rtf(Texts.HEADLINE, Texts.STORY);
    Path file = Files.write(directory.resolve("story.rtf"), rtf);
    Document document = with(Documents.of("story.rtf", rtf), Content.of(file, rtf.length));

    Document looked = small.look(document).document();

    assertThat(looked.content().file()).isNull();
    assertThat(looked.content().open()).hasBinaryContent(rtf);
  }

  @Test
  void aFileThatHasGrownSinceIsNotReadHere(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("log.txt"), "x".repeat(2 * MAX));

    assertThat(small.look(with(Documents.of("log.txt", "x"), Content.of(file, 1))).extraction())
        .isNull();
  }

  @Test
  void whatIsEmptyTooLargeOrOutOfReachEndsHere(@TempDir Path directory) {
    Path gone = directory.resolve("gone.pdf");
    Document document = Documents.of("gone.pdf", "x");

    assertThat(outcome(Documents.of("empty.pdf", new byte[0]))).isEqualTo(DocumentOutcome.NO_TEXT);
    assertThat(outcome(with(document, Content.of(gone, 10))))
        .isEqualTo(DocumentOutcome.UNREACHABLE);
    assertThat(outcome(with(document, Content.of(gone, Extractions.LIMITS.maxBytes() + 1))))
        .isEqualTo(DocumentOutcome.TOO_LARGE);
  }

  private DocumentOutcome outcome(Document document) {
    assertThat(small.look(document).extraction()).isInstanceOf(Extraction.Failure.class);
    return ((Extraction.Failure) Objects.requireNonNull(small.look(document).extraction()))
        .outcome();
  }

  private static Document with(Document document, Content content) {
    return new Document(
        document.id(), document.source(), document.label(), document.fetchedAt(), content);
  }

  static Stream<Arguments> hostilePages() {
    int tags = SmallTextExtractor.MAX_TAGS - 10;
    int each = MAX / tags - 1;
    return Stream.of(
        Arguments.of("nested", "<div>".repeat(tags) + "text"),
        Arguments.of("formatting", "<b><i>".repeat(tags / 2) + "text"),
        Arguments.of("links", "<a href=x>".repeat(tags)),
        Arguments.of("tables", "<table><tr><td>".repeat(tags / 3)),
        Arguments.of("lists", "<ul><li>".repeat(tags / 2)),
        Arguments.of("articles", "<article><p>a, b, c ".repeat(tags / 2)),
        Arguments.of("open tag", "<p " + "a ".repeat(MAX / 2 - 100)),
        Arguments.of("long name", "<p class='" + "a-".repeat(MAX / 2 - 100) + "'>text"),
        Arguments.of("names", ("<p class='" + "ad ".repeat((each - 12) / 3) + "'>").repeat(tags)),
        Arguments.of("spaces", "<p>a" + " ".repeat(MAX - 100) + "b"),
        Arguments.of("lines", "<p>a" + "\n \n".repeat(MAX / 3 - 100) + "b"),
        Arguments.of("breaks", "<p>" + "<br>".repeat(tags) + "b"),
        Arguments.of("hyphens", "<p>" + "a-\n".repeat(MAX / 3 - 100)),
        Arguments.of("entities", "<p>" + "&amp".repeat(MAX / 4 - 100)),
        Arguments.of("numbers", "<p>" + "1,".repeat(MAX / 2 - 100)),
        Arguments.of("commas", "<p>" + ",".repeat(MAX - 100)),
        Arguments.of("script", "<script>" + "{\"a\":".repeat(MAX / 5 - 100)),
        Arguments.of(
            "json", "<script type=application/ld+json>" + "[".repeat(MAX - 200) + "</script>"),
        Arguments.of("comment", "<!-- " + "-".repeat(MAX - 100)),
        Arguments.of("times", "<time datetime='" + "1".repeat(MAX - 100) + "'>"));
  }

  /** The bounds are there so that nothing takes longer than seconds. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("hostilePages")
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aHostilePageThatIsReadHereComesToItsEnd(String name, String body) {
    String page = "<html><body>" + body;

    assertThat(page.length()).isLessThanOrEqualTo(MAX);
    assertThat(small.look(Documents.of(name + ".html", page)).extraction()).isNotNull();
  }

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
        Arguments.of("spaces", " ".repeat(MAX - 2)),
        Arguments.of("lines", "\n".repeat(MAX - 2)),
        Arguments.of("spaced lines", "a \n \n".repeat(MAX / 5 - 1)),
        Arguments.of("hyphens", "a-\n ".repeat(MAX / 4 - 1)),
        Arguments.of("one hyphen", "-\n" + " ".repeat(MAX - 4)),
        Arguments.of("marks", "\u200B".repeat(MAX / 3 - 1)),
        Arguments.of("brackets", "[ ".repeat(MAX / 2 - 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aHostileTextThatIsReadHereComesToItsEnd(String name, String text) {
    assertThat(small.look(Documents.of(name + ".txt", "a" + text)).extraction()).isNotNull();
  }
}
