package news.dateline.ingest.extract.html;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes off the selected lines what they say twice. */
final class Repeats {

  /** Shorter lines may be said twice, in characters, unless those beside them are. */
  private static final int MIN_REPEATED = 80;

  /** Elements that set quotations apart, and how far up one is. */
  private static final Set<String> QUOTES = Set.of("blockquote", "figure", "aside");

  private static final int QUOTE_DEPTH = 5;

  /** A quotation that stands in the text as well; names are shorter, in letters and digits. */
  private static final int MIN_QUOTE = 20;

  private static final int MAX_QUOTE = 300;
  private static final int MAX_QUOTES = 100;

  /** Whose a quotation is takes no more. */
  private static final int MAX_SPEAKER = 80;

  private Repeats() {}

  static void drop(List<Box> lines) {
    dropCopies(lines);
    dropPullQuotes(lines);
  }

  /** Pages have parts twice, for small and for large screens. */
  private static void dropCopies(List<Box> lines) {
    Map<String, Integer> seen = new HashMap<>();
    Set<Box> copies = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Box line = lines.get(i);
      Integer first = line.chars() < MIN_REPEATED ? null : seen.putIfAbsent(line.text(), i);
      if (first != null && isElsewhere(lines.get(first), line)) {
        copies.add(line);
        addNeighbours(lines, first, i, -1, copies);
        addNeighbours(lines, first, i, 1, copies);
      }
    }
    copies.forEach(copy -> copy.leaveOut(Reason.REPEATED));
    lines.removeIf(copies::contains);
  }

  /** Short lines beside a copy that stand beside its original as well. */
  private static void addNeighbours(
      List<Box> lines, int original, int copy, int step, Set<Box> copies) {
    int from = original + step;
    int to = copy + step;
    while (from >= 0
        && to < lines.size()
        && from != copy
        && to != original
        && lines.get(to).chars() < MIN_REPEATED
        && lines.get(to).text().equals(lines.get(from).text())
        && isElsewhere(lines.get(from), lines.get(to))
        && copies.add(lines.get(to))) {
      from += step;
      to += step;
    }
  }

  private static boolean isElsewhere(Box line, Box other) {
    return grandparent(line) != grandparent(other);
  }

  /** Sentences of the article, set large beside it, and whose they are. */
  private static void dropPullQuotes(List<Box> lines) {
    List<Box> framed =
        lines.stream().filter(line -> quoteFrame(line) != null).limit(MAX_QUOTES).toList();
    if (framed.isEmpty()) {
      return;
    }
    String rest =
        lines.stream()
            .filter(line -> quoteFrame(line) == null)
            .map(line -> Words.fold(line.text()))
            .collect(joining(" "));
    for (Box line : framed) {
      Box frame = quoteFrame(line);
      String quote = line.chars() > MAX_QUOTE ? "" : Words.fold(line.text());
      if (frame != null && quote.length() >= MIN_QUOTE && rest.contains(quote)) {
        lines.removeIf(
            other -> {
              boolean within = frame.holds(other) && (other == line || other.chars() < MAX_SPEAKER);
              if (within) {
                other.leaveOut(Reason.REPEATED);
              }
              return within;
            });
      }
    }
  }

  /** The outermost of the elements that set a quotation apart; null where there is none. */
  private static @Nullable Box quoteFrame(Box line) {
    Box frame = null;
    Box box = line;
    for (int i = 0; i < QUOTE_DEPTH && box != null; i++) {
      if (QUOTES.contains(box.tag())) {
        frame = box;
      }
      box = box.parent();
    }
    return frame != null && frame.isRun() ? frame.parent() : frame;
  }

  private static @Nullable Box grandparent(Box line) {
    Box parent = line.parent();
    return parent == null ? null : parent.parent();
  }
}
