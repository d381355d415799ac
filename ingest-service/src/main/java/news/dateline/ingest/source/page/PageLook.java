package news.dateline.ingest.source.page;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import news.dateline.document.SourceCursor;
import news.dateline.ingest.fetch.FetchFailure;
import news.dateline.ingest.fetch.FetchPurpose;
import news.dateline.ingest.fetch.FetchRequest;
import news.dateline.ingest.fetch.FetchResult;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.FetchedBody;
import news.dateline.ingest.fetch.NotModified;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.fetch.Urls;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.source.web.Articles;
import news.dateline.ingest.source.web.Harvest;
import news.dateline.ingest.source.web.Look;
import news.dateline.ingest.source.web.PageTools;
import news.dateline.ingest.source.web.Shown;
import news.dateline.ingest.source.web.StoryTaker;
import org.jspecify.annotations.Nullable;

/** Looks at one page. Its bytes decide whether there is something new. */
final class PageLook implements Look {

  /** Servers that say "not modified" for too long are not believed. */
  private static final Duration BELIEVED = Duration.ofDays(1);

  private final SourceRef source;
  private final URI uri;
  private final PageSettings settings;
  private final PageTools tools;
  private final Intake intake;
  private final StoryTaker story;
  private @Nullable Harvest harvest;
  private @Nullable PageCursor state;
  private Instant wholeAt = Instant.EPOCH;

  PageLook(SourceRef source, URI uri, PageSettings settings, PageTools tools, Intake intake) {
    this.source = source;
    this.uri = uri;
    this.settings = settings;
    this.tools = tools;
    this.intake = intake;
    this.story = new StoryTaker(intake, tools.extractor());
  }

  @Override
  public String host() {
    return Urls.hostOrNone(uri);
  }

  @Override
  public boolean takesMany() {
    return settings.follow() != null;
  }

  @Override
  public Result look() throws InterruptedException {
    PageCursor before = state;
    if (before == null) {
      before = PageCursor.of(intake.cursor(source.id(), uri.toString()));
      state = before;
    }
    FetchRequest request =
        FetchRequest.of(uri, FetchPurpose.PAGE)
            .atMost(settings.maxBytes())
            .obeyingRobots(settings.obeyRobots());
    boolean believed = tools.clock().instant().isBefore(wholeAt.plus(BELIEVED));
    FetchResult result =
        tools.fetcher().await(believed ? request.ifNewerThan(before.validators()) : request);
    if (result instanceof FetchFailure failure) {
      return new Result.Failed(failure.uri() + " " + failure.reason(), failure.retryAfter());
    }
    if (result instanceof Fetched page) {
      wholeAt = page.at();
      return settings.follow() == null
          ? take(page, before)
          : follow(page, settings.follow(), before);
    }
    NotModified same = (NotModified) result;
    story.unchanged();
    return done(before.validators(), before.digest(), before, false, same.freshFor());
  }

  /** The page is the story. */
  private Result take(Fetched page, PageCursor before) throws InterruptedException {
    String digest = page.body().sha256();
    if (digest.equals(before.digest())) {
      page.body().close();
      story.unchanged();
      return done(page.validators(), digest, before, false, page.freshFor());
    }
    Delivery delivery = intake.deliver();
    Document document = Articles.document(source, uri, page, Hints.NONE, Set.of());
    StoryTaker.Result taken = story.take(delivery, document, page.body(), before.shown());
    if (taken instanceof StoryTaker.Result.Kept kept) {
      return new Result.Failed(uri + " " + kept.reason(), null);
    }
    Shown shown = ((StoryTaker.Result.Taken) taken).shown();
    Result result = done(page.validators(), digest, before.showing(shown), true, page.freshFor());
    delivery.complete(cursor());
    return result;
  }

  /** The page leads to the stories. */
  private Result follow(Fetched page, PageSettings.Follow follow, PageCursor before)
      throws InterruptedException {
    String digest = page.body().sha256();
    List<URI> links;
    try (FetchedBody body = page.body()) {
      if (body.sha256().equals(before.digest())) {
        return done(page.validators(), digest, before, false, page.freshFor());
      }
      FrontPage front = FrontPage.parse(page);
      if (settings.obeyRobots() && front.saysNofollow(page)) {
        return new Result.Failed(uri + " asks that its links are not followed", null);
      }
      links = follow.links().find(front, page.uri(), Site.of(uri, follow.hosts()));
    } catch (IOException e) {
      return new Result.Failed(uri + " cannot be read: " + e.getMessage(), null);
    }
    if (links.isEmpty()) {
      return new Result.Failed(uri + " has no links to articles; see the setting follow", null);
    }
    return harvest(page, digest, links, follow, before);
  }

  private Result harvest(
      Fetched page, String digest, List<URI> links, PageSettings.Follow follow, PageCursor before)
      throws InterruptedException {
    List<URI> fresh = links.stream().filter(link -> !before.taken().has(link)).toList();
    List<Harvest.Item> items =
        fresh.stream()
            .limit(follow.maxLinks())
            .map(link -> new Harvest.Item(link, Hints.NONE, tools.clock().instant()))
            .toList();
    // Until all is taken, the page has to be read again.
    done(Validators.NONE, null, before, true, null);
    Harvest.Result result = harvest(follow).take(intake, items, before.taken(), this::cursor);
    if (result.siteFails()) {
      return new Result.Failed(String.valueOf(result.error()), result.retryAfter());
    }
    if (result.left() > 0 || items.size() < fresh.size()) {
      return new Result.Done(settings.pace().min(), result.handedOver() > 0, result.error());
    }
    Result done = done(page.validators(), digest, before, result.handedOver() > 0, page.freshFor());
    intake.deliver().complete(cursor());
    return done;
  }

  private Harvest harvest(PageSettings.Follow follow) {
    Harvest known = harvest;
    if (known == null) {
      Site site = Site.of(uri, follow.hosts());
      known = new Harvest(new Articles(source, tools, site, settings.maxBytes(), null));
      harvest = known;
    }
    return known;
  }

  /** Notes where the page stands, and says when to look again. */
  private Result done(
      Validators validators,
      @Nullable String digest,
      PageCursor before,
      boolean found,
      @Nullable Duration freshFor) {
    Duration pause = settings.pace().next(before.pause(), found);
    state = new PageCursor(validators, digest, pause, before.taken(), before.encodedShown());
    Duration next =
        freshFor == null || freshFor.compareTo(pause) < 0
            ? pause
            : settings.pace().bounded(freshFor);
    return new Result.Done(next, found, null);
  }

  private SourceCursor cursor() {
    PageCursor now = state;
    return new SourceCursor(
        source.id(), uri.toString(), now == null ? null : now.json(), tools.clock().instant());
  }
}
