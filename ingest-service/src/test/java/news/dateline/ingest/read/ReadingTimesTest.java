package news.dateline.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.ExtractedContent;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.meter.ReadingMeters;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.metrics.IngestMetrics;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;

class ReadingTimesTest {

  private static final Extraction TEXT =
      new Extraction.Text(
          "text/plain",
          List.of(
              new Piece(
                  "Ferries sail",
                  List.of(Block.paragraph("The ferries on the lake sail again on Monday.")),
                  StoryMeta.UNKNOWN,
                  null)));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void eachStageIsTimed() {
    reader(TEXT).read(Documents.of("a.txt", "a"));

    assertThat(timer("extract").count()).isEqualTo(1);
    assertThat(timer("split").count()).isEqualTo(1);
    assertThat(timer("identify").count()).isEqualTo(1);
  }

  @Test
  void whatCannotBeExtractedComesToNoOtherStage() {
    reader(new Extraction.Failure("text/plain", DocumentOutcome.MALFORMED, "broken"))
        .read(Documents.of("a.txt", "a"));

    assertThat(timer("extract").count()).isEqualTo(1);
    assertThat(timer("split").count()).isZero();
    assertThat(timer("identify").count()).isZero();
  }

  @Test
  void anExtractionThatWentAheadCountsWithItsTime() {
    Document document = Documents.of("a.txt", "a");

    reader(TEXT)
        .read(
            document.withContent(
                new ExtractedContent(document.content(), TEXT, Duration.ofSeconds(7))));

    assertThat(timer("extract").totalTime(TimeUnit.SECONDS)).isEqualTo(7);
  }

  private DocumentReader reader(Extraction extraction) {
    return new DocumentReader(
        document -> extraction,
        List::of,
        new Identifier(Clock.systemUTC()),
        new ReadingMeters(registry));
  }

  private Timer timer(String stage) {
    return registry.get(IngestMetrics.READ_TIME).tag(IngestMetrics.TAG_STAGE, stage).timer();
  }
}
