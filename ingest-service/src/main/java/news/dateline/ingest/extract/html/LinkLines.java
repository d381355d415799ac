package news.dateline.ingest.extract.html;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The lines that links stand in: the blocks around them. Each is measured once, since one line may
 * hold thousands of links.
 */
final class LinkLines {

  private final Map<Element, Integer> lengths = new IdentityHashMap<>();

  /**
   * How many characters the line of a link has, the link's own included, besides what is within
   * other links or blocks.
   */
  int lengthFor(Element link) {
    Element line = link;
    while (!line.isBlock() && line.parent() != null) {
      line = line.parent();
    }
    if (line == link) {
      return link.text().length();
    }
    int others = lengths.computeIfAbsent(line, LinkLines::lengthOfOthers);
    return link.parent() == line ? others + link.text().length() : others;
  }

  private static int lengthOfOthers(Element line) {
    int length = line.text().length();
    for (Element child : line.children()) {
      boolean isOther = child.isBlock() || child.normalName().equals("a");
      length -= isOther ? child.text().length() : 0;
    }
    return length;
  }
}
