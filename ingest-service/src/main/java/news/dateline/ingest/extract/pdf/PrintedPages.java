package news.dateline.ingest.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.pdf.Headings.Passage;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;

/**
 * The text of printed pages: without the lines that come back at their tops and bottoms, with
 * paragraphs that go over a page or a column in one, and with bylines apart from the headlines
 * above them.
 */
final class PrintedPages {

  static final Pattern SENTENCE_END = Pattern.compile("[.!?:;…][\"”’»)]?$");

  /** Lines at either end of a page that may be a running head or foot. */
  private static final int EDGE = 3;

  /** One page in so many has a line if it is a running one; left and right pages may differ. */
  private static final int EVERY = 3;

  private static final int MAX_HEADLINE_WORDS = 30;
  private static final int MAX_BYLINE_WORDS = 8;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** A word and no letter that counts the items of a list. */
  private static final Pattern GOES_ON = Pattern.compile("^\\p{Ll}[\\p{L}’'\\s-].*");

  private static final Pattern BYLINE =
      Pattern.compile("^(?:By|BY|Von|VON|Por|POR|Par|PAR|Di|Door|Av)\\s+\\p{Lu}[^.:;?!]{2,80}$");

  /** Paragraphs by lines. */
  private final List<List<List<PrintedLine>>> pages = new ArrayList<>();

  void begin() {
    pages.add(new ArrayList<>());
  }

  /** How many pages have begun. */
  int count() {
    return pages.size();
  }

  /** Adds a paragraph to the page that has begun last. */
  void add(List<PrintedLine> paragraph) {
    pages.get(pages.size() - 1).add(paragraph);
  }

  List<Block> blocks() {
    Set<String> running = running();
    List<List<PrintedLine>> paragraphs = new ArrayList<>();
    for (List<List<PrintedLine>> page : pages) {
      paragraphs.addAll(without(page, running));
    }
    LineEnds lineEnds = LineEnds.of(paragraphs);
    List<Block> blocks = new ArrayList<>();
    for (Passage passage : joined(Headings.passages(paragraphs))) {
      List<String> lines = passage.lines().stream().map(PrintedLine::text).toList();
      int byline = byline(lines);
      // A headline that begins so goes on below, in the same letters.
      if (byline < 0 || (passage.heading() && byline + 1 < lines.size())) {
        add(lines, passage.heading(), lineEnds, blocks);
      } else {
        add(lines.subList(0, byline), passage.heading(), lineEnds, blocks);
        add(lines.subList(byline, byline + 1), false, lineEnds, blocks);
        add(lines.subList(byline + 1, lines.size()), passage.heading(), lineEnds, blocks);
      }
    }
    return blocks;
  }

  private Set<String> running() {
    Map<String, Integer> counts = new HashMap<>();
    for (List<List<PrintedLine>> page : pages) {
      Set<String> here = new HashSet<>();
      List<PrintedLine> lines = page.stream().flatMap(List::stream).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (isEdge(i, lines.size())) {
          here.add(masked(lines.get(i)));
        }
      }
      here.forEach(line -> counts.merge(line, 1, Integer::sum));
    }
    Set<String> running = new HashSet<>();
    counts.forEach(
        (line, count) -> {
          if (count > 1 && count * EVERY >= pages.size()) {
            running.add(line);
          }
        });
    return running;
  }

  private static boolean isEdge(int line, int lines) {
    return line < EDGE || line >= lines - EDGE;
  }

  private static String masked(PrintedLine line) {
    return DIGITS.matcher(line.text()).replaceAll("0");
  }

  private static List<List<PrintedLine>> without(
      List<List<PrintedLine>> page, Set<String> running) {
    int lines = page.stream().mapToInt(List::size).sum();
    int at = 0;
    List<List<PrintedLine>> kept = new ArrayList<>();
    for (List<PrintedLine> paragraph : page) {
      List<PrintedLine> keptLines = new ArrayList<>();
      for (PrintedLine line : paragraph) {
        if (!isEdge(at++, lines) || !running.contains(masked(line))) {
          keptLines.add(line);
        }
      }
      if (!keptLines.isEmpty()) {
        kept.add(keptLines);
      }
    }
    return kept;
  }

  /** Paragraphs that go over a page or a column in one. */
  private static List<Passage> joined(List<Passage> passages) {
    List<Passage> joined = new ArrayList<>();
    for (Passage next : passages) {
      Passage last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && goesOn(last, next)) {
        last.lines().addAll(next.lines());
      } else {
        joined.add(new Passage(next.heading(), new ArrayList<>(next.lines())));
      }
    }
    return joined;
  }

  private static boolean goesOn(Passage last, Passage next) {
    if (last.heading() || next.heading() || last.lines().size() < 2) {
      return false;
    }
    String end = last.lines().get(last.lines().size() - 1).text();
    return !SENTENCE_END.matcher(end).find()
        && GOES_ON.matcher(next.lines().get(0).text()).matches();
  }

  private static void add(
      List<String> lines, boolean heading, LineEnds lineEnds, List<Block> blocks) {
    if (!lines.isEmpty()) {
      String text = lineEnds.joined(lines);
      blocks.add(heading ? Block.heading(text) : Block.paragraph(text));
    }
  }

  /** Where a headline ends in a byline; -1 where it does not. */
  private static int byline(List<String> lines) {
    int words = 0;
    for (int i = 0; i < lines.size() && words <= MAX_HEADLINE_WORDS; i++) {
      String line = lines.get(i);
      int here = Text.words(line);
      boolean begins = i == 0 || !SENTENCE_END.matcher(lines.get(i - 1)).find();
      if (begins
          && here <= MAX_BYLINE_WORDS
          && BYLINE.matcher(line).matches()
          && endsAt(lines, i)) {
        return i;
      }
      words += here;
    }
    return -1;
  }

  /** A sentence that happens to wrap there would go on below. */
  private static boolean endsAt(List<String> lines, int line) {
    return line + 1 == lines.size() || Character.isUpperCase(lines.get(line + 1).codePointAt(0));
  }
}
