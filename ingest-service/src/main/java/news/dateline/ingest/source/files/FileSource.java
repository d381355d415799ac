package news.dateline.ingest.source.files;

import java.io.IOException;
import java.time.Clock;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;

/** A source that looks at files again and again, and takes those that have stopped changing. */
public abstract class FileSource implements Source {

  protected final SourceRef ref;
  protected final Clock clock;
  protected final Settling settling;
  protected final Looks looks;

  protected FileSource(SourceRef ref, LookTiming timing) {
    this.ref = ref;
    this.clock = timing.clock();
    this.settling = new Settling(timing.settle());
    this.looks = new Looks(ref, timing);
  }

  /**
   * Looks once, on the source's own thread.
   *
   * @throws IOException if that went wrong; it is tried again
   * @throws InterruptedException if the source is closed
   */
  protected abstract void look(Intake intake) throws IOException, InterruptedException;

  @Override
  public final SourceRef ref() {
    return ref;
  }

  @Override
  public final SourceStatus status() {
    return looks.status();
  }

  @Override
  public void start(Intake intake) {
    looks.start(
        () -> {
          settling.nextLook();
          look(intake);
        });
  }

  @Override
  public final void beginClose() {
    looks.beginClose();
  }

  @Override
  public final void close() {
    looks.close();
  }
}
