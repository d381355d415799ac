package news.dateline.ingest.extract.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import news.dateline.ingest.extract.format.Dates;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of the items in a tree those that are newest by their own dates; of those without dates,
 * that stand first. All others are taken out of it.
 */
final class NewestItems {

  /** Elements and attributes, of all items together. Ordinary feeds have ten to fifty an item. */
  static final int MAX_NODES = 100_000;

  /** When an item was published; that it was changed later makes it no newer. */
  private static final Set<String> DATES =
      Set.of("pubdate", "date", "published", "issued", "created");

  private static final Comparator<Held> BEST_FIRST =
      Comparator.comparing(
              Held::published, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
          .thenComparing(Held::place);

  private final int max;
  private final PriorityQueue<Held> held = new PriorityQueue<>(BEST_FIRST.reversed());
  private int seen;
  private int nodes;

  private record Held(Element item, @Nullable Instant published, int place, int nodes) {}

  /**
   * @param max so many at most
   */
  NewestItems(int max) {
    this.max = max;
  }

  /**
   * Takes the next item.
   *
   * @param size its elements and attributes
   */
  void add(Element item, int size) {
    held.add(new Held(item, published(item), seen++, size));
    nodes += size;
    while (held.size() > max || nodes > MAX_NODES) {
      Held worst = held.remove();
      nodes -= worst.nodes();
      detach(worst.item());
    }
  }

  /** Begins anew, with another tree. */
  void forgetAll() {
    held.clear();
    seen = 0;
    nodes = 0;
  }

  /** How many were taken out. */
  int leftOut() {
    return seen - held.size();
  }

  private static @Nullable Instant published(Element item) {
    return item.getChildren().stream()
        .filter(child -> DATES.contains(child.getName().toLowerCase(Locale.ROOT)))
        .map(child -> Dates.parse(child.getText()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Mostly it is the last one, which need not be looked for. */
  private static void detach(Element item) {
    Element parent = item.getParentElement();
    if (parent == null) {
      return;
    }
    List<Content> content = parent.getContent();
    int end = content.size() - 1;
    if (content.get(end) == item) {
      content.remove(end);
    } else {
      item.detach();
    }
  }
}
