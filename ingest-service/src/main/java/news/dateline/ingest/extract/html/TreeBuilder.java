package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Makes boxes of the elements and the text of a page. */
final class TreeBuilder implements NodeFilter {

  /** Elements that hold no text of an article. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "iframe",
          "svg",
          "canvas",
          "object",
          "embed",
          "audio",
          "video",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "datalist",
          "nav",
          "dialog",
          "rt",
          "rp",
          "applet",
          "map",
          "link",
          "meta",
          "title",
          "figcaption",
          "amp-ad");

  /** Elements whose text a script shows, or that stand in for one. */
  private static final Set<String> FOR_SCRIPTS = Set.of("noscript", "template");

  /** Elements that HTML calls blocks and that stand within lines. */
  private static final Set<String> INLINE = Set.of("ins", "del");

  private static final Set<String> MORE_BLOCKS = Set.of("summary", "label", "td", "th");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*hidden|clip\\s*:\\s*rect\\(\\s*[01](?:px)?\\b");

  /** What links tell those who hear a page: that they open in a new tab. */
  private static final Pattern HEARD =
      Pattern.compile(
          "(?:^|[\\s_-])(?:visually-?hidden|sr-only|screen-?reader(?:-text)?)(?:$|[\\s_-])");

  /** Shorter ones are letters of a word, each with a style of its own. */
  private static final int MIN_APART = 4;

  private static final Set<String> SIDE_BY_SIDE = Set.of("span", "time");

  /** A line that is a label and a link has no more nodes, and its label no more characters. */
  private static final int MAX_LABELLED = 6;

  private static final int MAX_LABEL = 20;
  private static final int MIN_LINKED = 20;

  private final boolean withHidden;
  private final @Nullable String host;
  private final Names names = new Names();
  private final List<Box> boxes = new ArrayList<>();

  /** Whether an element has no text of its own, as far as anybody asked. */
  private final Map<Element, Boolean> textless = new IdentityHashMap<>();

  private final StringBuilder line = new StringBuilder();
  private @Nullable Box current;
  private int chars;
  private int linked;
  private int inner;

  /** How many links the text at hand is in: all, and those to the same site. */
  private int links;

  private int innerLinks;

  /** The line break that ends a line of a label and a link. */
  private @Nullable Node afterLink;

  TreeBuilder(boolean withHidden, @Nullable String host) {
    this.withHidden = withHidden;
    this.host = host;
  }

  List<Box> boxes() {
    return boxes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (current != null && isSkipped(element, name)) {
        if (element.isBlock()) {
          endLine();
        }
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element, name);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String name) {
    if (current != null && name.equals("img")) {
      current.addPicture();
    }
    count(element, name, 1);
    // The page itself is no part of it, whatever it is called.
    Set<Trait> traits = current == null ? Set.of() : names.traits(element, current);
    boolean named = traits.contains(Trait.FURNITURE) || traits.contains(Trait.WEAK);
    if (isBlock(element, name) || (named && !isInText(element))) {
      endLine();
      Box box = Box.element(current, element, boxes.size(), traits);
      boxes.add(box);
      current = box;
    } else if (name.equals("br")) {
      lineBreak(element);
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      Box box = current;
      if (box != null && box.element() == element) {
        endLine();
        box.close(boxes.size());
        current = box.parent();
      } else if (isSetApart(element)) {
        line.append(' ');
      }
      count(element, element.normalName(), -1);
    }
    return FilterResult.CONTINUE;
  }

  private void count(Element element, String name, int change) {
    if (name.equals("a")) {
      String address = element.attr("href").strip();
      // Links within the page and none at all are no sign of anything.
      if (!address.isEmpty() && address.charAt(0) != '#') {
        links += change;
        innerLinks += isInner(address) ? change : 0;
      }
    }
  }

  private boolean isInner(String address) {
    boolean relative = !address.startsWith("http") && !address.startsWith("//");
    if (relative || host == null) {
      return true;
    }
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String other = address.substring(start, end);
    return other.endsWith(host) || host.endsWith(other);
  }

  private boolean isSkipped(Element element, String name) {
    if (name.equals("figcaption")) {
      // Some set headline and lead over the picture, as its caption.
      return element.selectFirst("h1") == null;
    }
    return SKIPPED.contains(name)
        || (!withHidden
            && (isForScripts(element, name)
                || isHeard(element)
                || (isHidden(element) && !names.isFolded(element))));
  }

  /** Whether it is read aloud only, in a link that stands in a line of text. */
  private static boolean isHeard(Element element) {
    Element link = element.parent();
    return link != null
        && link.normalName().equals("a")
        && isInText(link)
        && HEARD.matcher(element.className()).find();
  }

  /** A template that declares a shadow tree is shown, and needs no script. */
  private static boolean isForScripts(Element element, String name) {
    return FOR_SCRIPTS.contains(name) && !element.hasAttr("shadowrootmode");
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty() && HIDDEN.matcher(style.toLowerCase(Locale.ROOT)).find());
  }

  private static boolean isBlock(Element element, String name) {
    // Elements of the page's own making have a hyphen in their names.
    return (element.isBlock() && !INLINE.contains(name))
        || MORE_BLOCKS.contains(name)
        || name.indexOf('-') > 0;
  }

  /** Whether an element stands in the middle of a line of text. */
  private static boolean isInText(Element element) {
    return isText(element.previousSibling()) || isText(element.nextSibling());
  }

  /**
   * Whether styles alone keep an element from the next one: the date and the names below a headline
   * stand side by side, with nothing between them and no text around.
   */
  private boolean isSetApart(Element element) {
    Element around = element.parent();
    return SIDE_BY_SIDE.contains(element.normalName())
        && element.nextSibling() instanceof Element next
        && SIDE_BY_SIDE.contains(next.normalName())
        && around != null
        && textless.computeIfAbsent(around, parent -> parent.ownText().isEmpty())
        && element.text().length() >= MIN_APART
        && next.text().length() >= MIN_APART;
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }

  private void append(String text) {
    line.append(text);
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        count++;
      }
    }
    chars += count;
    linked += links > 0 ? count : 0;
    inner += innerLinks > 0 ? count : 0;
  }

  /** Two in a row part paragraphs, as pages without p elements do. */
  private void lineBreak(Element element) {
    Node next = element.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    boolean second = next instanceof Element other && other.normalName().equals("br");
    if (second || afterLink == element || isLabelledLink(next)) {
      endLine();
    } else {
      line.append(' ');
    }
  }

  /** Whether a line is "Also read | " and a link, in elements of its own up to the next br. */
  private boolean isLabelledLink(@Nullable Node first) {
    boolean link = false;
    int label = 0;
    Node node = first;
    for (int i = 0; i < MAX_LABELLED && node != null; i++) {
      if (node instanceof Element element && element.normalName().equals("br")) {
        break;
      }
      String text =
          node instanceof Element element
              ? element.text()
              : node instanceof TextNode t ? t.text() : "";
      if (node instanceof Element element && element.normalName().equals("a")) {
        link |= text.length() >= MIN_LINKED && isInner(element.attr("href").strip());
        label += text.indexOf('@') >= 0 ? MAX_LABEL : 0;
      } else {
        label += text.strip().length();
      }
      node = node.nextSibling();
    }
    boolean ends = node == null || (node instanceof Element br && br.normalName().equals("br"));
    if (!link || !ends || label == 0 || label > MAX_LABEL) {
      return false;
    }
    afterLink = node;
    return true;
  }

  private void endLine() {
    if (chars > 0 && current != null) {
      String text = Text.line(line.toString());
      if (!text.isEmpty()) {
        boxes.add(Box.run(current, text, boxes.size(), chars, linked, inner));
      }
    }
    line.setLength(0);
    chars = 0;
    linked = 0;
    inner = 0;
  }
}
