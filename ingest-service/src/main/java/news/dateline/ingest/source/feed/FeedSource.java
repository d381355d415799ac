package news.dateline.ingest.source.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
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
import news.dateline.ingest.source.poll.PollMeters.Result;
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
  private final Timetable timetable;
  private final ItemDocuments documents;
  private final Pages pages;
  private final Gate gate = new Gate();

  private volatile FeedMemory memory = FeedMemory.NONE;
  private volatile Appointment appointment;
  private volatile SourceStatus status = SourceStatus.running(null);
  private volatile Future<?> timer = CompletableFuture.completedFuture(null);
  private volatile CompletableFuture<?> poll = CompletableFuture.completedFuture(null);

  FeedSource(SourceRef ref, FeedSettings settings, FeedTools tools) {
    this.ref = ref;
    this.settings = settings;
    this.tools = tools;
    this.cursors = new FeedCursors(ref.id(), settings.url());
    this.timetable =
        new Timetable(settings.pace(), settings.maxBackoff(), ThreadLocalRandom::current);
    this.documents = new ItemDocuments(ref, settings.title());
    this.pages = new Pages(tools.fetcher(), tools.extractor(), tools.maxPageBytes());
    this.appointment = Appointment.first(tools.clock().instant());
  }

  @Override
  public SourceRef ref() {
    return ref;
  }

  @Override
  public SourceStatus status() {
    return status;
  }

  @Override
  public void start(Intake intake) {
    Instant now = tools.clock().instant();
    memory = cursors.memory(intake);
    Appointment kept = cursors.appointment(intake, now);
    keep(timetable.resumed(kept, memory, now));
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
    URI moved = appointment.movedTo();
    FetchRequest request =
        FetchRequest.of(moved == null ? settings.url() : moved, FetchPurpose.FEED);
    boolean whole =
        memory.isWaitingForPages() || !appointment.trust().isEnough(tools.clock().instant());
    return whole ? request : request.ifNewerThan(memory.validators());
  }

  private CompletableFuture<Void> answered(Intake intake, FetchResult answer, boolean whole) {
    if (answer instanceof Fetched fetched) {
      moved(fetched.movedTo());
      boolean same = fetched.body().sha256().equals(memory.bodyHash());
      Trust trust = trust(fetched, same, whole);
      if (!same || memory.isWaitingForPages()) {
        return read(intake, fetched, trust);
      }
      fetched.body().close();
      unchanged(fetched.validators(), fetched.freshFor(), trust);
    } else if (answer instanceof NotModified nothing) {
      moved(nothing.movedTo());
      unchanged(nothing.validators(), nothing.freshFor(), appointment.trust().afterNotModified());
    } else if (answer instanceof FetchFailure failure) {
      if (failure.cause() == FetchFailure.Cause.BUSY) {
        keep(timetable.afterWaiting(appointment, failure, tools.clock().instant()));
      } else {
        failed(failure.reason(), failure);
      }
    }
    return CompletableFuture.completedFuture(null);
  }

  /**
   * @param same whether its bytes are those of the last time
   * @param whole whether all of it was asked for, not what is new
   */
  private Trust trust(Fetched fetched, boolean same, boolean whole) {
    Trust trust = appointment.trust();
    Trust next;
    if (same) {
      next = trust.afterSame(fetched.at());
    } else if (isLie(trust, fetched)) {
      next = trust.afterLie(fetched.at());
    } else {
      next = whole ? trust.afterOther(fetched.at()) : trust.afterNews(fetched.at());
    }
    if (next.isCaught() && !trust.isCaught()) {
      LOG.info("{}: its server says that nothing is new when something is", ref.id());
    }
    return next;
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
      failed(Text.line(String.valueOf(e.getMessage())), null);
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
              succeeded(new Yield(handover.fresh(), published, fetched.freshFor()), trust);
            });
  }

  private void unchanged(Validators validators, @Nullable Duration freshFor, Trust trust) {
    memory = memory.withValidators(validators);
    succeeded(new Yield(0, List.of(), freshFor), trust);
  }

  private void succeeded(Yield yield, Trust trust) {
    if (appointment.error() != null) {
      LOG.info("{}: {} can be read again", ref.id(), settings.url());
    }
    tools.meters().polled(yield.fresh() > 0 ? Result.NEW : Result.UNCHANGED);
    keep(timetable.afterSuccess(appointment, yield, memory, trust, tools.clock().instant()));
  }

  private void failed(String reason, @Nullable FetchFailure failure) {
    Appointment next =
        timetable.afterFailure(appointment, failure, reason, tools.clock().instant());
    if (appointment.error() == null) {
      LOG.warn(
          "{}: {}: {}; next try {}",
          ref.id(),
          settings.url(),
          reason,
          next.due().truncatedTo(ChronoUnit.SECONDS));
    }
    tools.meters().polled(Result.FAILED);
    keep(next);
  }

  private void moved(@Nullable URI to) {
    if (to != null && !to.equals(appointment.movedTo())) {
      LOG.info("{}: {} has moved for good, to {}", ref.id(), settings.url(), to);
      keep(appointment.moved(to));
    }
  }

  /** Makes the next appointment, however the poll ended. */
  private @Nullable Void ended(Intake intake, @Nullable Throwable failure) {
    if (gate.isClosed()) {
      return null;
    }
    if (failure != null) {
      LOG.error("Polling {}", ref.id(), failure);
      failed("polling it died: " + failure, null);
    }
    intake.deliver().complete(cursors.of(appointment, tools.clock().instant()));
    schedule(intake);
    return null;
  }

  private void keep(Appointment next) {
    appointment = next;
    SourceStatus.State state =
        next.error() == null ? SourceStatus.State.RUNNING : SourceStatus.State.FAILING;
    status = new SourceStatus(state, next.lookedAt(), next.due(), next.error());
  }

  private void schedule(Intake intake) {
    Duration delay = Duration.between(tools.clock().instant(), appointment.due());
    timer = tools.scheduler().after(delay, () -> poll(intake));
  }
}
