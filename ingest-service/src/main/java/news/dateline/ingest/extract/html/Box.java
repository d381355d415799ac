package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page that starts a line of its own, or a run of text in such an element. Counts
 * are of characters without white space; those of an element are the sums of what is below it and
 * not left out.
 */
final class Box {

  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  static final Set<String> LISTS = Set.of("ul", "ol");
  private static final String SENTENCE_ENDS = ".!?…:;\"”“»«’')。！？」』।۔؟።။។։";

  /** So much text is prose whatever it is like. */
  private static final int SURE_PROSE = 80;

  /** So much is where it ends as sentences do. */
  private static final int MIN_PROSE = 35;

  /** Headings are prose only where somebody made a paragraph of one. */
  private static final int LONG_HEADING = 100;

  private static final double MOSTLY_LINKS = 0.5;
  private static final double FEW_LINKS = 0.3;

  /** What short text counts of its length. */
  private static final double SHORT_TEXT = 0.25;

  private final @Nullable Box parent;
  private final Element element;
  private final String text;
  private final int index;
  private final Set<Trait> traits;
  private int end;
  private @Nullable Reason reason;

  private Counts counts = Counts.NONE;
  private int chars;
  private int linked;
  private int inner;
  private int pictures;
  private int fields;
  private int calls;
  private int runs;
  private int prose;

  private Box(@Nullable Box parent, Element element, String text, int index, Set<Trait> traits) {
    this.parent = parent;
    this.element = element;
    this.text = text;
    this.index = index;
    this.end = index + 1;
    this.traits = traits;
  }

  static Box element(@Nullable Box parent, Element element, int index, Set<Trait> traits) {
    return new Box(parent, element, "", index, traits);
  }

  /**
   * A run of text.
   *
   * @param counts of its characters
   */
  static Box run(Box parent, String text, int index, Counts counts) {
    Box run = new Box(parent, parent.element, text, index, Set.of());
    run.counts = counts;
    run.chars = counts.chars();
    run.linked = counts.linked();
    run.inner = counts.inner();
    run.runs = 1;
    run.calls = counts.calling() > 0 ? 1 : 0;
    return run;
  }

  void close(int end) {
    this.end = end;
  }

  void addPicture() {
    pictures++;
  }

  void addField() {
    fields++;
  }

  boolean isRun() {
    return !text.isEmpty();
  }

  boolean isHeading() {
    return HEADINGS.contains(tag());
  }

  /** 1 to 6 for headings, 7 for other text. */
  int level() {
    return isHeading() ? tag().charAt(1) - '0' : 7;
  }

  @Nullable Box parent() {
    return parent;
  }

  Element element() {
    return element;
  }

  /** Name of the element, or of the one that the run is in. */
  String tag() {
    return element.normalName();
  }

  /** A run's text, on one line; empty for elements. */
  String text() {
    return text;
  }

  /** Place in the order of the document. */
  int index() {
    return index;
  }

  /** One more than the index of the last box within this one. */
  int end() {
    return end;
  }

  boolean holds(@Nullable Box other) {
    return other != null && other.index >= index && other.index < end;
  }

  Set<Trait> traits() {
    return traits;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Why it is no part of the article; null while it may be. */
  @Nullable Reason reason() {
    return reason;
  }

  boolean isLeftOut() {
    return reason != null;
  }

  void leaveOut(Reason why) {
    reason = why;
  }

  int chars() {
    return chars;
  }

  /** Characters outside of links. */
  int own() {
    return chars - linked;
  }

  /** How many fields readers are to write into. */
  int fields() {
    return fields;
  }

  /** How many runs lead to a page that asks for something, such as an address. */
  int calls() {
    return calls;
  }

  int pictures() {
    return pictures;
  }

  /** How many runs of text there are. */
  int runs() {
    return runs;
  }

  /** Characters that read as running text; other text that is no link counts a little. */
  int prose() {
    return prose;
  }

  /** Share of characters in links to other pages. */
  double linkDensity() {
    return chars == 0 ? 0 : (double) linked / chars;
  }

  /** Share of characters in links to other pages of the same site. */
  double innerDensity() {
    return chars == 0 ? 0 : (double) inner / chars;
  }

  /** Of the text of a run; none of an element. */
  Counts counts() {
    return counts;
  }

  /** What is the same for the paragraphs of a text: a run's element, its classes, and its place. */
  Object make() {
    Box around = parent == null ? null : parent.parent;
    int place = around == null ? -1 : around.index;
    return List.of(tag(), element.className(), place);
  }

  /** Whether a run reads as running text. */
  boolean isProse() {
    if (!isRun() || linkDensity() > MOSTLY_LINKS || (isHeading() && chars < LONG_HEADING)) {
      return false;
    }
    int said = counts.said();
    return said >= SURE_PROSE || (said >= MIN_PROSE && endsSentence());
  }

  boolean endsSentence() {
    return endsSentence(text);
  }

  /** Whether the end of a text that is not empty may be one of a sentence. */
  static boolean endsSentence(String text) {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Sets what a run counts, or clears what an element does. */
  void reset(double factor) {
    if (isRun()) {
      boolean isShortText = !isHeading() && linkDensity() < FEW_LINKS;
      prose = (int) (factor * (isProse() ? own() : isShortText ? own() * SHORT_TEXT : 0));
    } else {
      chars = 0;
      linked = 0;
      inner = 0;
      runs = 0;
      prose = 0;
    }
  }

  /** Adds what this counts to the element that it is in. */
  void addToParent() {
    if (parent != null && !isLeftOut()) {
      parent.chars += chars;
      parent.linked += linked;
      parent.inner += inner;
      parent.runs += runs;
      parent.prose += prose;
    }
  }

  void addThingsToParent() {
    if (parent != null) {
      parent.pictures += pictures;
      parent.fields += fields;
      parent.calls += calls;
    }
  }

  @Override
  public String toString() {
    return isRun() ? tag() + ": " + text : "<" + tag() + " " + element.className() + ">";
  }
}
