package news.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;

/**
 * The text of printed pages: without the lines that come back at their tops and bottoms, with
 * paragraphs that go over a page or a column in one, and with bylines apart from the headlines
 * above them.
 */
final class PrintedPages {

  /** Lines at either end of a page that may be a running head or foot. */
  private static final int EDGE = 3;

  /** One page in so many has a line if it is a running one; left and right pages may differ. */
  private static final int EVERY = 3;

  private static final int MAX_HEADLINE_WORDS = 30;
  private static final int MAX_BYLINE_WORDS = 8;

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;…][\"”’»)]?$");

  /** A word and no letter that counts the items of a list. */
  private static final Pattern GOES_ON = Pattern.compile("^\\p{Ll}[\\p{L}’'\\s-].*");

  private static final Pattern BYLINE =
      Pattern.compile("^(?:By|BY|Von|VON|Por|POR|Par|PAR|Di|Door|Av)\\s+\\p{Lu}[^.:;?!]{2,80}$");

  /** Paragraphs by lines. */
  private final List<List<List<String>>> pages = new ArrayList<>();

  void begin() {
    pages.add(new ArrayList<>());
  }

  void add(String paragraph) {
    if (pages.isEmpty()) {
      begin();
    }
    List<String> lines = paragraph.lines().map(Text::line).filter(line -> !line.isEmpty()).toList();
    if (!lines.isEmpty()) {
      pages.get(pages.size() - 1).add(lines);
    }
  }

  List<Block> blocks() {
    Set<String> running = running();
    List<List<String>> paragraphs = new ArrayList<>();
    for (List<List<String>> page : pages) {
      for (List<String> paragraph : without(page, running)) {
        addOrJoin(paragraphs, paragraph);
      }
    }
    List<Block> blocks = new ArrayList<>();
    paragraphs.forEach(paragraph -> add(paragraph, blocks));
    return blocks;
  }

  private Set<String> running() {
    Map<String, Integer> counts = new HashMap<>();
    for (List<List<String>> page : pages) {
      Set<String> here = new HashSet<>();
      List<String> lines = page.stream().flatMap(List::stream).toList();
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

  private static String masked(String line) {
    return DIGITS.matcher(line).replaceAll("0");
  }

  private static List<List<String>> without(List<List<String>> page, Set<String> running) {
    int lines = page.stream().mapToInt(List::size).sum();
    int at = 0;
    List<List<String>> kept = new ArrayList<>();
    for (List<String> paragraph : page) {
      List<String> keptLines = new ArrayList<>();
      for (String line : paragraph) {
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

  private static void addOrJoin(List<List<String>> paragraphs, List<String> next) {
    List<String> last = paragraphs.isEmpty() ? List.of() : paragraphs.get(paragraphs.size() - 1);
    boolean open = last.size() > 1 && !SENTENCE_END.matcher(last.get(last.size() - 1)).find();
    if (open && GOES_ON.matcher(next.get(0)).matches()) {
      last.addAll(next);
    } else {
      paragraphs.add(new ArrayList<>(next));
    }
  }

  private static void add(List<String> paragraph, List<Block> blocks) {
    int byline = byline(paragraph);
    if (byline < 0) {
      addText(paragraph, blocks);
    } else {
      addText(paragraph.subList(0, byline), blocks);
      addText(paragraph.subList(byline, byline + 1), blocks);
      addText(paragraph.subList(byline + 1, paragraph.size()), blocks);
    }
  }

  private static void addText(List<String> lines, List<Block> blocks) {
    String text = Text.unwrapped(String.join("\n", lines));
    if (!text.isEmpty()) {
      blocks.add(Block.paragraph(text));
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
