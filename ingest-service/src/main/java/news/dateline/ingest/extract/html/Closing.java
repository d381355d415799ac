package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines behind the last paragraph of an article: who wrote it or helped, where to write to, what to
 * subscribe to, headings and introductions of what was left out.
 */
final class Closing {

  private static final int SHORT = 40;

  /** Lines are looked at so far from the end. */
  private static final int LAST = 4;

  private static final int MAX_BIOGRAPHY = 600;
  private static final int MAX_SIGNATURE = 60;
  private static final int MAX_NOTE = 300;
  private static final int MAX_CREDIT = 200;
  private static final int MAX_REQUEST = 240;

  /** An article has so many. */
  private static final int MIN_PARAGRAPHS = 2;

  /** "Jane Doe is", "Jane Doe schreibt". */
  private static final Pattern PERSON =
      Pattern.compile(
          "^\\s*,?\\s*(?:\\(.{1,40}\\)\\s*)?(?:,|is|was|has|works|writes|covers|reports|joined|ist|war|hat|arbeitet|schreibt|berichtet|studierte|lebt|es|est|è|escribe|trabaja|écrit|travaille)\\b.*",
          Pattern.DOTALL);

  /** "(blc/ats)", "joh/dpa", "/cb": who wrote and edited it, in short. */
  private static final Pattern INITIALS =
      Pattern.compile(
          "\\((?:[\\p{L}.]{2,8}[/,+ -]{0,2}){1,4}\\)|/?[\\p{L}]{2,8}(?:\\s?/\\s?[\\p{L}]{2,8}){1,3}|[/-]{0,2}\\s?(?:[\\p{Ll}]{2,4}|[\\p{Lu}]{2,5})[/-]{0,2}");

  /** One sentence, to which more is said. */
  private static final Pattern QUESTION = Pattern.compile("[^.!?]{10,}\\?\\s.{3,}");

  /** Elements of which the last may be short, and is text. */
  private static final Set<String> PARTS =
      Set.of("li", "dt", "dd", "th", "pre", "blockquote", "figcaption");

  private static final Pattern ENDS_IN_E_MAIL =
      Pattern.compile(".*\\w@[\\w-]+(?:\\.[\\w-]+)+(?:.{0,15}|[.,;|)]\\s.{0,60})");

  private final List<Box> lines;
  private final @Nullable String byline;

  private Closing(List<Box> lines, @Nullable String byline) {
    this.lines = lines;
    this.byline = byline;
  }

  /**
   * @param lines of the article, of which such are taken
   * @param byline who wrote it, where that is known
   */
  static void trim(List<Box> lines, @Nullable String byline) {
    Closing closing = new Closing(lines, byline);
    closing.dropBiography();
    closing.dropNotes();
    closing.dropOverhang();
  }

  private void dropBiography() {
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

  /** Credits behind the text, though a note follows, and what else ends it. */
  private void dropNotes() {
    boolean ends = true;
    int first = Math.max(MIN_PARAGRAPHS, lines.size() - LAST);
    for (int i = lines.size() - 1; i >= first; i--) {
      Box line = lines.get(i);
      List<Box> paragraphs = lines.subList(0, i).stream().filter(Box::isProse).toList();
      boolean isBehindText = paragraphs.size() >= MIN_PARAGRAPHS && !isPart(line);
      ends &= isBehindText && (isCredit(line) || isRemark(line, paragraphs));
      if (ends || (isBehindText && isCredit(line))) {
        line.leaveOut(Reason.LINE);
        lines.remove(i);
      }
    }
  }

  private static boolean isPart(Box line) {
    Box cell = line.parent();
    return PARTS.contains(line.tag())
        || (line.tag().equals("td") && cell != null && cell.runs() == 1);
  }

  private boolean isRemark(Box line, List<Box> paragraphs) {
    return (line.chars() < SHORT && !line.endsSentence() && !isMadeAs(line, paragraphs))
        || (line.chars() < MAX_CREDIT && line.counts().social() > 0)
        || (line.chars() < MAX_SIGNATURE && !line.endsSentence() && namesAuthor(line.text()))
        || (line.chars() < MAX_NOTE && line.counts().isSlanted() && isAboutAuthor(line.text()))
        || (line.chars() < MAX_CREDIT && line.counts().isSlanted() && line.counts().inner() > 0)
        || isRequest(line);
  }

  /** A question to the reader, and where to answer it. */
  private static boolean isRequest(Box line) {
    return line.chars() < MAX_REQUEST
        && line.counts().linked() > 0
        && QUESTION.matcher(line.text()).matches();
  }

  private static boolean isMadeAs(Box line, List<Box> paragraphs) {
    return paragraphs.stream().anyMatch(other -> other.make().equals(line.make()));
  }

  private boolean isAboutAuthor(String text) {
    return byline != null && namesAuthor(text) && Words.fold(text).startsWith(Words.fold(byline));
  }

  private boolean namesAuthor(String text) {
    return byline != null
        && byline.indexOf(' ') > 0
        && Words.fold(text).contains(Words.fold(byline));
  }

  private static boolean isCredit(Box line) {
    String text = line.text();
    return line.chars() < MAX_CREDIT
        && (INITIALS.matcher(text).matches()
            || ENDS_IN_E_MAIL.matcher(text).matches()
            || Lines.isCredit(text));
  }

  private void dropOverhang() {
    while (!lines.isEmpty() && isOverhang(lines.get(lines.size() - 1))) {
      lines.remove(lines.size() - 1).leaveOut(Reason.LINE);
    }
  }

  private boolean isOverhang(Box line) {
    return line.isHeading()
        || (!line.isProse() && line.chars() < SHORT && line.text().endsWith(":"))
        || (line.chars() < SHORT && Opening.isAboutArticle(line.text(), byline));
  }
}
