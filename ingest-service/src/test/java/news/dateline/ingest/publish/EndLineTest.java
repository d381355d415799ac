package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.fixture.DocumentReports;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EndLineTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger("news.dateline.documents");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

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
    EndLine.log(new Batch.Verdict(finished, report, 0));
    return lines.list.get(lines.list.size() - 1).getFormattedMessage();
  }
}
