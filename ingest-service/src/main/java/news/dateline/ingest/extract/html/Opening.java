package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines before the first paragraph that tell who wrote the article, when, or how often it is read.
 */
final class Opening {

  /** The article proper begins within so many lines, or it is no running text. */
  private static final int MAX_LINES = 12;

  private static final int SHORT = 40;
  private static final int MAX_BUTTON = 12;

  /** A line of dates and labels has no more characters. */
  private static final int MAX_DATED = 150;

  /** Of its letters and digits so many are digits; paragraphs with figures have less. */
  private static final double MANY_DIGITS = 0.18;

  /** What else stands beside it is so far up in the same element. */
  private static final int DEPTH = 3;

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)|[٠-٩۰-۹०-९]{4}");

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> APART = Set.of("div", "section", "span", "time", "p");
  private static final Set<String> BARE = Set.of("div", "section", "span");

  private final List<Box> lines;
  private final @Nullable String byline;

  private Opening(List<Box> lines, @Nullable String byline) {
    this.lines = lines;
    this.byline = byline;
  }

  /**
   * @param lines of the article, of which such are taken
   * @param byline who wrote it, where that is known
   */
  static void trim(List<Box> lines, PageTree tree, @Nullable String byline) {
    new Opening(lines, byline).trim(tree);
  }

  private void trim(PageTree tree) {
    int first = -1;
    for (int i = 0; i < Math.min(MAX_LINES, lines.size()) && first < 0; i++) {
      if (lines.get(i).isProse() && !isDated(lines.get(i))) {
        first = i;
      }
    }
    // A standfirst may stand above them.
    lines.subList(first + 1, Math.min(MAX_LINES, lines.size())).stream()
        .filter(line -> APART.contains(line.tag()) && isDated(line) && !isMadeAsParagraph(line))
        .toList()
        .forEach(this::leaveOut);
    List<Box> opening = List.copyOf(lines.subList(0, Math.max(0, first)));
    for (Box line : opening) {
      if (!line.isHeading() && isAbout(line, opening, tree)) {
        leaveOut(line);
      }
    }
  }

  private void leaveOut(Box line) {
    line.leaveOut(Reason.LINE);
    lines.remove(line);
  }

  private boolean isAbout(Box line, List<Box> opening, PageTree tree) {
    return isDated(line)
        || (line.chars() < SHORT
            && (isButton(line)
                || isBare(line)
                || isAboutArticle(line.text(), byline)
                || isBesideDated(line, opening, tree)));
  }

  /** Whether a line is hardly more than a date. */
  private boolean isDated(Box line) {
    String text = line.text();
    boolean isSentence = line.endsSentence() && line.chars() > SHORT && isMadeAsParagraph(line);
    if (line.chars() > MAX_DATED || isSentence || !YEAR.matcher(text).find()) {
      return false;
    }
    long digits = text.codePoints().filter(Character::isDigit).count();
    long all = text.codePoints().filter(Character::isLetterOrDigit).count();
    return digits >= MANY_DIGITS * all || TimeLabels.isLabelled(text);
  }

  /** Whether it stands apart and is neither a paragraph nor made as one. */
  private boolean isBare(Box line) {
    return BARE.contains(line.tag()) && !line.endsSentence() && !isMadeAsParagraph(line);
  }

  private boolean isMadeAsParagraph(Box line) {
    return lines.stream()
        .anyMatch(other -> other != line && other.isProse() && other.make().equals(line.make()));
  }

  /** Whether a line stands with a date in an element that has no paragraphs. */
  private boolean isBesideDated(Box line, List<Box> opening, PageTree tree) {
    Box around = line.parent();
    for (int i = 0; i < DEPTH && around != null; i++) {
      if (tree.within(around).stream()
          .anyMatch(run -> run.isRun() && (run.isProse() || run.isHeading()) && !isDated(run))) {
        return false;
      }
      Box at = around;
      if (opening.stream().anyMatch(other -> other != line && at.holds(other) && isDated(other))) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  /** A word above the text that no sentence ends: what a script makes a button of. */
  private static boolean isButton(Box line) {
    String text = line.text();
    return line.chars() <= MAX_BUTTON
        && !line.endsSentence()
        && !CELLS.contains(line.tag())
        && text.codePoints().noneMatch(Character::isIdeographic)
        && !text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Whether a line is the byline again, or holds a date. */
  static boolean isAboutArticle(String text, @Nullable String byline) {
    if (byline != null) {
      String name = Byline.clean(text);
      if (name != null && Words.fold(name).equals(Words.fold(byline))) {
        return true;
      }
    }
    return WrittenTime.parse(text, null) != null;
  }
}
