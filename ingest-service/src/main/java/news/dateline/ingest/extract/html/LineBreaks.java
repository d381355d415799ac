package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tells the line breaks of a page that part paragraphs from those that stand within one. Remembers
 * what it has seen, so it is for one page and one thread.
 */
final class LineBreaks {

  private static final Set<String> STRONG = Set.of("b", "strong");

  private static final Set<String> STYLES = Set.of("font", "span");
  private static final Set<String> CODE = Set.of("code", "pre");

  /** A line that is a label and a link has no more nodes, and its label no more characters. */
  private static final int MAX_LABELLED = 6;

  private static final int MAX_LABEL = 20;
  private static final int MIN_LINKED = 20;

  /** A heading in bold letters has no more characters. */
  private static final int MAX_HEADING = 100;

  /** Paragraphs are longer on average than lines of verse or of an address, in characters. */
  private static final int MIN_PARAGRAPH = 80;

  /** So many of a text's paragraphs end as sentences do. */
  private static final double MOST = 0.7;

  /** More of a page is not looked at: elements within elements would be read again and again. */
  private static final int MAX_NODES = 1_000_000;

  private final Predicate<String> inner;
  private int nodes;

  /** Whether the lines of an element are paragraphs, as far as anybody asked. */
  private final Map<Element, Boolean> paragraphs = new IdentityHashMap<>();

  /** The line break that ends a line of a label and a link. */
  private @Nullable Node afterLink;

  /**
   * @param inner whether an address is of the page's own site
   */
  LineBreaks(Predicate<String> inner) {
    this.inner = inner;
  }

  /** Whether a line ends, and not only wraps, at a br element. */
  boolean ends(Element br) {
    Node next = afterBlanks(br.nextSibling());
    return isBreak(next)
        || afterLink == br
        || isLabelledLink(next)
        || isHeading(next, true)
        || isHeading(beforeBlanks(br.previousSibling()), false)
        || (!isCode(br) && isRestyled(beforeBlanks(br.previousSibling()), next))
        || partsParagraphs(br);
  }

  private static @Nullable Node afterBlanks(@Nullable Node node) {
    Node at = node;
    while (at instanceof TextNode text && text.isBlank()) {
      at = at.nextSibling();
    }
    return at;
  }

  private static @Nullable Node beforeBlanks(@Nullable Node node) {
    Node at = node;
    while (at instanceof TextNode text && text.isBlank()) {
      at = at.previousSibling();
    }
    return at;
  }

  private static boolean isBreak(@Nullable Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }

  /** Whether a line is "Also read | " and a link, in elements of its own up to the next br. */
  private boolean isLabelledLink(@Nullable Node first) {
    boolean link = false;
    int label = 0;
    Node node = first;
    for (int i = 0; i < MAX_LABELLED && node != null && !isBreak(node); i++) {
      String text = text(node);
      if (node instanceof Element element && element.normalName().equals("a")) {
        link |= text.length() >= MIN_LINKED && inner.test(element.attr("href").strip());
        label += text.indexOf('@') >= 0 ? MAX_LABEL : 0;
      } else {
        label += text.strip().length();
      }
      node = node.nextSibling();
    }
    if (!link || !(node == null || isBreak(node)) || label > MAX_LABEL) {
      return false;
    }
    afterLink = node;
    return true;
  }

  /** Whether all of a line, up to the next br or back to the last one, is in bold letters. */
  private boolean isHeading(@Nullable Node node, boolean onwards) {
    if (!(node instanceof Element element && STRONG.contains(element.normalName()))) {
      return false;
    }
    Node beyond = onwards ? afterBlanks(node.nextSibling()) : beforeBlanks(node.previousSibling());
    int length = text(element).length();
    return isLineEnd(beyond) && length > 0 && length <= MAX_HEADING;
  }

  /** Whether the lines before and behind are all in letters of their own, which differ. */
  private static boolean isRestyled(@Nullable Node before, @Nullable Node behind) {
    return before instanceof Element one
        && behind instanceof Element other
        && STYLES.contains(one.normalName())
        && one.normalName().equals(other.normalName())
        && isLineEnd(beforeBlanks(one.previousSibling()))
        && !one.attributes().equals(other.attributes());
  }

  private static boolean isCode(Element br) {
    Element around = br.parent();
    return around != null && CODE.contains(around.normalName());
  }

  private static boolean isLineEnd(@Nullable Node node) {
    return node == null || isBreak(node);
  }

  private boolean partsParagraphs(Element br) {
    Element around = br.parent();
    return around != null
        && paragraphs.computeIfAbsent(around, parent -> areParagraphs(lines(parent)));
  }

  private List<String> lines(Element parent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (Node node : parent.childNodes()) {
      if (isBreak(node)) {
        lines.add(line.toString().strip());
        line.setLength(0);
      } else {
        line.append(text(node));
      }
    }
    lines.add(line.toString().strip());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static boolean areParagraphs(List<String> lines) {
    long length = lines.stream().mapToInt(String::length).sum();
    long ended = lines.stream().filter(Box::endsSentence).count();
    return lines.size() > 1
        && length >= (long) MIN_PARAGRAPH * lines.size()
        && ended >= MOST * lines.size();
  }

  private String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.filter(
        (at, depth) -> {
          nodes++;
          if (at instanceof TextNode part) {
            text.append(part.text());
          }
          return nodes < MAX_NODES
              ? NodeFilter.FilterResult.CONTINUE
              : NodeFilter.FilterResult.STOP;
        });
    return text.toString();
  }
}
