package news.dateline.ingest.source.sitemap;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import news.dateline.ingest.fetch.Body;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.FetchPurpose;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.web.Look;
import news.dateline.ingest.source.web.Site;
import org.jspecify.annotations.Nullable;

/** Goes through the sitemaps of a site, and finds the pages that are to be taken. */
final class SitemapWalk {

  private static final Duration DAY = Duration.ofDays(1);

  /** Indexes in indexes; sitemaps.org knows of one level. */
  private static final int MAX_DEPTH = 3;

  /** So many pages with one and the same time tell when the sitemap was written. */
  private static final int SAME_TIME = 10;

  private final SitemapSettings settings;
  private final Site site;
  private final Fetcher fetcher;
  private final SitemapMemory memory;
  private final Clock clock;

  SitemapWalk(
      SitemapSettings settings, Site site, Fetcher fetcher, SitemapMemory memory, Clock clock) {
    this.settings = settings;
    this.site = site;
    this.fetcher = fetcher;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * A page that is to be taken.
   *
   * @param file that names it
   * @param time when it last became news; null where that is not told
   */
  record Due(SitemapFile file, URI uri, @Nullable Instant time, Hints hints) {

    Instant sortTime() {
      return time == null ? Instant.MAX : time;
    }
  }

  /**
   * What a walk has found.
   *
   * @param more whether sitemaps are left for the next look
   * @param warning what went wrong with one of several sitemaps; null where nothing did
   * @param failure where it went wrong with all, or the site asks to be left alone; else null
   * @param named the sitemaps that there are, as far as it got
   */
  record Found(
      List<Due> due,
      boolean more,
      @Nullable String warning,
      Look.Result.@Nullable Failed failure,
      Named named) {}

  /**
   * Sitemaps that there are.
   *
   * @param whole whether the walk got to all that it knows of, and nothing went wrong
   * @param all whether it knows of all: an old sitemap may be an index that this run has not read
   */
  record Named(Set<URI> uris, boolean whole, boolean all) {}

  /**
   * A sitemap to be read.
   *
   * @param isNew whether it has come since its index was last read
   */
  private record Stop(SitemapFile file, @Nullable Instant modified, int depth, boolean isNew) {}

  /** Roots first, then what has come since, then by time; those never read before those read. */
  private static final Comparator<Stop> ORDER =
      Comparator.comparing((Stop stop) -> stop.depth() == 0 ? 0 : 1)
          .thenComparing(stop -> stop.isNew() ? 0 : 1)
          .thenComparing(Stop::modified, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(stop -> stop.file().fetchedAt());

  /** Goes through all that is below these sitemaps, as far as one look may. */
  Found walk(List<URI> roots) throws InterruptedException {
    Walk walk = new Walk();
    roots.forEach(root -> walk.add(new Stop(memory.file(root), null, 0, false)));
    for (Stop stop = walk.next(); stop != null; stop = walk.next()) {
      visit(stop, walk);
    }
    return walk.found();
  }

  /** One walk, under way. */
  private final class Walk {

    private final PriorityQueue<Stop> stops = new PriorityQueue<>(ORDER);
    private final Set<URI> known = new HashSet<>();
    private final List<Due> due = new ArrayList<>();
    private final Set<URI> duePages = new HashSet<>();
    private int fetched;
    private int failed;
    private @Nullable String warning;
    private @Nullable FetchFailure last;
    private boolean stopped;
    private boolean unread;

    void add(Stop stop) {
      if (known.add(stop.file().uri())) {
        stops.add(stop);
      }
    }

    @Nullable Stop next() {
      return stopped || fetched >= settings.maxSitemaps() ? null : stops.poll();
    }

    void due(Due page) {
      if (duePages.add(page.uri())) {
        due.add(page);
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

    Found found() {
      boolean nothing = failed > 0 && failed == fetched;
      Look.Result.Failed failure =
          nothing || stopped
              ? new Look.Result.Failed(
                  String.valueOf(warning), last == null ? null : last.retryAfter())
              : null;
      boolean whole = failed == 0 && !stopped && stops.isEmpty();
      return new Found(due, !stops.isEmpty(), warning, failure, new Named(known, whole, !unread));
    }
  }

  private void visit(Stop stop, Walk walk) throws InterruptedException {
    Instant now = clock.instant();
    SitemapFile file = stop.file();
    boolean old = stop.modified() != null && isTooOld(stop.modified(), now);
    if (stop.depth() > 0 && (old || file.isUnchanged(stop.modified(), quiet(), now))) {
      goOn(file, stop, walk);
      return;
    }
    walk.fetched++;
    FetchResult result =
        fetcher.await(
            FetchRequest.of(file.uri(), FetchPurpose.SITEMAP).ifNewerThan(file.validators(now)));
    if (result instanceof FetchFailure failure) {
      walk.failed(failure);
      return;
    }
    if (result instanceof Fetched fetched) {
      try (Body body = fetched.body()) {
        boolean same = file.isSame(fetched);
        file.fetched(fetched, stop.modified());
        if (!same) {
          read(file, SitemapReader.read(fetched.uri(), body), stop, walk);
          return;
        }
      } catch (IOException e) {
        file.readAgain();
        walk.failed(file.uri(), String.valueOf(e.getMessage()));
        return;
      }
    }
    file.confirmed(stop.modified());
    goOn(file, stop, walk);
  }

  /** Where an index does not tell of changes, one with nothing of late is fetched this often. */
  private Duration quiet() {
    Duration half = settings.maxAge().dividedBy(2);
    return half.compareTo(DAY) < 0 ? half : DAY;
  }

  /** What an index named the last time holds where it has not changed. */
  private void goOn(SitemapFile file, Stop stop, Walk walk) {
    List<Sitemap.Child> children = file.children();
    if (children != null) {
      children(file, children, stop.depth(), walk);
    } else {
      walk.unread |= !file.isRead();
    }
  }

  private void read(SitemapFile file, Sitemap sitemap, Stop stop, Walk walk) {
    if (sitemap instanceof Sitemap.Index index) {
      children(file, index.children(), stop.depth(), walk);
      file.read(index.children(), false);
    } else if (sitemap instanceof Sitemap.Pages pages) {
      boolean late = pages(file, pages.pages(), stop, walk);
      file.read(null, !late);
    }
  }

  private void children(SitemapFile file, List<Sitemap.Child> children, int depth, Walk walk) {
    if (depth >= MAX_DEPTH) {
      walk.failed(file.uri(), "is an index within " + MAX_DEPTH + " others");
      return;
    }
    Site own = Site.of(file.uri(), Set.of());
    Set<URI> named = new HashSet<>();
    for (Sitemap.Child child : children) {
      if (site.has(child.uri()) || own.has(child.uri())) {
        named.add(child.uri());
        boolean isNew = !file.links().has(child.uri());
        if (isNew) {
          file.links().add(child.uri());
          file.change();
        }
        walk.add(
            new Stop(
                memory.file(child.uri()), child.modified(), depth + 1, isNew && file.isSeen()));
      }
    }
    // One that is named again has come since: what was known of it is forgotten.
    keepOnly(named, file);
  }

  /** Whether there is a page of late among them. */
  private boolean pages(SitemapFile file, List<Sitemap.Page> pages, Stop stop, Walk walk) {
    Instant now = clock.instant();
    boolean timed = !haveAllOneTime(pages);
    boolean late = false;
    if (!pages.isEmpty() && pages.stream().noneMatch(page -> site.has(page.uri()))) {
      URI foreign = pages.get(0).uri();
      walk.failed(
          file.uri(), "names pages of other sites only, such as " + foreign + "; see hosts");
      file.readAgain();
    }
    Set<URI> untimed = new HashSet<>();
    for (Sitemap.Page page : pages) {
      if (!site.has(page.uri()) || !settings.admits(page.uri())) {
        continue;
      }
      Instant told = timed ? page.time() : null;
      if (told == null) {
        untimed.add(page.uri());
        late = true;
        untimed(file, page, file.isSeen() || stop.isNew(), walk);
      } else if (!isTooOld(told, now)) {
        late = true;
        if (!memory.taken().has(page.uri(), told)) {
          walk.due(new Due(file, page.uri(), told, page.hints()));
        }
      }
    }
    keepOnly(untimed, file);
    return late;
  }

  private static void keepOnly(Set<URI> links, SitemapFile file) {
    int before = file.links().size();
    file.links().keepOnly(links);
    if (file.links().size() != before) {
      file.change();
    }
  }

  /**
   * Old where the sitemap is read for the first time, since nobody knows; else it has just come.
   */
  private static void untimed(SitemapFile file, Sitemap.Page page, boolean isNew, Walk walk) {
    if (file.links().has(page.uri())) {
      return;
    }
    if (isNew) {
      walk.due(new Due(file, page.uri(), null, page.hints()));
    } else {
      file.links().add(page.uri());
      file.change();
    }
  }

  private static boolean haveAllOneTime(List<Sitemap.Page> pages) {
    if (pages.size() < SAME_TIME || pages.get(0).modified() == null) {
      return false;
    }
    Instant first = pages.get(0).modified();
    return pages.stream()
        .allMatch(page -> page.published() == null && first.equals(page.modified()));
  }

  /** A date without a time of day stands for the whole day. */
  private boolean isTooOld(Instant time, Instant now) {
    boolean date = time.truncatedTo(ChronoUnit.DAYS).equals(time);
    Instant latest = date ? time.plus(DAY) : time;
    return latest.isBefore(now.minus(settings.maxAge()));
  }
}
