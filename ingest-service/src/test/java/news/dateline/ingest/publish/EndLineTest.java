package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.fixture.DocumentReports;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Text;
import news.dateline.testing.LogLines;
import org.junit.jupiter.api.Test;

class EndLineTest {

  @Test
  void theIdOfASourceIsAWordOrStandsInQuotes() {
    assertThat(line("desk")).contains(" source=desk ");
    assertThat(line("my desk\nsource=other")).contains(" source=\"my desk?source=other\" ");
  }

  @Test
  void aNameThatHoldsLineEndsStaysOneLine() {
    assertThat(Text.quoted("a\nb\r\u0085\u2028\u2029\u001b[2J\"c")).isEqualTo("\"a?b?????[2J'c\"");
  }

  @Test
  void whatWasLeftOutOfAPublishedDocumentIsTold() {
    Document document = Documents.of("half.zip", "a");
    DocumentReport none = DocumentReports.noText(document.id(), "desk");
    DocumentReport half =
        new DocumentReport(
            none.id(),
            none.arrival(),
            DocumentOutcome.PUBLISHED,
            "left out: 1 malformed",
            none.stories(),
            none.finishedAt());

    assertThat(line(document, half)).endsWith(" because=\"left out: 1 malformed\"");
  }

  private String line(String source) {
    Document document = Documents.of("a.txt", "a");
    return line(document, DocumentReports.noText(document.id(), source));
  }

  private String line(Document document, DocumentReport report) {
    Finished finished = new Finished(document, PublisherFixture.reading(document), ended -> {});
    try (LogLines log = LogLines.of("news.dateline.documents")) {
      EndLine.log(new Batch.Verdict(finished, report, 0));
      return log.lines().get(0);
    }
  }
}
