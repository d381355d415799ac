package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells where a byline ends whose paper or role stands below it, in the same element. */
final class BylineEnd {

  /** A shorter line is but the label of the next, in UTF-16 units. */
  private static final int MIN_LINE = 10;

  private static final Pattern AND =
      Pattern.compile("(?:and|und|et|y|e|og|och|en)\\s|[&,]", Pattern.CASE_INSENSITIVE);

  private BylineEnd() {}

  /** The text up to a line break, and on as long as the next line goes on with "and". */
  static String of(Box line) {
    List<String> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node node : line.element().childNodes()) {
      if (node.normalName().equals("br")) {
        lines.add(Text.line(text.toString()));
        text.setLength(0);
      } else {
        text.append(textOf(node));
      }
    }
    if (lines.isEmpty()
        || lines.get(0).length() < MIN_LINE
        || !line.text().startsWith(lines.get(0))) {
      return line.text();
    }
    lines.add(Text.line(text.toString()));
    StringBuilder byline = new StringBuilder(lines.get(0));
    for (int i = 1; i < lines.size() && AND.matcher(lines.get(i)).lookingAt(); i++) {
      byline.append(' ').append(lines.get(i));
    }
    return byline.toString();
  }

  private static String textOf(Node node) {
    return node instanceof Element element
        ? element.text()
        : node instanceof TextNode words ? words.text() : "";
  }
}
