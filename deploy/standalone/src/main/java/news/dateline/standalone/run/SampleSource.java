package news.dateline.standalone.run;

import java.io.IOException;
import java.time.Clock;
import news.dateline.document.Digest;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The stories that ship with Dateline, each handed over once. */
final class SampleSource implements Source {

  private static final SourceRef REF = new SourceRef("samples", SourceKind.SAMPLES);
  private static final Logger LOG = LoggerFactory.getLogger(SampleSource.class);
  private static final String PLACE = "samples/";

  private final Clock clock;
  private volatile SourceStatus status = SourceStatus.running(null);
  private @Nullable Thread thread;

  SampleSource(Clock clock) {
    this.clock = clock;
  }

  @Override
  public SourceRef ref() {
    return REF;
  }

  /** What ships cannot grow stale. */
  @Override
  public boolean looks() {
    return false;
  }

  @Override
  public SourceStatus status() {
    return status;
  }

  @Override
  public void start(Intake intake) {
    thread = new Thread(() -> handOver(intake), "samples");
    thread.start();
  }

  private void handOver(Intake intake) {
    try {
      for (Resource sample :
          new PathMatchingResourcePatternResolver().getResources("classpath:" + PLACE + "*")) {
        Document document = document(sample.getFilename(), sample.getContentAsByteArray());
        if (!intake.knows(document.id())) {
          intake.accept(document, report -> {});
        }
      }
      status = SourceStatus.running(clock.instant());
    } catch (IOException | RuntimeException | Error e) {
      LOG.error("Handing over the samples", e);
      status = status.failing(Reason.of(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Document document(@Nullable String name, byte[] bytes) {
    String place = PLACE + name;
    return new Document(
        DocumentId.of(REF.id(), place, Digest.hex(bytes)),
        REF,
        new Label(place, null, null),
        clock.instant(),
        Content.of(bytes));
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
