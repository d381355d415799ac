package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.fetch.RobotsAnswer;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.fetch.Urls;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.web.Articles;
import news.dateline.ingest.source.web.Harvest;
import news.dateline.ingest.source.web.Look;
import news.dateline.ingest.source.web.PageTools;

/** Reads the sitemaps of a site, and takes the pages that are news, the latest first. */
final class SitemapLook implements Look {

  private final SitemapSettings settings;
  private final Fetcher fetcher;
  private final Intake intake;
  private final Clock clock;
  private final Harvest harvest;
  private final SitemapMemory memory;
  private final SitemapWalk walk;

  SitemapLook(SourceRef source, SitemapSettings settings, PageTools tools, Intake intake) {
    this.settings = settings;
    this.fetcher = tools.fetcher();
    this.intake = intake;
    this.clock = tools.clock();
    Site site = Site.of(settings.home(), settings.hosts());
    this.harvest =
        new Harvest(new Articles(source, tools, site, settings.maxBytes(), tools.known()));
    this.memory = new SitemapMemory(source, intake, clock);
    this.walk = new SitemapWalk(settings, site, fetcher, memory, clock);
  }

  @Override
  public String host() {
    return Urls.hostOrNone(settings.home());
  }

  @Override
  public boolean takesMany() {
    return true;
  }

  @Override
  public Result look() throws InterruptedException {
    boolean whole = false;
    try {
      Result result = lookOnce();
      whole = true;
      return result;
    } finally {
      if (!whole) {
        memory.readAllAgain();
      }
    }
  }

  private Result lookOnce() throws InterruptedException {
    List<URI> roots = settings.sitemaps();
    URI site = settings.site();
    if (site != null) {
      RobotsAnswer answer = robots(site);
      FetchFailure failure = answer.failure();
      if (failure != null) {
        return new Result.Failed(failure.uri() + " " + failure.reason(), failure.retryAfter());
      }
      roots = named(site, answer);
    }
    memory.forgetOlderThan(clock.instant().minus(settings.maxAge()));
    WalkFindings found = walk.walk(roots);
    if (found.failure() != null) {
      found.due().forEach(page -> page.file().readAgain());
      return found.failure();
    }
    return take(found);
  }

  private RobotsAnswer robots(URI site) throws InterruptedException {
    try {
      return fetcher.robots(site).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Rules are an answer", e);
    }
  }

  /** A site that names none has it at the place where all have it. */
  private static List<URI> named(URI site, RobotsAnswer answer) {
    List<URI> named = answer.rules() == null ? List.of() : answer.rules().sitemaps();
    return named.isEmpty() ? List.of(site.resolve("/sitemap.xml")) : named;
  }

  private Result take(WalkFindings found) throws InterruptedException {
    List<DuePage> due = new ArrayList<>(found.due());
    // Those without a time have come since the last look, so they are the latest.
    due.sort(Comparator.comparing(DuePage::sortTime).reversed());
    List<DuePage> now = due.subList(0, Math.min(due.size(), settings.maxPages()));
    due.stream().skip(now.size()).forEach(page -> page.file().readAgain());

    int handedOver = 0;
    boolean more = found.more() || now.size() < due.size();
    String warning = found.warning();
    for (List<DuePage> part : parts(now)) {
      DuePage first = part.get(0);
      boolean dated = first.time() != null;
      Harvest.Result result =
          harvest.take(
              intake,
              part.stream().map(SitemapLook::item).toList(),
              dated ? memory.taken() : first.file().links(),
              dated ? memory::cursor : () -> memory.cursor(first.file()));
      handedOver += result.handedOver();
      if (result.left() > 0) {
        part.forEach(page -> page.file().readAgain());
        warning = result.error();
        more = true;
      }
      if (result.siteFails()) {
        now.forEach(page -> page.file().readAgain());
        return new Result.Failed(String.valueOf(result.error()), result.retryAfter());
      }
    }
    memory.keep();
    if (found.named().whole()) {
      memory.forgetAllBut(found.named().uris(), found.named().all());
    }
    Duration pause = memory.pause(settings.pace(), handedOver > 0);
    return new Result.Done(more ? settings.pace().min() : pause, handedOver > 0, warning);
  }

  /** Pages with a time together, and those without by sitemap: each has a cursor of its own. */
  private static List<List<DuePage>> parts(List<DuePage> due) {
    List<List<DuePage>> parts = new ArrayList<>();
    due.stream()
        .filter(page -> page.time() == null)
        .collect(Collectors.groupingBy(page -> page.file().uri()))
        .values()
        .forEach(parts::add);
    List<DuePage> dated = due.stream().filter(page -> page.time() != null).toList();
    if (!dated.isEmpty()) {
      parts.add(dated);
    }
    return parts;
  }

  private static Harvest.Item item(DuePage page) {
    Instant time = page.time();
    return new Harvest.Item(page.uri(), page.hints(), time == null ? Instant.EPOCH : time);
  }
}
