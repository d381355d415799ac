package news.dateline.ingest.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.DocumentReport;
import news.dateline.document.DocumentReport.StoryRef;
import news.dateline.ingest.fixture.DocumentReports;
import org.junit.jupiter.api.Test;

/**
 * What the ledger costs, in a process of its own, where nothing else grows; {@code
 * -Ddateline.documents=5000000} for more documents.
 */
class LedgerMemoryTest {

  private static final String COUNT = "dateline.documents";
  private static final int DOCUMENTS = Integer.getInteger(COUNT, 300_000);
  private static final Instant TIME = Instant.parse("2026-11-03T10:00:00Z");
  private static final int LIMIT = 95;

  @Test
  void aDocumentOfOneStoryTakesFarLessThanAHundredBytes() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + COUNT + "=" + DOCUMENTS,
                "-cp",
                System.getProperty("java.class.path"),
                LedgerMemoryTest.class.getName())
            .redirectError(Redirect.INHERIT)
            .start();
    String bytes = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();

    System.out.println("Ledger: " + bytes + " bytes of heap a document, of " + DOCUMENTS);
    assertThat(process.waitFor()).isZero();
    assertThat(Long.parseLong(bytes)).isBetween(40L, (long) LIMIT);
  }

  /** Prints how many bytes of heap a document takes. */
  public static void main(String[] args) {
    long before = used();
    Ledger ledger = new Ledger();
    for (int i = 0; i < DOCUMENTS; i++) {
      ledger.add(report(i), new LogPosition(i % 6, i / 6));
    }
    long bytes = (used() - before) / DOCUMENTS;
    if (!ledger.knows(report(DOCUMENTS - 1).id())) {
      throw new IllegalStateException("the ledger is gone before it was measured");
    }
    System.out.println(bytes);
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
