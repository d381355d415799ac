package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the names with which a text is signed, in its first lines or its last ones. */
final class Signatures {

  private static final int MAX_NAME = 40;

  /** A signature is one of so many lines. */
  private static final int LAST = 2;

  /** Japanese papers sign the end of the last paragraph: "…。（村上遼）". */
  private static final Pattern JAPANESE_SIGNATURE =
      Pattern.compile(
          "(?:\\p{IsHiragana}.*[。」]\\s?|^)[（(【［](?!共同|時事|敬称略|終わり|おわり|つづく|続く|以下|写真|資料|連載)(?<name>\\p{IsHan}{2,5}(?:[\\s・]\\p{IsHan}{1,4})?|\\p{IsHan}{1,3}[\\s・]?[\\p{IsHiragana}\\p{IsKatakana}ー]{2,5}|\\p{IsHan}{2,3}[\\s・]?\\p{IsHan}[\\p{IsHiragana}\\p{IsKatakana}]{1,2})[）)】］]$");

  /** A line of its own that says who wrote it, and nothing else. */
  private static final Pattern STATED =
      Pattern.compile(
          "(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Text|Words|Texto|Texte|Testo):? \\p{Lu}.{4,40}");

  private static final List<String> EMPHASIS = List.of("em", "i", "strong", "b");

  private final Set<String> names = new LinkedHashSet<>();

  private Signatures() {}

  /**
   * The names at the end of a text.
   *
   * @param article its lines
   */
  static Set<String> of(PageTree tree, List<Box> article) {
    Signatures found = new Signatures();
    found.addLast(article);
    found.addSetApart(tree, article);
    return found.names;
  }

  /** A name alone at the end of the text, set apart by its style, as papers sign with. */
  private void addLast(List<Box> article) {
    for (int i = article.size() - 1; i >= Math.max(1, article.size() - LAST); i--) {
      Box line = article.get(i);
      String text = line.text();
      boolean inBrackets = text.startsWith("(") && text.endsWith(")");
      String name = inBrackets ? text.substring(1, text.length() - 1).strip() : text;
      if (name.length() <= MAX_NAME
          && !line.isHeading()
          && NamesNearby.FULL_NAME.matcher(name).matches()
          && !name.equals(name.toUpperCase(Locale.ROOT))
          && (inBrackets || isSetApart(line.element()))) {
        names.add(name);
      }
      Matcher japanese = JAPANESE_SIGNATURE.matcher(text);
      if (japanese.find()) {
        names.add(japanese.group("name"));
      }
    }
  }

  /**
   * The same before notes, or in a box of its own behind the text: on the right, or over a date.
   */
  private void addSetApart(PageTree tree, List<Box> article) {
    List<Box> lines =
        new ArrayList<>(article.subList(Math.max(0, article.size() - LAST - LAST), article.size()));
    Box next = article.isEmpty() ? null : tree.nextRun(article.get(article.size() - 1));
    for (int i = 0; i < LAST && next != null; i++) {
      lines.add(next);
      next = tree.nextRun(next);
    }
    for (Box line : lines) {
      String name = BylineEnd.of(line);
      String rest = line.text().substring(Math.min(name.length(), line.text().length())).strip();
      boolean overDate = !rest.isEmpty() && WrittenTime.parse(rest, null) != null;
      boolean isSigned = rest.isEmpty() ? isOnTheRight(line.element()) : overDate;
      if (isSigned
          && name.length() <= MAX_NAME
          && !line.isHeading()
          && line.parent() != null
          && !line.parent().has(Trait.COMMENTS)
          && NamesNearby.FULL_NAME.matcher(name).matches()) {
        names.add(name);
      }
    }
  }

  /**
   * Who is said to have written it in the first lines of the text: the system knows but who put it
   * there.
   *
   * @param article its lines
   */
  static @Nullable String stated(List<Box> article) {
    for (Box line : article.subList(0, Math.min(LAST, article.size()))) {
      String name = STATED.matcher(line.text()).matches() ? Byline.clean(line.text()) : null;
      if (name != null && NamesNearby.FULL_NAME.matcher(name).matches()) {
        return name;
      }
    }
    return null;
  }

  private static boolean isOnTheRight(Element element) {
    return element.attr("align").equals("right")
        || element.attr("style").toLowerCase(Locale.ROOT).matches(".*text-align\\s*:\\s*right.*");
  }

  private static boolean isSetApart(Element element) {
    if (isOnTheRight(element)) {
      return true;
    }
    Element child = element.firstElementChild();
    return child != null
        && EMPHASIS.contains(child.normalName())
        && child.text().strip().equals(element.text().strip());
  }
}
