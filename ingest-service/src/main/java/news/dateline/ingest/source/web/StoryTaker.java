package news.dateline.ingest.source.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import news.dateline.ingest.extract.ExtractedContent;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fetch.FetchedBody;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import org.jspecify.annotations.Nullable;

/** Hands over a page that is a story, unless it shows something else for now. */
public final class StoryTaker {

  private final Intake intake;
  private final Extractor extractor;
  private final StoryKeeper keeper;

  /** For one page. */
  public StoryTaker(Intake intake, Extractor extractor) {
    this(intake, extractor, new StoryKeeper());
  }

  /**
   * @param keeper knows since when the page shows something else
   */
  StoryTaker(Intake intake, Extractor extractor, StoryKeeper keeper) {
    this.intake = intake;
    this.extractor = extractor;
    this.keeper = keeper;
  }

  /** How it went. */
  public sealed interface Result {

    /**
     * It was handed over, or had been before.
     *
     * @param shown what stands there now; null where that is not known
     */
    record Taken(@Nullable Shown shown) implements Result {}

    /** The story stays, whatever the page shows. */
    record Kept(Shown instead) implements Result {

      /** What a person is told, behind the address. */
      public String reason() {
        return "shows "
            + instead.characters()
            + " characters that are not of its story, which stays as it was unless this lasts a"
            + " day";
      }
    }
  }

  /** Takes note that the page is as it was. */
  public void unchanged() {
    keeper.seen();
  }

  /**
   * Takes the page.
   *
   * @param document whose content is {@code body}, which is closed once nobody needs it
   * @param before what the page showed; null where that is not known
   * @throws InterruptedException if interrupted meanwhile; it is not handed over then
   */
  public Result take(Delivery delivery, Document document, FetchedBody body, @Nullable Shown before)
      throws InterruptedException {
    boolean accepted = false;
    try {
      if (intake.knows(document)) {
        keeper.seen();
        return new Result.Taken(before);
      }
      ExtractedContent content = extracted(document);
      Shown shown = content == null ? null : shown(content.extraction());
      if (shown != null && keeper.keeps(before, shown, document.fetchedAt())) {
        return new Result.Kept(shown);
      }
      delivery.accept(
          content == null ? document : document.withContent(content), report -> body.close());
      accepted = true;
      return new Result.Taken(shown == null ? before : shown);
    } finally {
      if (!accepted) {
        body.close();
      }
    }
  }

  /** Null where that dies; so it will when the document is read, and count. */
  private @Nullable ExtractedContent extracted(Document document) throws InterruptedException {
    try {
      return CompletableFuture.supplyAsync(
              () -> ExtractedContent.of(document, extractor), intake.readers())
          .get();
    } catch (ExecutionException e) {
      return null;
    } catch (RejectedExecutionException e) {
      throw new InterruptedException("closed");
    }
  }

  private static @Nullable Shown shown(Extraction extraction) {
    return extraction instanceof Extraction.Text text ? Shown.of(text.pieces()) : null;
  }
}
