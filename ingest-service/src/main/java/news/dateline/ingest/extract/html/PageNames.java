package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.ingest.text.Text;
import org.jspecify.annotations.Nullable;

/** What a page calls itself and its article. */
final class PageNames {

  private static final int MAX_KIND = 3;

  /** Words of the name of a site, a section or a topic. */
  private static final int MAX_NAME = 4;

  private static final int MIN_HEADLINE = 4;

  /** Words shared by a title and a headline that are not of each other. */
  private static final double CHANCE = 0.15;

  private static final int MIN_TITLE = 20;

  /** Length of a country's name at the end of a host. */
  private static final int COUNTRY = 2;

  private PageNames() {}

  static @Nullable String site(PageFacts facts, JsonLd data) {
    return HtmlMetadata.first(
        facts.meta("og:site_name"),
        data.publisher(),
        facts.meta(
            "dc:publisher", "dcterms:publisher", "application-name", "apple-mobile-web-app-title"));
  }

  /** What the site calls itself, and its host with and without the last part. */
  static Set<String> sites(@Nullable String site, @Nullable URI address) {
    Set<String> sites = new TreeSet<>();
    if (site != null) {
      sites.add(Words.fold(site));
    }
    String host = address == null ? null : address.getHost();
    if (host != null) {
      String name = PageLinks.bare(host);
      sites.add(Words.fold(name));
      sites.add(Words.fold(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
    }
    return sites;
  }

  /** The headline as the page declares it. */
  static @Nullable String headline(PageFacts facts, JsonLd data, @Nullable URI address) {
    return headline(facts, data, site(facts, data), address, facts.headings());
  }

  /**
   * The same, of a page that shows a line as the article's headline.
   *
   * @param shown that line; null where there is none
   */
  static @Nullable String headline(
      PageFacts facts,
      JsonLd data,
      @Nullable String site,
      @Nullable URI address,
      @Nullable String shown) {
    List<String> headings = new ArrayList<>(facts.headings());
    if (shown != null && !headings.contains(shown)) {
      headings.add(shown);
    }
    return headline(facts, data, site, address, headings);
  }

  private static @Nullable String headline(
      PageFacts facts,
      JsonLd data,
      @Nullable String site,
      @Nullable URI address,
      List<String> headings) {
    List<String> sites = new ArrayList<>();
    for (String name :
        new @Nullable String[] {
          facts.meta("og:site_name"),
          site,
          data.publisher(),
          facts.meta("application-name"),
          host(address)
        }) {
      if (name != null) {
        sites.add(name);
      }
    }
    String declared =
        HtmlMetadata.first(
            data.headline(),
            facts.meta(
                "dc:title",
                "dcterms:title",
                "og:title",
                "weibo:article:title",
                "parsely-title",
                "sailthru:title",
                "twitter:title"));
    boolean isSite = declared != null && sites.contains(declared);
    String title = facts.title();
    String only = onlyHeading(facts.headings(), declared == null || isSite ? title : declared);
    if (only != null) {
      return only;
    }
    if (declared != null && !isSite && !isContradicted(declared, title, headings)) {
      return Headline.of(declared, true, sites, headings);
    }
    if (title != null) {
      return Headline.of(title, false, sites, headings);
    }
    return headings.isEmpty() ? null : headings.get(0);
  }

  /**
   * The only first-level heading, where a title is but the name of a site or section, or sets a
   * label before it: "Home", "Trams - Council backs the line". What ends in a colon is part of it.
   */
  private static @Nullable String onlyHeading(List<String> headings, @Nullable String title) {
    if (title == null || headings.size() != 1) {
      return null;
    }
    String heading = headings.get(0);
    int words = Text.words(title);
    String folded = Words.fold(title);
    String shown = Words.fold(heading);
    boolean isName =
        words <= MAX_NAME
            && Text.words(heading) >= MIN_HEADLINE
            && Words.likeness(title, heading) < CHANCE
            && !shown.contains(folded);
    boolean isLabelled =
        Text.words(heading) >= MIN_HEADLINE
            && words - Text.words(heading) <= MAX_NAME
            && folded.length() > shown.length()
            && folded.endsWith(shown)
            && !title
                .substring(0, Math.max(0, title.length() - heading.length()))
                .strip()
                .endsWith(":");
    return isName || isLabelled ? heading : null;
  }

  /** Some declare the title of a whole section: the page's own title holds its heading instead. */
  private static boolean isContradicted(
      String declared, @Nullable String title, List<String> headings) {
    if (title == null) {
      return false;
    }
    String folded = Words.fold(title);
    return headings.stream()
        .filter(heading -> Words.likeness(heading, declared) < 0.3)
        .map(Words::fold)
        .anyMatch(
            heading ->
                (heading.length() > MIN_TITLE && folded.contains(heading))
                    || (folded.length() > MIN_TITLE && heading.endsWith(folded)));
  }

  private static @Nullable String host(@Nullable URI address) {
    String host = address == null ? null : address.getHost();
    if (host == null) {
      return null;
    }
    List<String> labels = List.of(host.split("\\."));
    // Behind it stands a country at times, and what sites of a kind have in common: gv.at, co.uk.
    int last = labels.size() - 2;
    boolean isKind =
        last > 0
            && labels.get(last).length() <= MAX_KIND
            && labels.get(labels.size() - 1).length() == COUNTRY;
    return labels.get(Math.max(0, isKind && !labels.get(last - 1).equals("www") ? last - 1 : last));
  }
}
