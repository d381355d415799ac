package news.dateline.ingest.extract.html;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.story.About;
import news.dateline.story.StoryMeta;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells about its article: in JSON-LD (schema.org), Open Graph, Dublin Core, the metas
 * of Parse.ly and Sailthru, microdata, and in its markup. Each part may be unknown.
 *
 * @param headline without the site's name
 * @param byline names of who wrote it
 * @param site name of the site
 * @param language BCP 47, as the page writes it
 * @param link canonical link
 * @param alternates the same article in other languages, by {@code hreflang}
 * @param published when it was published
 * @param modified when it was last changed
 * @param section where in the publication it stands
 * @param keywords as the page gives them
 * @param description a summary
 * @param rights a rights statement
 * @param robots what robots are asked to do, for instance {@code noindex}, in lower case
 */
public record HtmlMetadata(
    @Nullable String headline,
    @Nullable String byline,
    @Nullable String site,
    @Nullable String language,
    @Nullable URI link,
    Map<String, URI> alternates,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String section,
    List<String> keywords,
    @Nullable String description,
    @Nullable String rights,
    Set<String> robots) {

  private static final Pattern DATE_IN_PATH =
      Pattern.compile(
          "[/_-]((?:19|20)\\d{2})([/-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?=[/_-]|$)");

  /** A name that nobody is called by: "jane-doe", "jdoe7". */
  private static final Pattern ACCOUNT = Pattern.compile("[a-z]+(?:[-_.][a-z]+)+|[a-z]+\\d+");

  /** So far up is looked for what a time belongs to. */
  private static final int MAX_DEPTH = 30;

  /** So many times are looked at. */
  private static final int MAX_TIMES = 20;

  public HtmlMetadata {
    alternates = Map.copyOf(alternates);
    keywords = List.copyOf(keywords);
    robots = Set.copyOf(robots);
  }

  /**
   * @param address where the page was; null if that is not known
   */
  static HtmlMetadata of(PageFacts facts, JsonLd data, Surroundings around, @Nullable URI address) {
    URI base = base(facts, address);
    String site = site(facts, data);
    String language = language(facts, data);
    URI link = link(facts, data, base, address);
    WrittenTime published = published(facts, data, language);
    WrittenTime modified = modified(facts, data, language);
    URI known = link == null ? address : link;
    if (published == null) {
      published = known == null ? null : inPath(known);
    }
    if (published == null) {
      published = around.published();
    }
    ZoneId zone = zone(published, modified);
    return new HtmlMetadata(
        headline(facts, data, site, known),
        byline(facts, data, sites(site, known), around.byline()),
        site,
        language,
        link,
        alternates(facts, base),
        published == null ? null : published.instant(zone),
        modified == null ? null : modified.instant(zone),
        first(data.section(), facts.meta("article:section", "parsely-section", "dcterms:subject")),
        keywords(facts, data),
        first(
            data.description(),
            facts.meta("og:description", "description", "dc:description", "twitter:description")),
        facts.meta("copyright", "dc:rights", "dcterms:rights", "rights"),
        robots(facts));
  }

  /** What the story model has room for. */
  StoryMeta storyMeta() {
    List<String> sections = Stream.ofNullable(section).toList();
    return StoryMeta.UNKNOWN
        .withByline(byline)
        .withLanguage(language)
        .withLink(link)
        .withInfoSource(site)
        .withCopyrightNotice(rights)
        .withSummary(description)
        .withAbout(About.UNKNOWN.withSections(sections).withKeywords(keywords));
  }

  private static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(value -> value != null).findFirst().orElse(null);
  }

  private static @Nullable URI base(PageFacts facts, @Nullable URI address) {
    String base = facts.base();
    URI resolved = base == null ? null : resolve(address, base);
    return resolved == null ? address : resolved;
  }

  private static @Nullable URI resolve(@Nullable URI base, String link) {
    try {
      URI uri = URI.create(link.strip().replace(" ", "%20"));
      URI absolute = uri.isAbsolute() || base == null ? uri : base.resolve(uri);
      String scheme = absolute.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && absolute.getHost() != null ? absolute : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A canonical link to the home page is a common mistake of templates. */
  private static @Nullable URI link(
      PageFacts facts, JsonLd data, @Nullable URI base, @Nullable URI address) {
    URI home = null;
    for (String link :
        new @Nullable String[] {facts.canonical(), facts.meta("og:url"), data.link()}) {
      URI uri = link == null ? null : resolve(base, link);
      if (uri != null) {
        if (!isHome(uri) || (address != null && isHome(address))) {
          return uri;
        }
        home = home == null ? uri : home;
      }
    }
    return address == null ? home : null;
  }

  private static boolean isHome(URI uri) {
    String path = uri.getPath();
    return (path == null || path.length() < 2) && uri.getQuery() == null;
  }

  private static Map<String, URI> alternates(PageFacts facts, @Nullable URI base) {
    Map<String, URI> alternates = new LinkedHashMap<>();
    facts
        .alternates()
        .forEach(
            (language, link) -> {
              URI uri = resolve(base, link);
              if (uri != null && !language.isEmpty()) {
                alternates.put(language, uri);
              }
            });
    return alternates;
  }

  private static @Nullable String site(PageFacts facts, JsonLd data) {
    return first(
        facts.meta("og:site_name"),
        data.publisher(),
        facts.meta(
            "dc:publisher", "dcterms:publisher", "application-name", "apple-mobile-web-app-title"));
  }

  private static @Nullable String language(PageFacts facts, JsonLd data) {
    String meta = facts.meta("content-language", "language", "dc:language", "og:locale");
    for (String given : new @Nullable String[] {facts.language(), data.language(), meta}) {
      if (given != null && isLanguage(given)) {
        return given.replace('_', '-');
      }
    }
    return null;
  }

  private static boolean isLanguage(String tag) {
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.length() == 2 || language.length() == 3 && !language.equals("und");
  }

  /** The headline as the page declares it. */
  static @Nullable String headline(PageFacts facts, JsonLd data, @Nullable URI address) {
    return headline(facts, data, site(facts, data), address);
  }

  private static @Nullable String headline(
      PageFacts facts, JsonLd data, @Nullable String site, @Nullable URI address) {
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
        first(
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
    if (declared != null && !isSite && !isContradicted(declared, title, facts.headings())) {
      return Headline.of(declared, true, sites, facts.headings());
    }
    if (title != null) {
      return Headline.of(title, false, sites, facts.headings());
    }
    return facts.headings().isEmpty() ? null : facts.headings().get(0);
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
        .anyMatch(heading -> heading.length() > 20 && folded.contains(heading));
  }

  /** The host of the site, without a leading "www."; null if it is not known. */
  static @Nullable String siteHost(PageFacts facts, JsonLd data, @Nullable URI address) {
    URI link = link(facts, data, base(facts, address), address);
    String host = link == null ? null : link.getHost();
    if (host == null && address != null) {
      host = address.getHost();
    }
    return host == null || !host.startsWith("www.") ? host : host.substring("www.".length());
  }

  private static @Nullable String host(@Nullable URI address) {
    String host = address == null ? null : address.getHost();
    if (host == null) {
      return null;
    }
    String name = host.startsWith("www.") ? host.substring(4) : host;
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(name.lastIndexOf('.', dot - 1) + 1, dot);
  }

  /** The site's own name, or that of an account, only where no person is known. */
  private static @Nullable String byline(
      PageFacts facts, JsonLd data, Set<String> sites, @Nullable String around) {
    String byline = Byline.join(data.authors());
    if (byline != null && isPerson(byline, sites)) {
      return byline;
    }
    String meta =
        facts.meta(
            "dc:creator",
            "dcterms:creator",
            "author",
            "article:author_name",
            "parsely-author",
            "sailthru:author",
            "byl",
            "article:author",
            "citation_author");
    String fromMeta = meta == null ? null : Byline.clean(meta);
    if (fromMeta != null && isPerson(fromMeta, sites)) {
      return fromMeta;
    }
    if (around != null) {
      return around;
    }
    return byline != null ? byline : fromMeta;
  }

  private static boolean isPerson(String name, Set<String> sites) {
    return !sites.contains(Words.fold(name)) && !ACCOUNT.matcher(name).matches();
  }

  /** What the site calls itself, and its host with and without the last part. */
  private static Set<String> sites(@Nullable String site, @Nullable URI address) {
    Set<String> sites = new TreeSet<>();
    if (site != null) {
      sites.add(Words.fold(site));
    }
    String host = address == null ? null : address.getHost();
    if (host != null) {
      String name = host.startsWith("www.") ? host.substring("www.".length()) : host;
      sites.add(Words.fold(name));
      sites.add(Words.fold(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
    }
    return sites;
  }

  private static @Nullable WrittenTime published(
      PageFacts facts, JsonLd data, @Nullable String language) {
    for (String time :
        new @Nullable String[] {
          data.published(),
          facts.meta(
              "article:published_time",
              "article:published",
              "og:published_time",
              "rnews:datepublished",
              "itemprop datepublished"),
          facts.meta(
              "parsely-pub-date",
              "sailthru:date",
              "dcterms:issued",
              "dc:date:issued",
              "dcterms:created",
              "dc:date:created",
              "dc:date",
              "dcterms:date"),
          facts.meta(
              "pubdate",
              "publishdate",
              "publish_date",
              "publish-date",
              "publication_date",
              "date",
              "citation_publication_date",
              "cxenseparse:recs:publishtime",
              "created",
              "pdate",
              "displaydate")
        }) {
      WrittenTime written = time == null ? null : WrittenTime.parse(time, language);
      if (written != null) {
        return written;
      }
    }
    WrittenTime marked = firstTime(facts.published(), language);
    return marked == null ? firstTime(facts.times(), language) : marked;
  }

  private static @Nullable WrittenTime modified(
      PageFacts facts, JsonLd data, @Nullable String language) {
    for (String time :
        new @Nullable String[] {
          data.modified(),
          facts.meta(
              "article:modified_time",
              "article:modified",
              "og:updated_time",
              "dcterms:modified",
              "itemprop datemodified",
              "last-modified",
              "lastmod",
              "revised")
        }) {
      WrittenTime written = time == null ? null : WrittenTime.parse(time, language);
      if (written != null) {
        return written;
      }
    }
    return firstTime(facts.modified(), language);
  }

  private static @Nullable WrittenTime firstTime(
      List<Element> elements, @Nullable String language) {
    for (Element element : elements.subList(0, Math.min(MAX_TIMES, elements.size()))) {
      if (isInComments(element)) {
        continue;
      }
      for (String attribute : List.of("datetime", "content", "title")) {
        String value = element.attr(attribute);
        WrittenTime written = value.isEmpty() ? null : WrittenTime.parse(value, language);
        if (written != null) {
          return written;
        }
      }
      WrittenTime written = WrittenTime.parse(element.text(), language);
      if (written != null) {
        return written;
      }
    }
    return null;
  }

  private static boolean isInComments(Element element) {
    Names names = new Names();
    int depth = 0;
    for (Element at = element; at != null && depth < MAX_DEPTH; at = at.parent()) {
      if (names.traits(at, Set.of()).contains(Trait.COMMENTS) && !at.normalName().equals("body")) {
        return true;
      }
      depth++;
    }
    return false;
  }

  private static @Nullable WrittenTime inPath(URI address) {
    String path = address.getPath();
    Matcher matcher = DATE_IN_PATH.matcher(path == null ? "" : path);
    return matcher.find()
        ? WrittenTime.parse(
            matcher.group(1) + "-" + matcher.group(3) + "-" + matcher.group(4), null)
        : null;
  }

  /** A time without an offset is in that of the page's other time, else in UTC. */
  private static ZoneId zone(@Nullable WrittenTime published, @Nullable WrittenTime modified) {
    if (published != null && published.zone() != null) {
      return published.zone();
    }
    return modified != null && modified.zone() != null ? modified.zone() : ZoneOffset.UTC;
  }

  private static List<String> keywords(PageFacts facts, JsonLd data) {
    if (!data.keywords().isEmpty()) {
      return data.keywords();
    }
    String list =
        facts.meta("news_keywords", "keywords", "parsely-tags", "sailthru:tags", "article:tag");
    return list == null ? List.of() : Keywords.split(list);
  }

  private static Set<String> robots(PageFacts facts) {
    Set<String> robots = new TreeSet<>();
    String content = facts.meta("robots");
    if (content != null) {
      robots.addAll(Keywords.split(content.toLowerCase(Locale.ROOT)));
    }
    return robots;
  }
}
