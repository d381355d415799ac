package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells the traits of a page's elements by their tags, roles and names. Remembers the names that it
 * has seen, so it is for one page and one thread.
 */
final class Names {

  private static final Vocabulary VOCABULARY = Vocabulary.read("furniture-names.txt");

  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "dialog",
          "alertdialog",
          "banner",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tooltip",
          "form");

  private static final Set<String> NEGATIONS = Set.of("no", "not", "none", "hide", "hidden");

  /** What begins the names of a post's labels in many blogs, for instance {@code tag-comments}. */
  private static final Set<String> LABELS = Set.of("tag", "category", "cat", "topic");

  /** What begins names that tell what an element has or lacks, for instance {@code has-ads}. */
  private static final Set<String> ABOUT = Set.of("has", "have", "with", "without", "no", "non");

  /** Longer names are made of headlines. */
  private static final int MAX_CLASS_WORDS = 5;

  private static final int MAX_ID_WORDS = 3;

  /** Where pages tell what an element is whose classes a program has made up. */
  private static final List<String> DATA =
      List.of(
          "data-testid",
          "data-test-id",
          "data-component",
          "data-component-name",
          "data-area",
          "data-qa");

  private static final int MAX_DATA = 60;

  private static final List<String> FOLDED = List.of("accordion", "collaps", "faq", "akkordeon");

  private static final int MAX_FOLDED_WORDS = 20;

  /** Longer lists of classes are not read to their end, in UTF-16 units. */
  private static final int MAX_CLASSES = 2_000;

  private final Map<String, Set<Trait>> byClasses = new HashMap<>();

  /** Whether an element is shown as soon as a reader asks for it: a part of an accordion. */
  boolean isFolded(Element element) {
    for (String word : words(element.className() + " " + element.id(), MAX_FOLDED_WORDS)) {
      if (FOLDED.stream().anyMatch(word::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** The traits of an element, whatever it is in. */
  Set<Trait> traits(Element element) {
    return read(element, Set.of());
  }

  /**
   * The traits of an element.
   *
   * @param around the box that it is in
   */
  Set<Trait> traits(Element element, Box around) {
    if (around.tag().equals("pre")) {
      // Highlighters name what code is made of.
      return Set.of();
    }
    Set<Trait> traits = read(element, around.traits());
    if (around.isHeading() && !traits.contains(Trait.AUTHOR) && !traits.contains(Trait.COMMENTS)) {
      traits.removeAll(Set.of(Trait.FURNITURE, Trait.SIDE, Trait.WEAK));
    } else if (around.isHeading() || isHeading(element)) {
      traits.remove(Trait.WEAK);
    }
    return traits;
  }

  private Set<Trait> read(Element element, Set<Trait> around) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    switch (element.normalName()) {
      case "header", "address" -> traits.add(Trait.WEAK);
      case "aside", "footer", "form", "label" -> traits.add(Trait.FURNITURE);
      case "figure", "picture" -> traits.add(Trait.PICTURE);
      // No element of HTML, and yet many write it.
      case "byline" -> traits.addAll(Set.of(Trait.FURNITURE, Trait.AUTHOR, Trait.AUTHOR_NAME));
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return traits;
    }
    String role = element.attr("role");
    if (!role.isEmpty() && FURNITURE_ROLES.contains(role.toLowerCase(Locale.ROOT))) {
      traits.add(Trait.FURNITURE);
    }
    if (element.attr("rel").equals("author") || element.attr("itemprop").contains("author")) {
      traits.addAll(Set.of(Trait.FURNITURE, Trait.AUTHOR, Trait.AUTHOR_NAME));
    }
    String classes = element.attr("class");
    if (!classes.isEmpty()) {
      traits.addAll(byClasses.computeIfAbsent(classes, Names::ofClasses));
    }
    String id = element.attr("id");
    if (!id.isEmpty() && !isAnchor(element, id)) {
      add(id, MAX_ID_WORDS, traits);
    }
    for (String name : DATA) {
      String value = element.attr(name);
      if (!value.isEmpty() && value.length() < MAX_DATA) {
        add(value, MAX_ID_WORDS, traits);
      }
    }
    if (traits.contains(Trait.PICTURE)
        && traits.contains(Trait.LEGEND)
        && PicturesWithText.isOne(element)) {
      traits.remove(Trait.PICTURE);
      return traits;
    }
    boolean inPicture = traits.contains(Trait.PICTURE) || around.contains(Trait.PICTURE);
    if (traits.contains(Trait.LEGEND) && inPicture) {
      traits.add(Trait.FURNITURE);
    }
    return traits;
  }

  /** Programs make the ids of headings, and of what they head, of their text. */
  private static boolean isAnchor(Element element, String id) {
    Element parent = element.parent();
    if (isHeading(element)
        || element.normalName().equals("dt")
        || element.normalName().equals("a")
        || (parent != null && isHeading(parent))) {
      return true;
    }
    Element first = element.firstElementChild();
    return first != null && isHeading(first) && Words.fold(first.text()).startsWith(Words.fold(id));
  }

  private static boolean isHeading(Element element) {
    return Box.HEADINGS.contains(element.normalName());
  }

  private static Set<Trait> ofClasses(String classes) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    int end = Math.min(classes.length(), MAX_CLASSES);
    int start = 0;
    for (int i = 0; i <= end; i++) {
      if (i == end || Character.isWhitespace(classes.charAt(i))) {
        add(classes.substring(start, i), MAX_CLASS_WORDS, traits);
        start = Math.min(i + 1, end);
      }
    }
    return traits;
  }

  /** Adds the traits that a name tells. */
  private static void add(String name, int maxWords, Set<Trait> traits) {
    List<String> words = words(name, maxWords + 1);
    if (words.isEmpty()
        || words.size() > maxWords
        || (words.size() > 1 && LABELS.contains(words.get(0)))
        || (words.size() > 1 && ABOUT.contains(words.get(0)) && !words.contains("print"))) {
      return;
    }
    boolean body = true;
    boolean print = false;
    boolean negated = false;
    // "media-text__content" is the content of one, and no legend.
    int part = words(name.substring(0, Math.max(0, name.indexOf("__"))), maxWords).size();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Set<Trait> told = VOCABULARY.traits(word);
      body &= told.contains(Trait.BODY);
      print |= word.equals("print");
      negated |= NEGATIONS.contains(word);
      for (Trait trait : told) {
        if (trait != Trait.BODY && (trait != Trait.LEGEND || i >= part)) {
          traits.add(trait);
        }
      }
    }
    if (body) {
      traits.add(Trait.BODY);
    }
    if ((print && negated)
        || traits.contains(Trait.COMMENTS)
        || traits.contains(Trait.SIDE)
        || VOCABULARY.isFurniture(String.join("", words))) {
      traits.add(Trait.FURNITURE);
    }
  }

  /** The first words of a name, in lower case. */
  private static List<String> words(String name, int most) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= name.length() && words.size() < most; i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      boolean part = Character.isLetterOrDigit(c);
      boolean hump =
          start >= 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      if (start >= 0 && (!part || hump)) {
        words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (part && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
