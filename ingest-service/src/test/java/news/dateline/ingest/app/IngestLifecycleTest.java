package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import news.dateline.document.DocumentId;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.meter.IngestMeters;
import news.dateline.ingest.pipeline.Capacity;
import news.dateline.ingest.pipeline.Ingest;
import news.dateline.ingest.publish.ClaimedLog;
import news.dateline.ingest.publish.FakeKafka;
import news.dateline.ingest.publish.Ledger;
import news.dateline.ingest.publish.Publisher;
import news.dateline.ingest.read.DocumentReader;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.catalog.SourceCatalog;
import news.dateline.ingest.source.catalog.SourceTypes;
import news.dateline.ingest.source.upload.BusyException;
import news.dateline.ingest.source.upload.UploadLabel;
import news.dateline.ingest.source.upload.UploadSource;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IngestLifecycleTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path spool;

  private final FakeKafka kafka = new FakeKafka();
  private final Ledger ledger = new Ledger();
  private final IngestMeters meters = new IngestMeters(new SimpleMeterRegistry());

  @Test
  void nothingIsTakenOnceAnotherProcessPublishes() throws Exception {
    Publisher publisher = new Publisher(claimed(ledger), ledger, kafka, meters, CLOCK);
    Ingest ingest =
        new Ingest(
            new DocumentReader(document -> text(), new StorySplitter(), new Identifier(CLOCK)),
            publisher,
            ledger,
            meters,
            new Capacity(1, 4));
    UploadSource uploads = new UploadSource(spool, 1000, LONG, CLOCK);
    SourceCatalog sources = new SourceCatalog(List.of(uploads), new SourceTypes(List.of()), null);
    IngestLifecycle lifecycle = new IngestLifecycle(publisher, ingest, sources);
    lifecycle.start();
    try {
      uploads.receive(stream()).close();
      assertThat(sources.status(uploads).state()).isEqualTo(SourceStatus.State.RUNNING);
      claimed(new Ledger()).open();
      kafka.failing(FakeKafka.Failure.ABORTED);
      DocumentId last = uploads.take(stream(), UploadLabel.of("news.txt", null));

      await().atMost(LONG).until(() -> String.valueOf(publisher.trouble()).contains("taken over"));
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThatExceptionOfType(BusyException.class)
                      .isThrownBy(() -> uploads.receive(stream()).close()));
      assertThat(sources.status(uploads).state()).isEqualTo(SourceStatus.State.STOPPED);
      assertThat(spool.resolve(last + ".bin")).exists();
    } finally {
      lifecycle.stop();
    }
  }

  private ClaimedLog claimed(Ledger to) {
    return new ClaimedLog(kafka, to, kafka, "1", CLOCK);
  }

  private static InputStream stream() {
    return new ByteArrayInputStream("Some news".getBytes(UTF_8));
  }

  private static Extraction text() {
    return new Extraction.Text(
        "text/plain",
        List.of(new Piece(null, List.of(Block.paragraph("Some news")), StoryMeta.UNKNOWN, null)));
  }
}
