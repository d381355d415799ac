package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The times of a page that its markup tells of: {@code time} elements, microdata, RDFa, classes of
 * microformats. Those of other articles, of comments and of the day are left out.
 */
final class MarkedTimes {

  private static final String SELECTED =
      "time, [itemprop], [property], .published, .updated, [title~=^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d]";

  private static final Set<String> PUBLISHED_PROPERTIES =
      Set.of("datepublished", "datecreated", "pubdate", "uploaddate", "date", "created", "issued");

  private static final Set<String> MODIFIED_PROPERTIES = Set.of("datemodified", "modified");

  /** So many times are looked at. */
  private static final int MAX_TIMES = 60;

  /** So many lines above the headline may tell of it. */
  private static final int LINES_ABOVE = 8;

  /** So many paragraphs may stand between the headline and its time. */
  private static final int PARAGRAPHS = 2;

  /** So far up is looked for what a time belongs to. */
  private static final int MAX_DEPTH = 30;

  private static final int MAX_LABEL = 40;

  /** What a time says that it is of, and how surely. */
  private enum Kind {
    PUBLISHED,
    PLAIN,
    /** By its class alone, which microformats have where there is but one time. */
    UPDATED,
    MODIFIED
  }

  private record Marked(WrittenTime time, Kind kind) {}

  private final PageTree tree;
  private final @Nullable Box headline;
  private final int start;
  private final ArticleBounds bounds;
  private final @Nullable String language;
  private final Names names = new Names();
  private final Map<Element, Box> boxes = new IdentityHashMap<>();
  private final List<Marked> found = new ArrayList<>();

  private MarkedTimes(
      PageTree tree,
      @Nullable Box headline,
      Box body,
      ArticleBounds bounds,
      @Nullable String language) {
    this.tree = tree;
    this.headline = headline;
    this.start = headline == null ? body.index() : headline.index();
    this.bounds = bounds;
    this.language = language;
    tree.boxes().forEach(box -> boxes.putIfAbsent(box.element(), box));
    collect();
  }

  /**
   * Finds them.
   *
   * @param body the box that holds the article
   * @param language of the page, for its dates
   */
  static MarkedTimes of(
      PageTree tree,
      @Nullable Box headline,
      Box body,
      ArticleBounds bounds,
      @Nullable String language) {
    return new MarkedTimes(tree, headline, body, bounds, language);
  }

  /** When the article was published. */
  @Nullable WrittenTime published() {
    WrittenTime time = first(Kind.PUBLISHED);
    time = time == null ? first(Kind.PLAIN) : time;
    return time == null && first(Kind.MODIFIED) == null ? first(Kind.UPDATED) : time;
  }

  /** When it was last changed. */
  @Nullable WrittenTime modified() {
    WrittenTime time = first(Kind.MODIFIED);
    boolean other = first(Kind.PUBLISHED) != null || first(Kind.PLAIN) != null;
    return time == null && other ? first(Kind.UPDATED) : time;
  }

  private @Nullable WrittenTime first(Kind kind) {
    return found.stream()
        .filter(marked -> marked.kind == kind)
        .map(Marked::time)
        .findFirst()
        .orElse(null);
  }

  /** Between headline and text first, then above the headline, then in the text and behind it. */
  private void collect() {
    List<Element> below = new ArrayList<>();
    List<Element> above = new ArrayList<>();
    List<Element> behind = new ArrayList<>();
    int text = textStart();
    int top = top();
    int seen = 0;
    for (Element element : tree.root().element().select(SELECTED)) {
      Kind kind = kind(element);
      Box place = kind == null ? null : place(element);
      if (place == null || !bounds.holds(place, element) || isInComments(element)) {
        continue;
      }
      if (place.holds(headline) || (place.index() >= start && place.index() <= text)) {
        below.add(element);
      } else if (place.index() > text) {
        behind.add(element);
      } else if (place.index() >= top || TimeLabels.isLabelled(element.text())) {
        above.add(0, element);
      }
      if (++seen == MAX_TIMES) {
        break;
      }
    }
    for (List<Element> elements : List.of(below, above, behind)) {
      elements.forEach(this::read);
    }
  }

  private void read(Element element) {
    WrittenTime time = time(element);
    Kind kind = kind(element);
    if (time != null && kind != null) {
      found.add(new Marked(time, kind));
    }
  }

  private @Nullable WrittenTime time(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      String value = element.attr(attribute);
      WrittenTime written = value.isEmpty() ? null : WrittenTime.ofMachine(value, language);
      if (written != null) {
        return written;
      }
    }
    return WrittenTime.parse(element.text(), language);
  }

  /** Null where an element tells no time of the article. */
  private static @Nullable Kind kind(Element element) {
    boolean published = false;
    boolean modified = false;
    for (String property :
        (element.attr("itemprop") + " " + element.attr("property"))
            .toLowerCase(Locale.ROOT)
            .split("\\s+")) {
      String name = property.substring(property.indexOf(':') + 1);
      published |= PUBLISHED_PROPERTIES.contains(name);
      modified |= MODIFIED_PROPERTIES.contains(name);
    }
    if (published || modified) {
      return published ? Kind.PUBLISHED : Kind.MODIFIED;
    }
    if (!element.normalName().equals("time")
        && !element.hasAttr("title")
        && !element.normalName().equals("abbr")) {
      return null;
    }
    if (TimeLabels.modified(element.text()) != null || TimeLabels.endsUpdated(before(element))) {
      return Kind.MODIFIED;
    }
    if (element.hasClass("updated") && !element.hasClass("published")) {
      return Kind.UPDATED;
    }
    return Kind.PLAIN;
  }

  /** The words right before an element, in the same line. */
  private static String before(Element element) {
    Node at = element;
    for (int i = 0; i < 2 && at instanceof Element inner && !inner.isBlock(); i++) {
      for (Node node = at.previousSibling(); node != null; node = node.previousSibling()) {
        String text =
            node instanceof TextNode words
                ? words.text()
                : node instanceof Element sibling ? sibling.text() : "";
        if (!text.isBlank()) {
          return text.substring(Math.max(0, text.length() - MAX_LABEL));
        }
      }
      at = at.parent();
    }
    return "";
  }

  /** The nearest box around an element. */
  private @Nullable Box place(Element element) {
    int depth = 0;
    for (Element at = element; at != null && depth < MAX_DEPTH; at = at.parent()) {
      Box box = boxes.get(at);
      if (box != null) {
        return box;
      }
      depth++;
    }
    return null;
  }

  /** Where the text of the article has begun for sure. */
  private int textStart() {
    int paragraphs = 0;
    for (Box box : tree.boxes().subList(start + 1, tree.boxes().size())) {
      if (box.isProse() && ++paragraphs == PARAGRAPHS) {
        return box.index();
      }
    }
    return tree.boxes().size();
  }

  /** The highest line above the headline that may tell of it. */
  private int top() {
    int lines = 0;
    for (int i = start - 1; i > 0; i--) {
      if (tree.get(i).isRun() && ++lines == LINES_ABOVE) {
        return i;
      }
    }
    return 0;
  }

  private boolean isInComments(Element element) {
    int depth = 0;
    for (Element at = element; at != null && depth < MAX_DEPTH; at = at.parent()) {
      if (names.traits(at).contains(Trait.COMMENTS) && !at.normalName().equals("body")) {
        return true;
      }
      depth++;
    }
    return false;
  }
}
