package news.dateline.ingest.source.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.ingest.extract.feed.PollingHints;
import news.dateline.ingest.fetch.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed's content: its bytes by their hash, and the items that stood in it.
 *
 * @param bodyHash of the last body that was read in full; null where none was
 * @param validators that came with it
 * @param guidsKept whether items keep their guids from one fetch to the next, as far as is known
 * @param hints how often the feed wants to be fetched
 * @param known items of the last body, and those that went lately
 */
record FeedMemory(
    @Nullable String bodyHash,
    Validators validators,
    boolean guidsKept,
    PollingHints hints,
    List<KnownItem> known) {

  /** Of a feed that was never read. */
  static final FeedMemory NONE =
      new FeedMemory(null, Validators.NONE, true, PollingHints.NONE, List.of());

  /**
   * So many are kept that no longer stand in the feed, or half of all that were known if that is
   * more: feeds go empty for once, and items come back.
   */
  static final int KEPT = 100;

  FeedMemory {
    known = List.copyOf(known);
  }

  /** Whether there is a page to be asked for again. */
  boolean isWaitingForPages() {
    return known.stream().anyMatch(item -> item.pageTries() > 0);
  }

  /**
   * The same, with the items of another fetch in place of those of the last one.
   *
   * @param present all items of the fetch
   */
  FeedMemory withItems(List<KnownItem> present) {
    Set<String> places =
        present.stream().map(item -> item.identity().place()).collect(Collectors.toSet());
    List<KnownItem> all = new ArrayList<>(present);
    known.stream()
        .filter(item -> !places.contains(item.identity().place()))
        .sorted(Comparator.comparing(KnownItem::seenAt).reversed())
        .limit(Math.max(KEPT, known.size() / 2))
        .map(item -> item.withPageTries(0))
        .forEach(all::add);
    return new FeedMemory(bodyHash, validators, guidsKept, hints, all);
  }

  /** The same, with validators that came since. */
  FeedMemory withValidators(Validators newest) {
    return new FeedMemory(bodyHash, newest, guidsKept, hints, known);
  }
}
