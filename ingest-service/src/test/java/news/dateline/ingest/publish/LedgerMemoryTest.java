package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.ingest.fixture.DocumentReports;
import org.junit.jupiter.api.Test;

/** What the ledger costs; {@code -Ddateline.documents=5000000} for more documents. */
class LedgerMemoryTest {

  private static final int DOCUMENTS = Integer.getInteger("dateline.documents", 300_000);
  private static final Instant TIME = Instant.parse("2026-11-03T10:00:00Z");

  private static final int LIMIT = 95;
  private static final int ROUNDS = 3;

  @Test
  void aDocumentOfOneStoryTakesFarLessThanAHundredBytes() {
    long least = Long.MAX_VALUE;
    // What else lives in this process may grow in the meantime, but hardly in each round.
    for (int round = 0; round < ROUNDS && least >= LIMIT; round++) {
      least = Math.min(least, bytesADocument());
    }
    System.out.println("Ledger: " + least + " bytes of heap a document, of " + DOCUMENTS);
    assertThat(least).isLessThan(LIMIT);
  }

  private static long bytesADocument() {
    long before = used();
    Ledger ledger = new Ledger();
    for (int i = 0; i < DOCUMENTS; i++) {
      ledger.add(report(i), new LogPosition(i % 6, i / 6));
    }
    long bytes = (used() - before) / DOCUMENTS;
    assertThat(ledger.knows(report(DOCUMENTS - 1).id())).isTrue();
    return bytes;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static DocumentReport report(int number) {
    String place = "2026/11/03/story-" + number + ".html";
    return DocumentReports.of(
        DocumentId.of("desk", place, "digest"),
        DocumentOutcome.PUBLISHED,
        TIME.plusMillis(number),
        new StoryRef(Digest.id("story", place), Digest.id("f", place).substring(16)));
  }
}
