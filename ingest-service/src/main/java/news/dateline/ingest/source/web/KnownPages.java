package news.dateline.ingest.source.web;

import java.net.URI;
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
 * else. Of those taken last, and as long as the process runs: some 2 KB each. Used by one thread.
 */
public final class KnownPages {

  private static final int MOST = 5_000;

  private final Extractor extractor;
  private final Map<URI, Known> pages =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Known> eldest) {
          return size() > MOST;
        }
      };

  public KnownPages(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * @param shown as encoded
   */
  private record Known(@Nullable String shown, StoryKeeper keeper) {}

  /** Takes note that a page is as it was. */
  void unchanged(URI uri) {
    Known known = pages.get(uri);
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
      Intake intake, Delivery delivery, URI uri, Document document, FetchedBody body)
      throws InterruptedException {
    Known known = pages.getOrDefault(uri, new Known(null, new StoryKeeper()));
    StoryTaker taker = new StoryTaker(intake, extractor, known.keeper());
    StoryTaker.Result result = taker.take(delivery, document, body, Shown.decode(known.shown()));
    if (result instanceof StoryTaker.Result.Taken taken && taken.shown() != null) {
      pages.remove(uri);
      pages.put(uri, new Known(taken.shown().encode(), known.keeper()));
    }
    return result;
  }
}
