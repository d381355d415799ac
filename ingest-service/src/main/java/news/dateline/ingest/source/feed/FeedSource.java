package news.dateline.ingest.source.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.ingest.extract.feed.FeedParser;
import news.dateline.ingest.extract.feed.MalformedFeedException;
import news.dateline.ingest.extract.feed.ParsedFeed;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.FetchPurpose;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.NotModified;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.Source;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.SourceStatus;
import news.dateline.ingest.source.feed.Timetable.Yield;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A feed, polled again and again. What is new in it is decided by its bytes and its items, whatever
 * the server says of them. It is never given up for good.
 *
 * <p>Two cursors keep how far it was read: {@link FeedMemory}, which moves with the items' stories,
 * and {@link Appointment}.
 */
final class FeedSource implements Source {

  private static final Logger LOG = LoggerFactory.getLogger(FeedSource.class);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SourceRef ref;
  private final FeedSettings settings;
  private final FeedTools tools;
  private final FeedCursors cursors;
  private final FeedProgress progress;
  private final ItemDocuments documents;
  private final Pages pages;
  private final Gate gate = new Gate();

  private volatile FeedMemory memory = FeedMemory.NONE;
  private volatile Future<?> timer = CompletableFuture.completedFuture(null);
  private volatile CompletableFuture<?> poll = CompletableFuture.completedFuture(null);

  FeedSource(SourceRef ref, FeedSettings settings, FeedTools tools) {
    this.ref = ref;
    this.settings = settings;
    this.tools = tools;
    this.cursors = new FeedCursors(ref.id(), settings.url());
    this.progress = new FeedProgress(ref.id(), settings, tools);
    this.documents = new ItemDocuments(ref, settings.title());
    this.pages = new Pages(tools.fetcher(), tools.extractor(), tools.maxPageBytes());
  }

  @Override
  public SourceRef ref() {
    return ref;
  }

  @Override
  public SourceStatus status() {
    return progress.status();
  }

  @Override
  public void start(Intake intake) {
    Instant now = tools.clock().instant();
    memory = cursors.memory(intake);
    progress.resume(cursors.appointment(intake, now), memory);
    cursors.forgetOtherUrls(intake, now);
    schedule(intake);
  }

  @Override
  public void beginClose() {
    gate.close();
    timer.cancel(false);
  }

  @Override
  public void close() {
    beginClose();
    try {
      poll.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | CancellationException e) {
      LOG.debug("The poll of {} has ended", ref.id());
    } catch (TimeoutException e) {
      LOG.warn("A poll of {} goes on for a while", ref.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<?> poll(Intake intake) {
    CompletableFuture<?> under =
        CompletableFuture.completedFuture(null)
            .thenCompose(nothing -> fetched(intake, request()))
            .handle((nothing, failure) -> ended(intake, failure));
    poll = under;
    return under;
  }

  private CompletableFuture<Void> fetched(Intake intake, FetchRequest request) {
    boolean whole = request.validators().isEmpty();
    return gate.fetching(tools.fetcher().fetch(request))
        .thenComposeAsync(answer -> answered(intake, answer, whole), tools.scheduler().threads());
  }

  private FetchRequest request() {
    FetchRequest request = FetchRequest.of(progress.address(), FetchPurpose.FEED);
    boolean whole = memory.isWaitingForPages() || !trust().isEnough(tools.clock().instant());
    return whole ? request : request.ifNewerThan(memory.validators());
  }

  private CompletableFuture<Void> answered(Intake intake, FetchResult answer, boolean whole) {
    if (answer instanceof Fetched fetched) {
      progress.moved(fetched.movedTo());
      boolean same = fetched.body().sha256().equals(memory.bodyHash());
      Trust trust = trust(fetched, same, whole);
      if (!same || memory.isWaitingForPages()) {
        return read(intake, fetched, trust);
      }
      fetched.body().close();
      unchanged(fetched.validators(), fetched.freshFor(), trust);
    } else if (answer instanceof NotModified nothing) {
      progress.moved(nothing.movedTo());
      unchanged(nothing.validators(), nothing.freshFor(), trust().afterNotModified());
    } else if (answer instanceof FetchFailure failure) {
      progress.failed(failure);
    }
    return CompletableFuture.completedFuture(null);
  }

  /**
   * @param same whether its bytes are those of the last time
   * @param whole whether all of it was asked for, not what is new
   */
  private Trust trust(Fetched fetched, boolean same, boolean whole) {
    Trust trust = trust();
    if (same) {
      return trust.afterSame(fetched.at());
    }
    if (isLie(trust, fetched)) {
      return trust.afterLie(fetched.at());
    }
    return whole ? trust.afterOther(fetched.at()) : trust.afterNews(fetched.at());
  }

  private Trust trust() {
    return progress.appointment().trust();
  }

  /** Another feed, behind answers that nothing is new, with the validators of the last one. */
  private boolean isLie(Trust trust, Fetched fetched) {
    return trust.notModified() > 0
        && !fetched.validators().isEmpty()
        && fetched.validators().equals(memory.validators());
  }

  private CompletableFuture<Void> read(Intake intake, Fetched fetched, Trust trust) {
    ParsedFeed feed;
    try {
      feed = FeedParser.parse(fetched.body().bytes(), fetched.mediaType(), fetched.uri());
    } catch (MalformedFeedException | IOException e) {
      progress.failed(Text.line(String.valueOf(e.getMessage())));
      return CompletableFuture.completedFuture(null);
    } finally {
      fetched.body().close();
    }
    List<Item> items = feed.items().stream().map(Item::of).toList();
    Recognition recognition = Recognition.of(items, feed.link(), memory);
    Delivery delivery = intake.deliver();
    Handover handover =
        new Handover(
            settings.fullText(),
            documents,
            pages,
            new Handover.Way(gate, intake, delivery, tools.scheduler().threads()),
            fetched.at());
    return handover
        .handOver(recognition.items())
        .thenRun(
            () -> {
              memory =
                  new FeedMemory(
                          fetched.body().sha256(),
                          fetched.validators(),
                          recognition.isGuidKept(),
                          feed.hints(),
                          memory.known())
                      .withItems(handover.known());
              delivery.complete(cursors.of(memory, fetched.at()));
              List<Instant> published =
                  items.stream().map(Item::published).filter(Objects::nonNull).toList();
              progress.succeeded(
                  new Yield(handover.fresh(), published, fetched.freshFor()), memory, trust);
            });
  }

  private void unchanged(Validators validators, @Nullable Duration freshFor, Trust trust) {
    memory = memory.withValidators(validators);
    progress.succeeded(new Yield(0, List.of(), freshFor), memory, trust);
  }

  /** Makes the next appointment, however the poll ended. */
  private @Nullable Void ended(Intake intake, @Nullable Throwable failure) {
    if (gate.isClosed()) {
      return null;
    }
    if (failure != null) {
      LOG.error("Polling {}", ref.id(), failure);
      progress.failed("polling it died: " + failure);
    }
    intake.deliver().complete(cursors.of(progress.appointment(), tools.clock().instant()));
    schedule(intake);
    return null;
  }

  private void schedule(Intake intake) {
    Duration delay = Duration.between(tools.clock().instant(), progress.appointment().due());
    timer = tools.scheduler().after(delay, () -> poll(intake));
  }
}
