package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.source.web.Look;
import org.jspecify.annotations.Nullable;

/** How far a walk has got: the sitemaps that it has still to visit, and what it has found. */
final class Frontier {

  /**
   * A sitemap to be read.
   *
   * @param isNew whether it has come since its index was last read
   */
  record Stop(SitemapFile file, @Nullable Instant modified, int depth, boolean isNew) {}

  /** Roots first, then what has come since, then by time; those never read before those read. */
  private static final Comparator<Stop> ORDER =
      Comparator.comparing((Stop stop) -> stop.depth() == 0 ? 0 : 1)
          .thenComparing(stop -> stop.isNew() ? 0 : 1)
          .thenComparing(Stop::modified, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(stop -> stop.file().fetchedAt());

  /** Sitemaps that are known of at a time, and pages that are due; the latest. */
  private static final int MAX_KNOWN = 20_000;

  private final int maxSitemaps;
  private final PriorityQueue<Stop> stops = new PriorityQueue<>(ORDER);
  private final Set<URI> known = new HashSet<>();
  private final PriorityQueue<DuePage> due =
      new PriorityQueue<>(Comparator.comparing(DuePage::sortTime));
  private final Set<URI> duePages = new HashSet<>();
  private int fetched;
  private int failed;
  private @Nullable String warning;
  private @Nullable FetchFailure last;
  private boolean stopped;
  private boolean unread;
  private boolean full;
  private boolean more;

  Frontier(int maxSitemaps) {
    this.maxSitemaps = maxSitemaps;
  }

  /** Whether there is room for more sitemaps; else a walk has not got to all. */
  boolean hasRoom() {
    full |= known.size() >= MAX_KNOWN;
    return !full;
  }

  /** Has a sitemap visited, once. */
  void add(Stop stop) {
    if (known.add(stop.file().uri())) {
      stops.add(stop);
    }
  }

  /** The next one to visit; null where none is left, or this look may go no further. */
  @Nullable Stop next() {
    return stopped || fetched >= maxSitemaps ? null : stops.poll();
  }

  /** Counts a sitemap that is fetched. */
  void fetching() {
    fetched++;
  }

  /** Tells of a sitemap that may be an index, and was not read. */
  void leaveUnread() {
    unread = true;
  }

  void due(DuePage page) {
    if (!duePages.add(page.uri())) {
      return;
    }
    due.add(page);
    if (due.size() > MAX_KNOWN) {
      DuePage oldest = due.remove();
      duePages.remove(oldest.uri());
      oldest.file().readAgain();
      more = true;
    }
  }

  void failed(URI uri, String reason) {
    failed++;
    warning = uri + " " + reason;
  }

  void failed(FetchFailure failure) {
    failed(failure.uri(), failure.reason());
    last = failure;
    stopped =
        failure.retryAfter() != null
            || failure.cause() == FetchFailure.Cause.BUSY
            || failure.cause() == FetchFailure.Cause.THROTTLED;
  }

  WalkFindings findings() {
    boolean nothing = failed > 0 && failed == fetched;
    Look.Result.Failed failure =
        nothing || stopped
            ? new Look.Result.Failed(
                String.valueOf(warning), last == null ? null : last.retryAfter())
            : null;
    boolean whole = failed == 0 && !stopped && !full && stops.isEmpty();
    return new WalkFindings(
        List.copyOf(due),
        more || !stops.isEmpty(),
        warning,
        failure,
        new WalkFindings.Named(known, whole, !unread));
  }
}
