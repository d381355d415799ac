package news.dateline.standalone.evaluate;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import news.dateline.ingest.text.Piece;
import org.jspecify.annotations.Nullable;

/** Counts what of the metadata is right; {@link MetadataMatch} tells what is. */
final class MetadataScore {

  /** How many of a kind there are, and how many of them are right. */
  private static final class Count {
    private int right;
    private int wrong;
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();

  MetadataScore() {
    List.of("headline", "byline", "published", "language", "site", "link")
        .forEach(name -> counts.put(name, new Count()));
  }

  /** Counts one page, and tells what is wrong with it. */
  List<String> add(ExpectedMetadata expected, Piece found) {
    List<String> faults = new ArrayList<>();
    count("headline", expected.title(), found.title(), MetadataMatch::isTitle, faults);
    String byline = MetadataMatch.names(expected.byline());
    count("byline", byline, found.meta().byline(), MetadataMatch::isByline, faults);
    Instant published = found.published();
    count(
        "published",
        expected.published(),
        published == null ? null : published.toString(),
        MetadataMatch::isTime,
        faults);
    count(
        "language", expected.language(), found.meta().language(), String::equalsIgnoreCase, faults);
    count("site", expected.site(), found.meta().infoSource(), MetadataMatch::isSite, faults);
    URI link = found.meta().link();
    if (link != null) {
      count("link", expected.link(), link.toString(), MetadataMatch::isLink, faults);
    }
    return faults;
  }

  private void count(
      String name,
      @Nullable String expected,
      @Nullable String found,
      BiPredicate<String, String> isRight,
      List<String> faults) {
    Count count = counts.get(name);
    if (expected == null || count == null) {
      return;
    }
    if (found != null && isRight.test(expected, found)) {
      count.right++;
    } else {
      count.wrong++;
      faults.add(name + ": '" + found + "', expected '" + expected + "'");
    }
  }

  /** Adds a figure for each kind, and one for all. */
  Figures addTo(Figures figures) {
    Figures more = figures;
    int right = 0;
    int wrong = 0;
    for (Map.Entry<String, Count> entry : counts.entrySet()) {
      Count count = entry.getValue();
      if (count.right + count.wrong == 0) {
        continue;
      }
      more = more.with(entry.getKey(), Share.of(count.right, count.wrong));
      right += count.right;
      wrong += count.wrong;
    }
    return right + wrong == 0 ? figures : more.with("metadata", Share.of(right, wrong));
  }
}
