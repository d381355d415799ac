package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a byline: without the paper or role that stands below the names in the same element,
 * and with something between them.
 */
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
      return parted(line);
    }
    lines.add(Text.line(text.toString()));
    StringBuilder byline = new StringBuilder(lines.get(0));
    for (int i = 1; i < lines.size() && AND.matcher(lines.get(i)).lookingAt(); i++) {
      byline.append(' ').append(lines.get(i));
    }
    return byline.toString();
  }

  /** Names that are links are set apart by styles alone at times: "Jane DoeJohn Roe". */
  private static String parted(Box line) {
    List<String> names = line.element().select("a").eachText();
    boolean areNames =
        names.size() > 1
            && names.stream().allMatch(name -> NamesNearby.FULL_NAME.matcher(name).matches());
    return areNames
        ? line.text().replace(String.join("", names), String.join(", ", names))
        : line.text();
  }

  private static String textOf(Node node) {
    return node instanceof Element element
        ? element.text()
        : node instanceof TextNode words ? words.text() : "";
  }
}
