package news.dateline.ingest.source.mailbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import org.jspecify.annotations.Nullable;

/** A mailbox. What form it is of is seen when it is started. */
final class MailboxSource implements Source {

  /** Forms of mailbox. */
  enum Form {
    MBOX,
    MAILDIR,
    FOLDER;

    /** What is not there may become an mbox file. */
    static Form of(Path path) {
      if (!Files.isDirectory(path)) {
        return MBOX;
      }
      return Files.isDirectory(path.resolve("cur")) && Files.isDirectory(path.resolve("new"))
          ? MAILDIR
          : FOLDER;
    }
  }

  private final SourceRef ref;
  private final Path path;
  private final Function<Form, Source> sources;
  private volatile @Nullable Source source;

  MailboxSource(SourceRef ref, Path path, Function<Form, Source> sources) {
    this.ref = ref;
    this.path = path;
    this.sources = sources;
  }

  @Override
  public SourceRef ref() {
    return ref;
  }

  @Override
  public void start(Intake intake) {
    Source chosen = sources.apply(Form.of(path));
    source = chosen;
    chosen.start(intake);
  }

  @Override
  public SourceStatus status() {
    Source running = source;
    return running == null ? SourceStatus.running(null) : running.status();
  }

  @Override
  public void beginClose() {
    Source running = source;
    if (running != null) {
      running.beginClose();
    }
  }

  @Override
  public void close() {
    Source running = source;
    if (running != null) {
      running.close();
    }
  }
}
