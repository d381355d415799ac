package news.dateline.ingest.source.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentOutcome;
import news.dateline.document.PlaceId;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.FetchPurpose;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.FetchedBody;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.ContentException;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import org.jspecify.annotations.Nullable;

/** Fetches pages that a source has found, and hands them over. */
public final class Articles {

  private final SourceRef source;
  private final Fetcher fetcher;
  private final Extractor extractor;
  private final Site site;
  private final long maxBytes;
  private final Clock clock;
  private final @Nullable KnownPages known;

  /**
   * @param site that the pages are on; one that is redirected off it is refused
   * @param maxBytes of a page
   * @param known what they showed before; null where each is fetched but once
   */
  public Articles(
      SourceRef source, PageTools tools, Site site, long maxBytes, @Nullable KnownPages known) {
    this.source = source;
    this.fetcher = tools.fetcher();
    this.extractor = tools.extractor();
    this.site = site;
    this.maxBytes = maxBytes;
    this.clock = tools.clock();
    this.known = known;
  }

  /** How it went with a page. */
  public sealed interface Result {

    /** It was handed over, with its bytes or with the reason why there are none. */
    record HandedOver() implements Result {}

    /** Its bytes had been taken before. */
    record Known() implements Result {}

    /** It shows something else than its story, which may pass. */
    record Kept(String reason) implements Result {}

    /**
     * It could not be fetched, which may pass.
     *
     * @param serverAsks whether its server asks to be left alone, and so all pages of it
     */
    record Later(String reason, boolean serverAsks, @Nullable Duration retryAfter)
        implements Result {}
  }

  /**
   * Fetches a page and hands it over.
   *
   * @param hints what the source tells about it
   * @param last whether a failure is handed over too although it may pass
   * @throws InterruptedException if interrupted meanwhile; it is not handed over then
   */
  public Result take(Intake intake, Delivery delivery, URI uri, Hints hints, boolean last)
      throws InterruptedException {
    FetchResult result = fetcher.await(FetchRequest.of(uri, FetchPurpose.PAGE).atMost(maxBytes));
    if (result instanceof Fetched page && site.has(page.uri())) {
      return handOver(intake, delivery, uri, page, hints);
    }
    if (result instanceof Fetched page) {
      page.body().close();
      return handOver(
          intake,
          delivery,
          uri,
          new ContentException(
              DocumentOutcome.REFUSED, "is redirected off the site, to " + page.uri()));
    }
    if (!(result instanceof FetchFailure failure)) {
      throw new IllegalStateException("Not modified, without having been asked");
    }
    boolean asked =
        failure.cause() == FetchFailure.Cause.BUSY
            || failure.cause() == FetchFailure.Cause.THROTTLED
            || failure.retryAfter() != null;
    if (failure.isPassing() && (!last || asked)) {
      return new Result.Later(failure.reason(), asked, failure.retryAfter());
    }
    String reason =
        failure.outcome() == DocumentOutcome.TOO_LARGE
            ? failure.reason() + "; max-bytes of its source is " + maxBytes
            : failure.reason();
    return handOver(intake, delivery, uri, new ContentException(failure.outcome(), reason));
  }

  private Result handOver(Intake intake, Delivery delivery, URI uri, Fetched page, Hints hints)
      throws InterruptedException {
    Document document = document(source, uri, page, hints, site.all());
    FetchedBody body = page.body();
    if (intake.knows(document)) {
      body.close();
      if (known != null) {
        known.unchanged(source.id(), uri);
      }
      return new Result.Known();
    }
    if (known != null) {
      StoryTaker.Result taken = known.take(intake, extractor, delivery, uri, document, body);
      return taken instanceof StoryTaker.Result.Kept kept
          ? new Result.Kept(kept.reason())
          : new Result.HandedOver();
    }
    try {
      delivery.accept(document, report -> body.close());
    } catch (InterruptedException e) {
      body.close();
      throw e;
    }
    return new Result.HandedOver();
  }

  private Result handOver(Intake intake, Delivery delivery, URI uri, ContentException failure)
      throws InterruptedException {
    Instant now = clock.instant();
    Document document =
        new Document(
            DocumentId.of(source.id(), uri.toString(), "none: " + failure.outcome().label()),
            source,
            new Label(uri.toString(), uri, null),
            now,
            Content.failed(failure, 0));
    if (intake.knows(document.id())) {
      return new Result.Known();
    }
    delivery.accept(document, report -> {});
    return new Result.HandedOver();
  }

  /**
   * The document that a page is.
   *
   * @param uri that it was asked for at: part of the document's id
   * @param hosts that count as the site of the page besides its own
   */
  public static Document document(
      SourceRef source, URI uri, Fetched page, Hints hints, Set<String> hosts) {
    return new Document(
        DocumentId.of(source.id(), uri.toString(), page.body().sha256()),
        source,
        new Label(
            page.uri().toString(), page.uri(), page.mediaType(), PageHints.of(page, hints, hosts)),
        page.at(),
        page.body(),
        PlaceId.of(source.id(), uri.toString()));
  }
}
