package news.dateline.ingest.source.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.Intake;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pages that a source has found, a few at a time: when these have ended the cursor moves,
 * so that a process that dies has little to fetch again, and loses nothing. A page that cannot be
 * fetched is left for the next times, and handed over as unreachable after some; one that shows
 * something else than its story is left for a day. Used by one thread.
 */
public final class Harvest {

  private static final int CHUNK = 10;

  /** Times that a page is tried. */
  private static final int TRIES = 4;

  private static final int MAX_TRIED = 10_000;

  /** After so many failures in a row it is the site, and the rest is left for another time. */
  private static final int FAILURES = 3;

  private final Articles articles;
  private final Flight flight = new Flight();
  private final Map<URI, Integer> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Integer> eldest) {
          return size() > MAX_TRIED;
        }
      };

  public Harvest(Articles articles) {
    this.articles = articles;
  }

  /**
   * A page to be taken.
   *
   * @param time to remember it with
   */
  public record Item(URI uri, Hints hints, Instant time) {}

  /**
   * How it went.
   *
   * @param handedOver pages that were new
   * @param left pages that are left for another time
   * @param error why, for the last one of those; null where there are none
   * @param siteFails whether the rest was left since the site fails, or asks to be left alone
   * @param retryAfter as long as it asks for; null where it does not
   */
  public record Result(
      int handedOver,
      int left,
      @Nullable String error,
      boolean siteFails,
      @Nullable Duration retryAfter) {}

  /**
   * Takes these pages, and returns when all that were handed over have ended.
   *
   * @param taken where each that is done with is noted
   * @param cursor that stands for {@code taken} as it is then
   * @throws InterruptedException if interrupted meanwhile; the cursor moves as far as it got
   */
  public Result take(
      Intake intake, List<Item> items, TakenLinks taken, Supplier<SourceCursor> cursor)
      throws InterruptedException {
    Tally tally = new Tally();
    for (int from = 0; from < items.size() && !tally.siteFails; from += CHUNK) {
      List<Item> chunk = items.subList(from, Math.min(from + CHUNK, items.size()));
      Delivery delivery = flight.counting(intake.deliver());
      int done = tally.done;
      for (Item item : chunk) {
        if (!tally.siteFails) {
          take(intake, delivery, item, taken, tally);
        }
      }
      if (tally.done > done) {
        delivery.complete(cursor.get());
      }
      flight.await();
    }
    return new Result(
        tally.handedOver,
        items.size() - tally.done,
        tally.error,
        tally.siteFails,
        tally.retryAfter);
  }

  private void take(Intake intake, Delivery delivery, Item item, TakenLinks taken, Tally tally)
      throws InterruptedException {
    boolean last = tries.getOrDefault(item.uri(), 0) >= TRIES - 1;
    Articles.Result result = articles.take(intake, delivery, item.uri(), item.hints(), last);
    if (result instanceof Articles.Result.Later later) {
      if (!later.serverAsks()) {
        tries.merge(item.uri(), 1, Integer::sum);
      }
      tally.failed(item.uri() + " " + later.reason(), later.serverAsks(), later.retryAfter());
      return;
    }
    if (result instanceof Articles.Result.Kept kept) {
      tally.failed(item.uri() + " " + kept.reason(), false, null);
      return;
    }
    tries.remove(item.uri());
    taken.add(item.uri(), item.time());
    tally.done(result instanceof Articles.Result.HandedOver);
  }

  /** What came of it so far. */
  private static final class Tally {

    private int done;
    private int handedOver;
    private int failures;
    private boolean siteFails;
    private @Nullable String error;
    private @Nullable Duration retryAfter;

    void done(boolean isNew) {
      done++;
      handedOver += isNew ? 1 : 0;
      failures = 0;
    }

    void failed(String reason, boolean serverAsks, @Nullable Duration pause) {
      failures++;
      error = reason;
      retryAfter = pause;
      siteFails = serverAsks || failures >= FAILURES;
    }
  }
}
