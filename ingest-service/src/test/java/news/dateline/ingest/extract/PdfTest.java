package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.PrintedPdf;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;

class PdfTest {

  private static final List<String> HEADLINES =
      List.of(
          "Wellington slows its rural roads",
          "Stolen painting comes home to Coimbra",
          "Ruiz sends Rosario to the top of the table",
          "Chipmaker to build second plant at Trondheim");

  private static final StorySplitter SPLITTER = new StorySplitter();

  @Test
  void linesInLargerTypeAreHeadings() throws IOException {
    byte[] pdf = review(new PrintedPdf(1), (page, line) -> page.larger(line, 13)).bytes();

    assertThat(headings(pdf)).containsExactlyElementsOf(HEADLINES);
  }

  @Test
  void linesInBoldAreHeadingsAndGoOverSeveralLines() throws IOException {
    byte[] pdf = review(new PrintedPdf(4), PrintedPdf::bold).bytes();

    assertThat(headings(pdf)).containsExactlyElementsOf(HEADLINES);
  }

  @Test
  void boldWithinASentenceAndBoldSentencesAreNoHeadings() throws IOException {
    byte[] pdf =
        new PrintedPdf(1)
            .bold("Ferries resume")
            .text(Texts.STORY.get(0))
            .bold(Texts.STORY.get(1))
            .text(Texts.STORY.get(2))
            .text("The harbour of")
            .bold("Kisumu")
            .text("was closed for a month.")
            .text(Texts.STORY.get(3))
            .bytes();

    assertThat(headings(pdf)).containsExactly("Ferries resume");
  }

  @Test
  void aReviewOfStoriesWhoseHeadlinesAreToldByTheirTypeAloneIsItsStories() throws IOException {
    PrintedPdf large = review(new PrintedPdf(2), (page, line) -> page.larger(line, 13));
    PrintedPdf bold = review(new PrintedPdf(1), PrintedPdf::bold);

    for (byte[] pdf : List.of(large.bytes(), bold.bytes())) {
      assertThat(stories(pdf))
          .extracting(story -> story.blocks().get(0).text())
          .containsExactlyElementsOf(HEADLINES);
    }
  }

  @Test
  void aReportWithSectionHeadsInLargerTypeStaysOne() throws IOException {
    PrintedPdf report = new PrintedPdf(1).larger(Texts.HEADLINE, 20);
    List<String> heads = List.of("", "A slow start", "Waiting traders", "Two boats", "Nets");
    for (int i = 0; i < heads.size(); i++) {
      if (i > 0) {
        report.larger(heads.get(i), 13);
      }
      report.text(Texts.STORY.get(i));
    }

    assertThat(stories(report.bytes())).hasSize(1);
    assertThat(headings(report.bytes())).startsWith(Texts.HEADLINE).contains("Two boats");
  }

  @Test
  void columnsThatWereWrittenRowByRowAreReadOneAfterTheOther() throws IOException {
    for (int columns : List.of(2, 3)) {
      PrintedPdf page = new PrintedPdf(columns).masthead("THE HARBOUR POST OF THE LAKE");
      Texts.STORY.forEach(page::text);
      for (int i = 1; i < columns; i++) {
        page.column();
        Texts.TEASERS.forEach(page::text);
      }
      Piece byRows = pieces(Documents.of("rows.pdf", page.bytesByRows())).get(0);

      assertThat(text(byRows))
          .isEqualTo(text(pieces(Documents.of("columns.pdf", page.bytes())).get(0)))
          .contains(Texts.STORY.get(3), Texts.TEASERS.get(2));
    }
  }

  @Test
  void theRowsOfATableStayRows() throws IOException {
    PrintedPdf table = new PrintedPdf(2);
    List<String> ports = List.of("Kisumu", "Mbita", "Homa Bay", "Mwanza", "Bukoba", "Entebbe");
    ports.forEach(table::text);
    table.column();
    ports.forEach(port -> table.text(port.length() + " ferries"));

    assertThat(text(pieces(Documents.of("a.pdf", table.bytesByRows())).get(0)))
        .containsSubsequence("Kisumu", "6 ferries", "Mbita", "5 ferries");
  }

  private static PrintedPdf review(
      PrintedPdf page, BiFunction<PrintedPdf, String, PrintedPdf> headline) {
    for (int i = 0; i < HEADLINES.size(); i++) {
      headline.apply(page, HEADLINES.get(i)).text(Texts.TEASERS.get(i));
    }
    return page;
  }

  private static List<Piece> stories(byte[] pdf) {
    return pieces(Documents.of("a.pdf", pdf)).stream()
        .flatMap(piece -> SPLITTER.split(piece).stream())
        .toList();
  }

  private static List<String> headings(byte[] pdf) {
    return pieces(Documents.of("a.pdf", pdf)).get(0).blocks().stream()
        .filter(Block::isHeading)
        .map(Block::text)
        .toList();
  }
}
