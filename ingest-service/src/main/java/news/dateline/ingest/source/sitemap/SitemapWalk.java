package news.dateline.ingest.source.sitemap;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.FetchPurpose;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.FetchedBody;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.source.sitemap.Frontier.Stop;

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

  /** Goes through all that is below these sitemaps, as far as one look may. */
  WalkFindings walk(List<URI> roots) throws InterruptedException {
    Frontier frontier = new Frontier(settings.maxSitemaps());
    roots.forEach(root -> frontier.add(new Stop(memory.file(root), null, 0, false)));
    for (Stop stop = frontier.next(); stop != null; stop = frontier.next()) {
      visit(stop, frontier);
    }
    return frontier.findings();
  }

  private void visit(Stop stop, Frontier frontier) throws InterruptedException {
    Instant now = clock.instant();
    SitemapFile file = stop.file();
    boolean old = stop.modified() != null && isTooOld(stop.modified(), now);
    if (stop.depth() > 0 && (old || file.isUnchanged(stop.modified(), quiet(), now))) {
      goOn(file, stop, frontier);
      return;
    }
    frontier.fetching();
    FetchResult result =
        fetcher.await(
            FetchRequest.of(file.uri(), FetchPurpose.SITEMAP).ifNewerThan(file.validators(now)));
    if (result instanceof FetchFailure failure) {
      frontier.failed(failure);
      return;
    }
    if (result instanceof Fetched fetched) {
      try (FetchedBody body = fetched.body()) {
        boolean same = file.isSame(fetched);
        file.fetched(fetched, stop.modified());
        if (!same) {
          read(file, SitemapReader.read(fetched.uri(), body), stop, frontier);
          return;
        }
      } catch (IOException e) {
        file.readAgain();
        frontier.failed(file.uri(), String.valueOf(e.getMessage()));
        return;
      }
    }
    file.confirmed(stop.modified());
    goOn(file, stop, frontier);
  }

  /** Where an index does not tell of changes, one with nothing of late is fetched this often. */
  private Duration quiet() {
    Duration half = settings.maxAge().dividedBy(2);
    return half.compareTo(DAY) < 0 ? half : DAY;
  }

  /** What an index named the last time holds where it has not changed. */
  private void goOn(SitemapFile file, Stop stop, Frontier frontier) {
    List<Sitemap.Child> children = file.children();
    if (children != null) {
      children(file, children, stop.depth(), frontier);
    } else if (!file.isRead()) {
      frontier.leaveUnread();
    }
  }

  private void read(SitemapFile file, Sitemap sitemap, Stop stop, Frontier frontier) {
    if (sitemap instanceof Sitemap.Index index) {
      children(file, index.children(), stop.depth(), frontier);
      file.read(index.children(), false);
    } else if (sitemap instanceof Sitemap.Pages pages) {
      boolean late = pages(file, pages.pages(), stop, frontier);
      file.read(null, !late);
    }
  }

  private void children(
      SitemapFile file, List<Sitemap.Child> children, int depth, Frontier frontier) {
    if (depth >= MAX_DEPTH) {
      frontier.failed(file.uri(), "is an index within " + MAX_DEPTH + " others");
      return;
    }
    Site own = Site.of(file.uri(), Set.of());
    Set<URI> named = new HashSet<>();
    for (Sitemap.Child child : children) {
      if ((site.has(child.uri()) || own.has(child.uri())) && frontier.hasRoom()) {
        named.add(child.uri());
        boolean isNew = !file.links().has(child.uri());
        if (isNew) {
          file.links().add(child.uri());
          file.change();
        }
        frontier.add(
            new Stop(
                memory.file(child.uri()), child.modified(), depth + 1, isNew && file.isSeen()));
      }
    }
    // One that is named again has come since: what was known of it is forgotten.
    keepOnly(named, file);
  }

  /** Whether there is a page of late among them. */
  private boolean pages(SitemapFile file, List<Sitemap.Page> pages, Stop stop, Frontier frontier) {
    Instant now = clock.instant();
    boolean timed = !haveAllOneTime(pages);
    boolean late = false;
    if (!pages.isEmpty() && pages.stream().noneMatch(page -> site.has(page.uri()))) {
      URI foreign = pages.get(0).uri();
      frontier.failed(
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
        untimed(file, page, file.isSeen() || stop.isNew(), frontier);
      } else if (!isTooOld(told, now)) {
        late = true;
        if (!memory.taken().has(page.uri(), told)) {
          frontier.due(new DuePage(file, page.uri(), told, page.hints()));
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
  private static void untimed(
      SitemapFile file, Sitemap.Page page, boolean isNew, Frontier frontier) {
    if (file.links().has(page.uri())) {
      return;
    }
    if (isNew) {
      frontier.due(new DuePage(file, page.uri(), null, page.hints()));
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
