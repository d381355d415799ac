package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells who wrote the article of a page: people before others, what is declared before the rest.
 */
final class Authors {

  /** A name that nobody is called by: "jane-doe", "jdoe7". */
  private static final Pattern ACCOUNT = Pattern.compile("[a-z]+(?:[-_.][a-z]+)+|[a-z]+\\d+");

  private static final Pattern LOGIN = Pattern.compile("\\p{Ll}+");

  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?:written by|by|author|verfasst von|geschrieben von|von|autor|écrit par|auteur|escrito"
              + " por|por)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;]\\s*(?:(?:and|und|et|y|e)\\s)?|\\s(?:and|und|et|y|e|&|with)\\s");

  private static final List<String> METAS =
      List.of(
          "dc:creator",
          "dcterms:creator",
          "author",
          "article:author_name",
          "parsely-author",
          "sailthru:author",
          "byl",
          "article:author",
          "og:article:author",
          "citation_author",
          "authors",
          "cxenseparse:author",
          "shareaholic:article_author_name");

  private final Set<String> sites;
  private final BylineNames names;
  private final List<String> declared = new ArrayList<>();

  private Authors(Set<String> sites) {
    this.sites = sites;
    this.names = new BylineNames(sites);
  }

  /**
   * The site's own name, or that of an account, only where no person is known.
   *
   * @param sites what the site goes by
   * @param around what the lines around the article tell
   */
  static @Nullable String of(PageFacts facts, JsonLd data, Set<String> sites, Surroundings around) {
    Set<String> others = new HashSet<>(sites);
    data.organisations().forEach(name -> others.add(Words.fold(name)));
    Authors authors = new Authors(others);
    authors.declare(data.authors());
    METAS.forEach(meta -> authors.declare(facts.metas(meta)));
    authors.declare(labelled(facts));
    String stated = around.stated();
    String writer = stated == null ? null : authors.names.of(stated);
    return writer != null && authors.isPerson(writer) && !authors.isDeclared(writer)
        ? writer
        : authors.best(around.names());
  }

  private void declare(List<String> raw) {
    List<String> all =
        raw.stream().map(Byline::clean).filter(Objects::nonNull).map(names::of).toList();
    List<String> people = all.stream().filter(this::isPerson).toList();
    String byline = Byline.join(people.isEmpty() ? all : people);
    if (byline != null) {
      declared.add(byline);
    }
  }

  private boolean isDeclared(String name) {
    String folded = Words.fold(name);
    return declared.stream().anyMatch(byline -> Words.fold(byline).contains(folded));
  }

  private @Nullable String best(List<String> around) {
    List<String> all = new ArrayList<>(declared);
    // Who says that nobody in particular wrote it is contradicted by names alone.
    around.stream()
        .map(names::of)
        .filter(name -> declared.isEmpty() || isName(name))
        .forEach(all::add);
    for (String name : all) {
      if (isPerson(name)) {
        return all.stream()
            .filter(other -> isFuller(other, name) || isLoginOf(name, other))
            .findFirst()
            .orElse(name);
      }
    }
    return all.stream()
        .filter(name -> !sites.contains(Words.fold(name)))
        .findFirst()
        .orElse(all.isEmpty() ? null : all.get(0));
  }

  /** Whether a byline names all that another one does, and others. */
  private boolean isFuller(String other, String byline) {
    if (other.length() <= byline.length()) {
      return false;
    }
    Set<String> known = new HashSet<>();
    for (String name : BETWEEN_NAMES.split(byline)) {
      known.add(Words.fold(name));
    }
    Set<String> all = new HashSet<>();
    for (String name : BETWEEN_NAMES.split(other)) {
      if (!NamesNearby.FULL_NAME.matcher(name).matches() || !isPerson(name)) {
        return false;
      }
      all.add(Words.fold(name));
    }
    return all.size() > known.size() && all.containsAll(known);
  }

  /** Whether a word is made of a person's name: "jdoe" of "Jane Doe". */
  private static boolean isLoginOf(String word, String person) {
    return LOGIN.matcher(word).matches()
        && NamesNearby.FULL_NAME.matcher(person).matches()
        && Words.of(person).stream().anyMatch(part -> part.length() > 2 && word.contains(part));
  }

  /** Whether it begins as names do. */
  private static boolean isName(String byline) {
    String first = BETWEEN_NAMES.split(byline, 2)[0];
    return first.indexOf(' ') < 0
        || NamesNearby.FULL_NAME.matcher(first).matches()
        || NamesNearby.WITHOUT_CASE.matcher(first).matches();
  }

  /** Twitter's cards have labels of the page's own choice, and what they are of. */
  private static List<String> labelled(PageFacts facts) {
    List<String> names = new ArrayList<>();
    for (String number : List.of("1", "2")) {
      String label = facts.meta("twitter:label" + number);
      String value = facts.meta("twitter:data" + number);
      if (label != null && value != null && WRITTEN_BY.matcher(label).matches()) {
        names.add(value);
      }
    }
    return names;
  }

  private boolean isPerson(String name) {
    return !sites.contains(Words.fold(name))
        && !ACCOUNT.matcher(name).matches()
        && !Organisations.isOne(name);
  }
}
