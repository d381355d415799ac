package news.dateline.ingest.source.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import news.dateline.document.DocumentId;
import news.dateline.ingest.source.Delivery;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.feed.Recognition.Recognized;
import news.dateline.ingest.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over the items of one poll that are new or changed, one after the other, and remembers all.
 * While a page is fetched no thread is held, and a page is read by the threads that read documents:
 * one that takes long holds up no other feed.
 */
final class Handover {

  /** How often a page is asked for again that could not be had when its item was new. */
  static final int PAGE_TRIES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

  /** Where items are handed over to, and what may stop that. */
  record Way(Gate gate, Intake intake, Delivery delivery, Executor threads) {}

  private final FullText fullText;
  private final ItemDocuments documents;
  private final Pages pages;
  private final Way way;
  private final Instant now;
  private final List<KnownItem> known = new ArrayList<>();
  private int fresh;

  /**
   * @param now when the feed was fetched
   */
  Handover(FullText fullText, ItemDocuments documents, Pages pages, Way way, Instant now) {
    this.fullText = fullText;
    this.documents = documents;
    this.pages = pages;
    this.way = way;
    this.now = now;
  }

  /** Ends when all items have been accepted; exceptionally if the source is closed before. */
  CompletableFuture<Void> handOver(List<Recognized> items) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (Recognized item : items) {
      all = all.thenCompose(nothing -> handOver(item));
    }
    return all;
  }

  /** The items, as they are known from now on. */
  List<KnownItem> known() {
    return known;
  }

  /** How many items were new or changed. */
  int fresh() {
    return fresh;
  }

  private CompletableFuture<Void> handOver(Recognized item) {
    KnownItem before = item.known();
    if (before != null && item.isUnchanged()) {
      return before.pageTries() == 0 ? remember(item, item.identity(), 0) : latePage(item, before);
    }
    fresh++;
    if (way.intake().knows(documents.id(item), documents.place(item))) {
      // Handed over before a crash that came before the end of the feed.
      return remember(item, item.identity(), 0);
    }
    URI page = item.page();
    return page != null && fullText.wants(item.item()) ? page(item, page) : feedText(item, 0);
  }

  private CompletableFuture<Void> page(Recognized item, URI page) {
    return judged(page, item, documents.id(item))
        .thenComposeAsync(
            result -> {
              if (result instanceof Pages.Better better) {
                accept(better);
                return remember(item, better.identity(), 0);
              }
              Pages.Useless useless = (Pages.Useless) result;
              LOG.info(
                  "{}: the text of {} is that of the feed: {}",
                  documents.source(),
                  Text.line(page.toString()),
                  useless.reason());
              return feedText(item, useless.passing() ? PAGE_TRIES : 0);
            },
            way.threads());
  }

  /** Asks again for a page whose item went out with the text of the feed. */
  private CompletableFuture<Void> latePage(Recognized item, KnownItem before) {
    DocumentId id = documents.idOfLatePage(item);
    URI page = item.page();
    if (page == null || way.intake().knows(id, documents.placeOfLatePage(item))) {
      return remember(item, item.identity(), 0);
    }
    return judged(page, item, id)
        .thenComposeAsync(
            result -> {
              if (result instanceof Pages.Better better) {
                accept(better);
                return remember(item, item.identity(), 0);
              }
              boolean passing = ((Pages.Useless) result).passing();
              return remember(item, item.identity(), passing ? before.pageTries() - 1 : 0);
            },
            way.threads());
  }

  private CompletableFuture<Pages.Result> judged(URI page, Recognized item, DocumentId id) {
    return way.gate()
        .fetching(pages.fetch(page))
        .thenApplyAsync(answer -> pages.judge(answer, item, id, documents), way.intake().readers());
  }

  private CompletableFuture<Void> feedText(Recognized item, int pageTries) {
    way.gate().accept(way.delivery(), documents.ofFeed(item, now), report -> {});
    return remember(item, item.identity(), pageTries);
  }

  private void accept(Pages.Better page) {
    boolean accepted = false;
    try {
      way.gate().accept(way.delivery(), page.document(), report -> page.page().body().close());
      accepted = true;
    } finally {
      if (!accepted) {
        page.page().body().close();
      }
    }
  }

  private CompletableFuture<Void> remember(Recognized item, ItemIdentity identity, int pageTries) {
    known.add(new KnownItem(identity, item.keys(), item.item().digest(), pageTries, now));
    return CompletableFuture.completedFuture(null);
  }
}
