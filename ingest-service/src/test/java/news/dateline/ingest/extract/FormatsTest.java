package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static news.dateline.ingest.fixture.Texts.HEADLINE;
import static news.dateline.ingest.fixture.Texts.STORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {

  static Stream<Arguments> everyFormatGivesTheSameParagraphs() throws IOException {
    return Stream.of(
        Arguments.of("story.txt", "text/plain", Texts.story().getBytes(UTF_8)),
        Arguments.of("story.html", "text/html", Formats.html(HEADLINE, STORY)),
        Arguments.of(
            "story.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Formats.docx(HEADLINE, STORY)),
        Arguments.of(
            "story.odt", "application/vnd.oasis.opendocument.text", Formats.odt(HEADLINE, STORY)),
        Arguments.of("story.rtf", "application/rtf", Formats.rtf(HEADLINE, STORY)),
        Arguments.of("story.eml", "message/rfc822", Formats.mail(HEADLINE, STORY)),
        Arguments.of("story.rss", "application/rss+xml", Formats.rss(HEADLINE, STORY)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void everyFormatGivesTheSameParagraphs(String name, String mediaType, byte[] bytes) {
    Extraction extraction =
        new TikaExtractor(Extractions.LIMITS).extract(Documents.of(name, bytes));

    assertThat(extraction.mediaType()).isEqualTo(mediaType);
    List<Piece> pieces = ((Extraction.Text) extraction).pieces();
    assertThat(pieces).hasSize(1);
    List<String> texts = pieces.get(0).blocks().stream().map(Block::text).toList();
    assertThat(texts).endsWith(STORY.toArray(String[]::new));
    assertThat(Stream.concat(Stream.ofNullable(pieces.get(0).title()), texts.stream()))
        .contains(HEADLINE);
  }

  @Test
  void aPdfGivesTheWordsOfEveryParagraph() throws IOException {
    List<String> plain = List.of("Ferries crossed the lake again.", "Traders crowded the decks.");

    List<Piece> pieces = pieces(Documents.of("story.pdf", Formats.pdf(HEADLINE, plain)));

    assertThat(pieces).hasSize(1);
    assertThat(text(pieces.get(0))).contains(HEADLINE).contains(plain);
  }

  @Test
  void theTypeIsFoundByTheBytesWhateverTheNameSays() throws IOException {
    Extraction extraction =
        new TikaExtractor(Extractions.LIMITS)
            .extract(Documents.of("story.txt", Formats.pdf(HEADLINE, List.of("Ferries cross."))));

    assertThat(extraction.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void aDeclaredTypeHelpsWhereTheNameSaysNothing() {
    Extraction extraction =
        new TikaExtractor(Extractions.LIMITS)
            .extract(Documents.of("upload", "text/html; charset=utf-8", "<p>Hi".getBytes(UTF_8)));

    assertThat(extraction.mediaType()).isEqualTo("text/html");
  }

  static Stream<Arguments> plainTextIsReadInItsEncoding() {
    return Stream.of(
        Arguments.of(UTF_8, "Zürich erhöht die Gebühren für Müll, sagt Jörg Müller über die Stadt"),
        Arguments.of(UTF_16, "Паром снова пересёк озеро после месяца штормов, сообщили власти"),
        Arguments.of(
            Charset.forName("windows-1252"),
            "Le gouvernement a annoncé hier que les députés siégeront à nouveau dès l'été, après"
                + " une année où la réforme des retraites fut âprement discutée à l’Assemblée"),
        Arguments.of(
            Charset.forName("windows-1251"),
            "Паром снова пересёк озеро после месяца штормов, сообщили во вторник власти"
                + " города. Торговцы заполнили палубы мешками с рыбой и кукурузой, а рыбаки просили"
                + " держать паромы подальше от сетей. Начальник порта обещал поставить огни"),
        Arguments.of(Charset.forName("Shift_JIS"), "東京都は火曜日、来年度の予算案を発表した。子育て支援に重点を置くと知事は説明している。"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void plainTextIsReadInItsEncoding(Charset charset, String text) {
    List<Piece> pieces = pieces(Documents.of("story.txt", text.getBytes(charset)));

    assertThat(text(pieces.get(0))).isEqualTo(text);
  }

  @Test
  void aByteOrderMarkAndInvisibleCharactersAreNoText() {
    List<Piece> pieces =
        pieces(Documents.of("a.txt", "\uFEFFThe mi\u00ADnis\u200Bter re\u0001signed.\n\nToday."));

    assertThat(pieces.get(0).blocks())
        .containsExactly(Block.paragraph("The minister resigned."), Block.paragraph("Today."));
  }

  @Test
  void wrappedLinesAreOneParagraphAndASplitWordIsJoined() {
    List<Piece> pieces = pieces(Documents.of("a.txt", "The par-\nliament\nmet.\n\nIt closed.\n"));

    assertThat(pieces.get(0).blocks())
        .containsExactly(Block.paragraph("The parliament met."), Block.paragraph("It closed."));
  }

  @Test
  void everyFileOfAnArchiveIsAPieceOfItsOwn() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("one.txt", Texts.numbered(1).getBytes(UTF_8));
    files.put("picture.bin", new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
    files.put("two.html", Formats.html("Two", List.of("Second story of the archive.")));
    files.put(
        "inner.zip",
        Formats.zip(Map.of("three.txt", "Third story of the archive.".getBytes(UTF_8))));

    List<Piece> pieces = pieces(Documents.of("all.zip", Formats.zip(files)));

    assertThat(pieces.stream().map(Extractions::text))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Village number 1 opens its library"),
            two -> assertThat(two).isEqualTo("Second story of the archive."),
            three -> assertThat(three).isEqualTo("Third story of the archive."));
  }

  @Test
  void everyFileOfA7zArchiveIsReadThoughNoneTellsItsTime(@TempDir Path directory)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("one.txt", Texts.numbered(1).getBytes(UTF_8));
    files.put("empty.txt", new byte[0]);
    files.put("two.html", Formats.html("Two", List.of("Second story of the archive.")));

    List<Piece> pieces = pieces(Documents.of("all.7z", Formats.sevenZip(directory, null, files)));

    assertThat(pieces.stream().map(Extractions::text))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Village number 1 opens its library"),
            two -> assertThat(two).isEqualTo("Second story of the archive."));
  }

  @Test
  void wordsThatWereSplitAtALineEndOfAPdfAreJoined() throws IOException {
    String text =
        "Workers at the second-largest port in the whole of the deep south of the coun-"
            + " try voted to end their strike.";

    List<Piece> pieces = pieces(Documents.of("a.pdf", Formats.pdf(Texts.HEADLINE, List.of(text))));

    assertThat(text(pieces.get(0))).contains("deep south of the country voted");
  }
}
