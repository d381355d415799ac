package news.dateline.ingest.source.sitemap;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.Validators;
import news.dateline.ingest.source.web.TakenLinks;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one sitemap while the source runs. Of all this only the links without a time are
 * kept beyond that: pages that were taken, or sitemaps that were there.
 */
final class SitemapFile {

  /** Servers that say "not modified" for too long are not believed. */
  private static final Duration BELIEVED = Duration.ofDays(1);

  private final URI uri;
  private final TakenLinks links;
  private boolean seen;
  private boolean changed;

  private Validators validators = Validators.NONE;
  private @Nullable String digest;
  private @Nullable Instant modified;
  private @Nullable List<Sitemap.Child> children;
  private Instant fetchedAt = Instant.EPOCH;
  private boolean archive;

  /**
   * @param seen whether it was read before, in this run or another
   * @param links that have no time of their own and were taken
   */
  SitemapFile(URI uri, boolean seen, TakenLinks links) {
    this.uri = uri;
    this.seen = seen;
    this.links = links;
  }

  URI uri() {
    return uri;
  }

  TakenLinks links() {
    return links;
  }

  /** Whether it was read before. What stands in it without a time is new only then. */
  boolean isSeen() {
    return seen;
  }

  /** Whether its links are others than those that are kept. */
  boolean hasChanged() {
    return changed;
  }

  void change() {
    changed = true;
  }

  void kept() {
    changed = false;
  }

  /** What an index names; null where it was not read in this run, or is none. */
  @Nullable List<Sitemap.Child> children() {
    return children;
  }

  /** Whether it was read in this run. */
  boolean isRead() {
    return !fetchedAt.equals(Instant.EPOCH);
  }

  /** When it was last fetched; long ago where it never was. */
  Instant fetchedAt() {
    return fetchedAt;
  }

  /**
   * Whether it need not be fetched, by what its index says of it.
   *
   * @param quiet how often to fetch one with nothing of late, where its index does not say
   */
  boolean isUnchanged(@Nullable Instant modifiedByIndex, Duration quiet, Instant now) {
    if (digest == null) {
      return false;
    }
    return modifiedByIndex == null
        ? archive && now.isBefore(fetchedAt.plus(quiet))
        : modifiedByIndex.equals(modified) && now.isBefore(fetchedAt.plus(BELIEVED));
  }

  /** To ask for it with; none where there is more to be taken from it, or it was long ago. */
  Validators validators(Instant now) {
    return digest != null && now.isBefore(fetchedAt.plus(BELIEVED)) ? validators : Validators.NONE;
  }

  /** Whether these are the bytes of the last time, and all was taken from them. */
  boolean isSame(Fetched fetched) {
    return Objects.equals(digest, fetched.body().sha256());
  }

  /** Takes note of an answer. */
  void fetched(Fetched answer, @Nullable Instant modifiedByIndex) {
    validators = answer.validators();
    digest = answer.body().sha256();
    modified = modifiedByIndex;
    fetchedAt = answer.at();
  }

  /** Takes note that the server says it is the same. */
  void confirmed(@Nullable Instant modifiedByIndex) {
    modified = modifiedByIndex;
  }

  /** Takes note of what was in it. */
  void read(@Nullable List<Sitemap.Child> named, boolean nothingOfLate) {
    children = named;
    archive = nothingOfLate;
    changed |= !seen;
    seen = true;
  }

  /** There is more to be taken from it: it has to be read again. */
  void readAgain() {
    digest = null;
  }
}
