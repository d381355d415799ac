package news.dateline.ingest.extract.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tells the marks of footnotes, which lead to a note on the same page. Without brackets they would
 * be part of the word before them.
 */
final class FootnoteMarks {

  private static final Pattern RAISED = Pattern.compile("[\\p{Alnum}*†‡,]{1,3}");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

  private FootnoteMarks() {}

  static boolean isOne(Element element) {
    return switch (element.normalName()) {
      case "sup" -> isRaised(element);
      case "a" ->
          element.attr("href").startsWith("#")
              && DIGITS.matcher(element.ownText()).matches()
              && (isGlued(element.previousSibling()) || isAlone(element));
      default -> false;
    };
  }

  private static boolean isRaised(Element element) {
    Element within = element.firstElementChild();
    Element link = within == null ? element.parent() : within;
    String mark = within == null ? element.ownText() : within.ownText();
    return link != null && link.attr("href").contains("#") && RAISED.matcher(mark).matches();
  }

  private static boolean isGlued(@Nullable Node before) {
    String text = "";
    if (before instanceof TextNode part) {
      text = part.getWholeText();
    } else if (before instanceof Element element) {
      text = element.text();
    }
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return !Character.isWhitespace(last) && last != '[' && last != '(';
  }

  /** The number of a note, in a column of its own. */
  private static boolean isAlone(Element element) {
    return !isText(element.previousSibling()) && !isText(element.nextSibling());
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }
}
