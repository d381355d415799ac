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

  /** Longer names are made of headlines. */
  private static final int MAX_CLASS_WORDS = 5;

  private static final int MAX_ID_WORDS = 3;

  /** Longer lists of classes are not read to their end, in UTF-16 units. */
  private static final int MAX_CLASSES = 2_000;

  private final Map<String, Set<Trait>> byClasses = new HashMap<>();

  /**
   * The traits of an element.
   *
   * @param around the traits of the element that it is in
   */
  Set<Trait> traits(Element element, Set<Trait> around) {
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
    if (!id.isEmpty()) {
      add(id, MAX_ID_WORDS, traits);
    }
    boolean inPicture = traits.contains(Trait.PICTURE) || around.contains(Trait.PICTURE);
    if (traits.contains(Trait.LEGEND) && inPicture) {
      traits.add(Trait.FURNITURE);
    }
    return traits;
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
        || (words.size() > 1 && LABELS.contains(words.get(0)))) {
      return;
    }
    boolean body = true;
    boolean print = false;
    boolean negated = false;
    for (String word : words) {
      Set<Trait> told = VOCABULARY.traits(word);
      body &= told.contains(Trait.BODY);
      print |= word.equals("print");
      negated |= NEGATIONS.contains(word);
      for (Trait trait : told) {
        if (trait != Trait.BODY) {
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
