package news.dateline.ingest.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.ingest.text.Text;

/**
 * Tells headings from text by how they are printed: larger than most of the document, or bold where
 * most of it is not.
 */
final class Headings {

  /** Of the size of the text. Papers set headings at 1.15 times and more, small print at less. */
  private static final float LARGER = 1.12f;

  /** Bold lines that are smaller than the text are labels, credits and captions. */
  private static final float NOT_SMALLER = 0.97f;

  /** Of all letters are in the size of the text; scans have lines in any size. */
  private static final double MIN_SHARE = 0.4;

  private static final int MAX_WORDS = 30;

  /** A longer one that ends as a sentence is a standfirst. */
  private static final int MAX_SENTENCE_WORDS = 12;

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\p{IsIdeographic}");
  private static final Pattern PAUSE = Pattern.compile("[.:;,…][\"”’»)]?$");

  private final float textSize;
  private final boolean textIsBold;
  private final boolean sizesTell;

  private Headings(List<PrintedLine> lines) {
    Map<Float, Integer> sizes = new HashMap<>();
    lines.forEach(line -> sizes.merge(line.size(), line.text().length(), Integer::sum));
    textSize =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0f);
    int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
    int bold = lines.stream().filter(PrintedLine::bold).mapToInt(l -> l.text().length()).sum();
    textIsBold = 2 * bold > all;
    sizesTell = sizes.getOrDefault(textSize, 0) >= MIN_SHARE * all;
  }

  /**
   * The headings and the paragraphs of a document.
   *
   * @param paragraphs as the gaps between lines tell them, none of them empty
   */
  static List<Passage> passages(List<List<PrintedLine>> paragraphs) {
    List<PrintedLine> lines = paragraphs.stream().flatMap(List::stream).toList();
    return new Headings(lines).parted(paragraphs);
  }

  private List<Passage> parted(List<List<PrintedLine>> paragraphs) {
    List<Run> runs = new ArrayList<>();
    for (List<PrintedLine> paragraph : paragraphs) {
      for (int i = 0; i < paragraph.size(); i++) {
        PrintedLine line = paragraph.get(i);
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.takes(line, i == 0, standsOut(line))) {
          last.lines.add(line);
        } else {
          runs.add(new Run(line, i == 0, standsOut(line)));
        }
      }
    }
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean inSentence =
          (!run.begins && !runs.get(i - 1).ends())
              || (i + 1 < runs.size() && !runs.get(i + 1).begins && runs.get(i + 1).goesOn());
      boolean larger = run.standsOut && run.lines.get(0).size() >= LARGER * textSize;
      boolean heading = run.standsOut && (larger || !inSentence) && isHeading(run.lines);
      boolean joins = !heading && inSentence && !run.begins && !passages.isEmpty();
      Passage last = joins ? passages.get(passages.size() - 1) : null;
      if (last != null && !last.heading()) {
        last.lines().addAll(run.lines);
      } else {
        passages.add(new Passage(heading, run.lines));
      }
    }
    return passages;
  }

  private boolean standsOut(PrintedLine line) {
    return (sizesTell && line.size() >= LARGER * textSize)
        || (line.bold() && !textIsBold && line.size() >= NOT_SMALLER * textSize);
  }

  private static boolean isHeading(List<PrintedLine> lines) {
    String text = lines.stream().map(PrintedLine::text).collect(Collectors.joining(" "));
    int words = Text.words(text);
    return words <= (PAUSE.matcher(text).find() ? MAX_SENTENCE_WORDS : MAX_WORDS)
        && WORD.matcher(text).find();
  }

  /**
   * Lines that belong together.
   *
   * @param heading whether they head what follows
   */
  record Passage(boolean heading, List<PrintedLine> lines) {}

  /** Lines that are printed alike. */
  private static final class Run {

    private final boolean begins;
    private final boolean standsOut;
    private final List<PrintedLine> lines = new ArrayList<>();

    /**
     * @param begins whether a paragraph begins with it
     */
    Run(PrintedLine line, boolean begins, boolean standsOut) {
      this.begins = begins;
      this.standsOut = standsOut;
      lines.add(line);
    }

    private boolean takes(PrintedLine line, boolean begins, boolean standsOut) {
      PrintedLine last = lines.get(lines.size() - 1);
      if (!standsOut || !this.standsOut) {
        return !begins && standsOut == this.standsOut;
      }
      boolean alike = line.size() == last.size() && line.bold() == last.bold();
      return alike && (!begins || (last.isRightAbove(line) && !ends()));
    }

    private boolean ends() {
      return PrintedPages.SENTENCE_END.matcher(lines.get(lines.size() - 1).text()).find();
    }

    private boolean goesOn() {
      return Character.isLowerCase(lines.get(0).text().codePointAt(0));
    }
  }
}
