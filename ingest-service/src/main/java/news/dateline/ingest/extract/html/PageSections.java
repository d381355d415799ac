package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Where in its publication the article of a page stands. */
final class PageSections {

  private static final List<String> METAS =
      List.of(
          "article:section",
          "og:article:section",
          "og:section",
          "article-section",
          "articlesection",
          "section",
          "itemprop articlesection",
          "parsely-section",
          "sailthru:section",
          "category",
          "dcterms:subject");

  private static final String MARKED =
      "[itemprop~=(?i)^articleSection$], [property~=(?i)(?:^|:)articleSection$]";

  private static final String FILED = "a[rel~=(?i)\\bcategory\\b]";

  private static final String NAMED =
      FILED
          + ", [class*=categor], [class*=kategor], [class*=catégor], [class*=rubri], [class*=seccion],"
          + " [class*=ressort], [class*=sezione], [class*=section-name], [class*=section-label],"
          + " [class*=section-link], [class*=article-section], [class*=kicker] a, [class*=cat-links]";

  /** What is named so is near enough to the headline to be its own. */
  private static final int NEAR = 3;

  private static final Pattern LIST = Pattern.compile("\\s*[>›»|;]+\\s*|^/|(?<=^/.{0,99})/");

  private static final Pattern END = Pattern.compile("[\\s/\\\\>›»,-]+$");

  private static final Pattern HOST = Pattern.compile("(?:\\p{Alnum}+[.-])+\\p{Alpha}{2,}(?:/.*)?");

  /** What stands before a name: "You are here:". */
  private static final Pattern LABEL = Pattern.compile("^[^:：]{2,25}[:：]\\s*(?=\\S)");

  private static final Pattern CUT_OFF = Pattern.compile("\\s*(?:…|\\.\\.\\.)$");

  /** More places are a menu. */
  private static final int MAX_DEPTH = 6;

  /** An element with more text, in UTF-16 units, is around an article of a section. */
  private static final int MAX_NAMED = 80;

  private static final int MAX_LENGTH = 40;
  private static final int MAX_WORDS = 5;

  /** Words in common make it the headline once more. */
  private static final double HEADLINE = 0.5;

  private static final Set<String> NONE =
      Set.copyOf(Sections.read("sections.txt").getOrDefault("none", List.of()));

  private final Document page;
  private final Set<String> sites;
  private final @Nullable String headline;

  private PageSections(Document page, Set<String> sites, @Nullable String headline) {
    this.page = page;
    this.sites = sites;
    this.headline = headline;
  }

  /**
   * Names of the sections, the widest first where the page tells that.
   *
   * @param address where the page was; null if that is not known
   */
  static List<String> of(Document page, PageFacts facts, JsonLd data, @Nullable URI address) {
    URI link = PageLinks.link(facts, data, PageLinks.base(facts, address), address);
    Set<String> sites = PageNames.sites(PageNames.site(facts, data), link);
    PageSections sections = new PageSections(page, sites, PageNames.headline(facts, data, address));
    List<String> declared = sections.declared(facts, data);
    List<String> trail = sections.trail(data);
    if (!trail.isEmpty() && (declared.isEmpty() || folded(trail).containsAll(folded(declared)))) {
      return trail;
    }
    if (!declared.isEmpty()) {
      return declared;
    }
    return Stream.<Supplier<List<String>>>of(
            () -> sections.names(page.select(MARKED)),
            sections::nearHeadline,
            () -> sections.names(page.select(FILED)),
            () -> sections.clean(link == null ? List.of() : PathNames.of(page, link)))
        .map(Supplier::get)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> declared(PageFacts facts, JsonLd data) {
    List<String> declared = clean(data.sections());
    for (String meta : METAS) {
      declared = declared.isEmpty() ? clean(facts.metas(meta)) : declared;
    }
    return declared;
  }

  private List<String> trail(JsonLd data) {
    List<String> told = clean(data.trail());
    return told.isEmpty()
        ? Trails.of(page).stream()
            .map(this::clean)
            .filter(trail -> !trail.isEmpty() && trail.size() <= MAX_DEPTH)
            .findFirst()
            .orElse(List.of())
        : told;
  }

  /** What the elements around the headline are called after sections. */
  private List<String> nearHeadline() {
    String title = headline == null ? "" : Words.fold(headline);
    Optional<Element> heading =
        page.select("h1, h2").stream()
            .filter(one -> Words.fold(one.text()).equals(title))
            .findFirst();
    Element around = heading.map(Element::parent).orElse(null);
    for (int i = 0; i < NEAR && around != null && !around.normalName().equals("body"); i++) {
      List<String> names = names(around.select(NAMED));
      if (!names.isEmpty()) {
        return names;
      }
      around = around.parent();
    }
    return List.of();
  }

  /** The first of these that names a section, and those beside it. */
  private List<String> names(Elements elements) {
    for (Element element : elements) {
      if (!clean(named(element)).isEmpty()) {
        return clean(
            elements.stream()
                .filter(other -> other.parent() == element.parent())
                .flatMap(other -> named(other).stream())
                .toList());
      }
    }
    return List.of();
  }

  /** What an element names: its links, if it has any. */
  private static List<String> named(Element element) {
    if (element.hasAttr("content")) {
      return List.of(element.attr("content"));
    }
    String text = element.text();
    if (text.length() > MAX_NAMED) {
      return List.of();
    }
    List<String> links = element.select("a").eachText();
    return links.isEmpty() ? List.of(text) : links;
  }

  private List<String> clean(Collection<String> raw) {
    Set<String> names = new LinkedHashSet<>();
    for (String one : raw) {
      for (String part : LIST.split(one)) {
        String name = LABEL.matcher(END.matcher(Text.line(part)).replaceFirst("")).replaceFirst("");
        if (!name.isEmpty() && isSection(name)) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private boolean isSection(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isLabel = name.endsWith(":") || name.endsWith("：");
    return name.codePoints().anyMatch(Character::isLetter)
        && (name.length() > 1 || Character.isIdeographic(name.codePointAt(0)))
        && name.length() <= MAX_LENGTH
        && Text.words(name) <= MAX_WORDS
        && !isLabel
        && !NONE.contains(lower)
        && !lower.endsWith(" home")
        && !HOST.matcher(lower).matches()
        && !sites.contains(Words.fold(name))
        && !Lines.isFurniture(name)
        && WrittenTime.parse(name, null) == null
        && !isHeadline(name);
  }

  private boolean isHeadline(String name) {
    if (headline == null) {
      return false;
    }
    boolean cut = CUT_OFF.matcher(name).find();
    String folded = Words.fold(CUT_OFF.matcher(name).replaceFirst(""));
    String title = Words.fold(headline);
    return title.equals(folded)
        || (cut && title.startsWith(folded))
        || Words.likeness(name, headline) >= HEADLINE;
  }

  private static Set<String> folded(List<String> names) {
    Set<String> folded = new HashSet<>();
    names.forEach(name -> folded.add(Words.fold(name)));
    return folded;
  }
}
