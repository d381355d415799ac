package news.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import news.dateline.document.DocumentReport;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.files.FileSource;
import news.dateline.ingest.source.files.FileState;
import news.dateline.ingest.source.files.FileTree;
import news.dateline.ingest.source.files.LookTiming;
import news.dateline.ingest.source.folder.FileIdentity.Identified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder whose files are documents, at any depth. A file is taken once it has stopped changing,
 * and again whenever its bytes are others than before. Files are left where they are.
 *
 * <p>The files that were taken are remembered page by page. A page's cursor moves with the last of
 * its documents to end.
 */
public final class FolderSource extends FileSource {

  private static final Logger LOG = LoggerFactory.getLogger(FolderSource.class);

  private final FileTree tree;
  private final FileIdentity identity;
  private final TakenFiles taken = new TakenFiles();

  /**
   * @param maxBytes files over this are not read to tell whether they have changed
   */
  public FolderSource(SourceRef ref, FileTree tree, long maxBytes, LookTiming timing) {
    this(ref, tree, FileNaming.PATH, maxBytes, timing);
  }

  /**
   * @param naming of its files
   * @param maxBytes files over this are not read to tell whether they have changed
   */
  public FolderSource(
      SourceRef ref, FileTree tree, FileNaming naming, long maxBytes, LookTiming timing) {
    super(ref, timing);
    this.tree = tree;
    this.identity = new FileIdentity(ref, tree, naming, maxBytes);
  }

  @Override
  public void start(Intake intake) {
    taken.load(intake.cursors(ref.id()));
    super.start(intake);
  }

  @Override
  protected void look(Intake intake) throws IOException, InterruptedException {
    taken.beginLook(clock.instant());
    Walk walk = new Walk(intake);
    tree.walk(walk);
    walk.endPage();
    taken.endLook(intake, ref.id(), clock.instant());
  }

  /** What was readable and could not be read may be so again. */
  private void ended(long digest, FileState state, DocumentReport report) {
    if (!report.outcome().isFinal() && state.readable()) {
      taken.failed(digest, clock.instant());
    }
  }

  /** One walk through the folder, page by page. */
  private final class Walk implements FileTree.Visitor {

    private final Intake intake;
    private Page page = new Page("");
    private Delivery delivery;

    Walk(Intake intake) {
      this.intake = intake;
      this.delivery = intake.deliver();
    }

    @Override
    public void visit(Path file, FileState state) throws IOException, InterruptedException {
      looks.check();
      String place = tree.directory().relativize(file).toString();
      if (page.endsBefore(place)) {
        endPage();
        page = new Page(place);
        delivery = intake.deliver();
      }
      long digest = TakenFiles.digest(place, state);
      if (taken.has(digest)) {
        taken.keep(digest, page);
      } else if (settling.isSettled(file, state, clock.instant())) {
        looks.take(() -> take(file, place, state, digest));
      }
    }

    private void take(Path file, String place, FileState state, long digest)
        throws InterruptedException {
      if (state.readable() && !identity.wants(file)) {
        taken.add(digest, true, page);
        return;
      }
      try {
        Identified identified = identity.document(file, place, state, clock.instant());
        taken.begin(digest);
        if (!intake.knows(identified.document())) {
          delivery.accept(identified.document(), report -> ended(digest, state, report));
        }
        taken.add(digest, identified.certain(), page);
      } catch (NoSuchFileException e) {
        LOG.debug("{} went away", file);
      }
    }

    void endPage() {
      SourceCursor cursor = taken.cursor(ref.id(), page, clock.instant());
      if (cursor != null) {
        delivery.complete(cursor);
      }
    }
  }
}
