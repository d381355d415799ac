package news.dateline.ingest.extract.html;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes off the selected lines what does not read as part of the article. */
final class Trimming {

  /** The article proper begins within so many lines, or it is no running text. */
  private static final int MAX_OPENING = 12;

  private static final int SHORT = 40;
  private static final int MAX_BUTTON = 12;

  /** A part of an article that leads elsewhere has no more boxes. */
  private static final int MAX_PART = 60;

  private static final int MIN_REPEATED = 80;
  private static final int LAST = 4;
  private static final int MAX_BIOGRAPHY = 600;
  private static final int MAX_INTRODUCTION = 100;

  /** Elements that set quotations apart, and how far up one is. */
  private static final Set<String> QUOTES = Set.of("blockquote", "figure", "aside");

  private static final int QUOTE_DEPTH = 5;

  /** A quotation that stands in the text as well; names are shorter, in letters and digits. */
  private static final int MIN_QUOTE = 20;

  private static final int MAX_QUOTE = 300;
  private static final int MAX_QUOTES = 100;

  /** Whose a quotation is takes no more. */
  private static final int MAX_SPEAKER = 80;

  /** "Jane Doe is", "Jane Doe schreibt". */
  private static final Pattern PERSON =
      Pattern.compile(
          "^\\s*,?\\s*(?:\\(.{1,40}\\)\\s*)?(?:,|is|was|has|works|writes|covers|reports|joined|ist|war|hat|arbeitet|schreibt|berichtet|studierte|lebt|es|est|è|escribe|trabaja|écrit|travaille)\\b.*",
          Pattern.DOTALL);

  private Trimming() {}

  /**
   * @param byline who wrote it, where that is known
   */
  static List<Box> of(PageTree tree, List<Box> lines, @Nullable String byline) {
    List<Box> kept = new ArrayList<>(lines);
    dropRepeated(kept);
    dropPullQuotes(kept);
    dropBiography(kept, byline);
    trimStart(kept, byline);
    trimEnd(kept, byline);
    dropEmptySections(kept);
    dropHeadingsOfLinks(kept, tree);
    dropIntroductions(kept, tree);
    return kept;
  }

  /** Pages have parts twice, for small and for large screens. */
  private static void dropRepeated(List<Box> lines) {
    Map<String, Box> seen = new HashMap<>();
    lines.removeIf(
        line -> {
          Box first = line.chars() < MIN_REPEATED ? null : seen.putIfAbsent(line.text(), line);
          boolean copy = first != null && grandparent(first) != grandparent(line);
          if (copy) {
            line.leaveOut(Reason.REPEATED);
          }
          return copy;
        });
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

  private static void dropBiography(List<Box> lines, @Nullable String byline) {
    if (byline == null || byline.indexOf(' ') < 0) {
      return;
    }
    String name = byline.toLowerCase(Locale.ROOT);
    for (int i = lines.size() - 1; i > 0 && i >= lines.size() - LAST; i--) {
      Box line = lines.get(i);
      String text = line.text();
      if (line.chars() < MAX_BIOGRAPHY
          && text.toLowerCase(Locale.ROOT).startsWith(name)
          && PERSON.matcher(text.substring(Math.min(name.length(), text.length()))).matches()) {
        line.leaveOut(Reason.AUTHOR);
        lines.remove(i);
      }
    }
  }

  /** Lines before the first paragraph that tell who wrote the article, or when. */
  private static void trimStart(List<Box> lines, @Nullable String byline) {
    int first = -1;
    for (int i = 0; i < Math.min(MAX_OPENING, lines.size()) && first < 0; i++) {
      if (lines.get(i).isProse()) {
        first = i;
      }
    }
    for (int i = first - 1; i >= 0; i--) {
      Box line = lines.get(i);
      if (!line.isHeading()
          && line.chars() < SHORT
          && (isButton(line) || isAboutArticle(line.text(), byline))) {
        line.leaveOut(Reason.LINE);
        lines.remove(i);
      }
    }
  }

  /** A word above the text that no sentence ends: what a script makes a button of. */
  private static boolean isButton(Box line) {
    String text = line.text();
    return line.chars() <= MAX_BUTTON
        && !line.endsSentence()
        && text.codePoints().noneMatch(Character::isIdeographic)
        && !text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean isAboutArticle(String text, @Nullable String byline) {
    if (byline != null) {
      String name = Byline.clean(text);
      if (name != null && Words.fold(name).equals(Words.fold(byline))) {
        return true;
      }
    }
    return WrittenTime.parse(text, null) != null;
  }

  /**
   * Behind the last paragraph: headings and introductions of what was left out, lines that tell who
   * wrote the article, or when.
   */
  private static void trimEnd(List<Box> lines, @Nullable String byline) {
    while (!lines.isEmpty() && isOverhang(lines.get(lines.size() - 1), byline)) {
      lines.remove(lines.size() - 1).leaveOut(Reason.LINE);
    }
  }

  private static boolean isOverhang(Box line, @Nullable String byline) {
    return line.isHeading()
        || (!line.isProse() && line.chars() < SHORT && line.text().endsWith(":"))
        || (line.chars() < SHORT && isAboutArticle(line.text(), byline));
  }

  /** Headings of which everything was left out that stood below them. */
  private static void dropEmptySections(List<Box> lines) {
    for (int i = lines.size() - 2; i >= 0; i--) {
      Box line = lines.get(i);
      Box next = lines.get(i + 1);
      if (line.isHeading() && next.isHeading() && next.level() < line.level()) {
        line.leaveOut(Reason.LINE);
        lines.remove(i);
      }
    }
  }

  /**
   * Headings of parts of which all else was left out: "Read the series", and what belongs to it.
   */
  private static void dropHeadingsOfLinks(List<Box> lines, PageTree tree) {
    lines.removeIf(
        line -> {
          boolean heads = line.isHeading() && isAllLeftOut(part(line), line, tree);
          if (heads) {
            line.leaveOut(Reason.LINKS);
          }
          return heads;
        });
  }

  /** The box that a heading stands in with others. */
  private static @Nullable Box part(Box heading) {
    Box part = heading.parent();
    while (part != null && part.end() == heading.end()) {
      part = part.parent();
    }
    return part;
  }

  private static boolean isAllLeftOut(@Nullable Box part, Box heading, PageTree tree) {
    if (part == null || part.end() - part.index() > MAX_PART) {
      return false;
    }
    boolean links = false;
    for (Box box : tree.within(part)) {
      if (box.isRun() && box != heading) {
        if (!isLinks(box, heading)) {
          return false;
        }
        links = true;
      }
    }
    return links;
  }

  /** Lines that introduce lists that were left out: "Read these articles:". */
  private static void dropIntroductions(List<Box> lines, PageTree tree) {
    lines.removeIf(
        line -> {
          boolean introduces =
              line.chars() < MAX_INTRODUCTION
                  && line.text().endsWith(":")
                  && isLinks(tree.nextRun(line), line);
          if (introduces) {
            line.leaveOut(Reason.LINKS);
          }
          return introduces;
        });
  }

  /** Whether a run was left out with others, but not with a line. */
  private static boolean isLinks(@Nullable Box run, Box line) {
    for (Box box = run; box != null && !box.holds(line); box = box.parent()) {
      if (box.reason() == Reason.LINKS || box.reason() == Reason.TEASER) {
        return true;
      }
    }
    return false;
  }
}
