package news.dateline.standalone.offline;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.worker.IsolatedExtractor;
import news.dateline.ingest.extract.worker.WorkerEvents;
import news.dateline.ingest.extract.worker.WorkerSettings;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.read.DocumentReader;
import news.dateline.ingest.read.Reading;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.story.Story;
import news.dateline.trouble.Reason;

/** Reads documents as the ingest service does. */
final class Reader implements AutoCloseable {

  private static final int START_ATTEMPTS = 3;

  private final Inputs inputs;
  private final IsolatedExtractor extractor;
  private final DocumentReader reader;

  /**
   * @param threads that read at a time
   */
  Reader(Inputs inputs, Clock clock, int threads) {
    this.inputs = inputs;
    this.extractor = new IsolatedExtractor(settings(threads), WorkerEvents.UNHEARD);
    this.reader = new DocumentReader(extractor, new StorySplitter(), new Identifier(clock));
  }

  private static WorkerSettings settings(int threads) {
    long heap = WorkerSettings.DEFAULT_HEAP;
    return new WorkerSettings(
        Limits.DEFAULT,
        WorkerSettings.processesFor(threads, heap),
        heap,
        WorkerSettings.DEFAULT_PROGRESS_TIMEOUT,
        WorkerSettings.DEFAULT_MAX_DOCUMENTS,
        START_ATTEMPTS);
  }

  /** Makes lines of the stories of an input. */
  Result read(String name, Function<Story, OutputLine> toLine) {
    try (Input input = inputs.open(name)) {
      Reading reading = reader.read(input.document());
      return reading.outcome().isFailure()
          ? Result.of(new Failure(name, reading.outcome(), reading.reason()))
          : Result.of(name, reading.stories().stream().map(toLine).toList(), reading.reason());
    } catch (ContentException e) {
      return Result.of(new Failure(name, e.outcome(), e.getMessage()));
    } catch (IOException | InvalidPathException e) {
      return Result.of(new Failure(name, DocumentOutcome.UNREACHABLE, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while fetching " + name);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // What one input brings to light costs no other.
      return Result.of(new Failure(name, DocumentOutcome.CRASHED, Reason.of(e)));
    }
  }

  @Override
  public void close() {
    extractor.close();
  }
}
