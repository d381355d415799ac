package news.dateline.ingest.source.web;

import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.ingest.extract.Extractor;
import news.dateline.ingest.fetch.FetchedBody;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Intake;
import org.jspecify.annotations.Nullable;

/**
 * What pages showed that may be fetched again, so that their stories stay while they show something
 * else. Of all sources together those taken last, and as long as the process runs: some 2 KB each.
 * Thread-safe, but for one page at a time.
 */
public final class KnownPages {

  /** A sixteenth of a heap that is small. */
  private static final long MOST_BYTES = Math.min(32 << 20, Runtime.getRuntime().maxMemory() / 16);

  /** Of an entry, besides what the page showed. */
  private static final int ENTRY_BYTES = 500;

  private final long most;
  private final Map<Page, Known> pages = new LinkedHashMap<>();
  private long bytes;

  public KnownPages() {
    this(MOST_BYTES);
  }

  /**
   * @param most bytes that they take, about
   */
  KnownPages(long most) {
    this.most = most;
  }

  private record Page(String source, URI uri) {}

  /**
   * @param shown as encoded
   */
  private record Known(@Nullable String shown, StoryKeeper keeper) {

    int bytes() {
      return ENTRY_BYTES + (shown == null ? 0 : shown.length());
    }
  }

  /** Takes note that a page is as it was. */
  void unchanged(String source, URI uri) {
    Known known = get(new Page(source, uri));
    if (known != null) {
      known.keeper().seen();
    }
  }

  /**
   * Takes a page.
   *
   * @param document whose content is {@code body}, which is closed once nobody needs it
   * @throws InterruptedException if interrupted meanwhile; it is not handed over then
   */
  StoryTaker.Result take(
      Intake intake,
      Extractor extractor,
      Delivery delivery,
      URI uri,
      Document document,
      FetchedBody body)
      throws InterruptedException {
    Page page = new Page(document.source().id(), uri);
    Known before = get(page);
    Known known = before == null ? new Known(null, new StoryKeeper()) : before;
    StoryTaker taker = new StoryTaker(intake, extractor, known.keeper());
    StoryTaker.Result result = taker.take(delivery, document, body, Shown.decode(known.shown()));
    if (result instanceof StoryTaker.Result.Taken taken && taken.shown() != null) {
      put(page, new Known(taken.shown().encode(), known.keeper()));
    }
    return result;
  }

  private synchronized @Nullable Known get(Page page) {
    return pages.get(page);
  }

  private synchronized void put(Page page, Known known) {
    Known before = pages.remove(page);
    bytes += known.bytes() - (before == null ? 0 : before.bytes());
    pages.put(page, known);
    for (Iterator<Known> eldest = pages.values().iterator(); bytes > most; eldest.remove()) {
      bytes -= eldest.next().bytes();
    }
  }

  /** How many are known. */
  synchronized int size() {
    return pages.size();
  }
}
