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

  private static final Set<String> FIELDS =
      Set.of("", "text", "email", "tel", "search", "password");
  private static final Pattern GALLERY =
      Pattern.compile("caption|galler|galer|slide|carousel|photo", Pattern.CASE_INSENSITIVE);

  /** Shorter ones are letters of a word, each with a style of its own. */
  private static final int MIN_APART = 4;

  private static final Set<String> SIDE_BY_SIDE = Set.of("span", "time");

  private final Set<Extra> extras;
  private final Names names = new Names();
  private final LineCounter counter;
  private final LineBreaks breaks;
  private final List<Box> boxes = new ArrayList<>();

  /** Whether an element has no text of its own, as far as anybody asked. */
  private final Map<Element, Boolean> textless = new IdentityHashMap<>();

  private final StringBuilder line = new StringBuilder();
  private @Nullable Box current;

  TreeBuilder(Set<Extra> extras, @Nullable String host) {
    this.extras = extras;
    this.counter = new LineCounter(host);
    this.breaks = new LineBreaks(counter::isInner);
  }

  List<Box> boxes() {
    return boxes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
      counter.add(text.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (current != null && isSkipped(element, name)) {
        if (isField(element, name)) {
          current.addField();
        }
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
    if (current != null && name.equals("img") && !extras.contains(Extra.CAPTIONS)) {
      current.addPicture();
    }
    counter.open(element);
    // The page itself is no part of it, whatever it is called.
    boolean read = extras.contains(Extra.CAPTIONS) && isOfGallery(element, name);
    Set<Trait> traits = current == null || read ? Set.of() : names.traits(element, current);
    boolean named = traits.contains(Trait.FURNITURE) || traits.contains(Trait.WEAK);
    if (isBlock(element, name) || (named && !isInText(element))) {
      endLine();
      Box box = Box.element(current, element, boxes.size(), traits);
      boxes.add(box);
      current = box;
    } else if (name.equals("br")) {
      if (breaks.ends(element)) {
        endLine();
      } else {
        line.append(' ');
      }
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
      counter.close(element);
    }
    return FilterResult.CONTINUE;
  }

  private boolean isSkipped(Element element, String name) {
    if (name.equals("figcaption")) {
      // Some set headline and lead over the picture, as its caption.
      return !extras.contains(Extra.CAPTIONS) && element.selectFirst("h1") == null;
    }
    return SKIPPED.contains(name)
        || FootnoteMarks.isOne(element)
        || (!extras.contains(Extra.HIDDEN)
            && (isForScripts(element, name)
                || isHeard(element)
                || (isHidden(element) && !names.isFolded(element))));
  }

  /** Whether readers are to write something into an element. */
  private static boolean isField(Element element, String name) {
    return name.equals("textarea")
        || name.equals("select")
        || (name.equals("input") && FIELDS.contains(element.attr("type").toLowerCase(Locale.ROOT)));
  }

  private static boolean isOfGallery(Element element, String name) {
    return name.startsWith("fig") || GALLERY.matcher(element.className()).find();
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

  private void endLine() {
    Counts counts = counter.take();
    if (counts.chars() > 0 && current != null) {
      String text = Text.line(line.toString());
      if (!text.isEmpty()) {
        boxes.add(Box.run(current, text, boxes.size(), counts));
      }
    }
    line.setLength(0);
  }
}
