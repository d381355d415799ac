package news.dateline.ingest.extract.html;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.story.About;
import news.dateline.story.StoryMeta;
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
 * @param sections where in the publication it stands, the widest first
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
    List<String> sections,
    List<String> keywords,
    @Nullable String description,
    @Nullable String rights,
    Set<String> robots) {

  public HtmlMetadata {
    alternates = Map.copyOf(alternates);
    sections = List.copyOf(sections);
    keywords = List.copyOf(keywords);
    robots = Set.copyOf(robots);
  }

  /**
   * @param sections where in the publication it stands, the widest first
   * @param address where the page was; null if that is not known
   */
  static HtmlMetadata of(
      PageFacts facts,
      JsonLd data,
      ArticleFinder.Found found,
      List<String> sections,
      @Nullable URI address) {
    Surroundings around = found.around();
    URI base = PageLinks.base(facts, address);
    String site = PageNames.site(facts, data);
    String language = language(facts, data);
    URI link = PageLinks.link(facts, data, base, address);
    WrittenTime published = PageTimes.published(facts, data, around.marked(), facts.locale());
    WrittenTime modified = PageTimes.modified(facts, data, around.marked(), facts.locale());
    URI known = link == null ? address : link;
    if (published == null) {
      published = known == null ? null : PageTimes.inPath(known);
    }
    published = WrittenTime.fuller(published, around.published());
    modified = WrittenTime.fuller(modified, around.modified());
    if (published == null && modified != null && around.yearless() != null) {
      published = YearlessDate.read(around.yearless(), modified, facts.locale());
    }
    ZoneId zone = PageTimes.zone(published, modified);
    return new HtmlMetadata(
        PageNames.headline(facts, data, site, known, found.headline()),
        Authors.of(facts, data, PageNames.sites(site, known), around),
        site,
        language,
        link,
        PageLinks.alternates(facts, base),
        published == null ? null : published.instant(zone),
        modified == null ? null : modified.instant(zone),
        sections,
        keywords(facts, data),
        description(facts, data),
        facts.meta("copyright", "dc:rights", "dcterms:rights", "rights"),
        robots(facts));
  }

  /** What the story model has room for. */
  StoryMeta storyMeta() {
    return StoryMeta.UNKNOWN
        .withByline(byline)
        .withLanguage(language)
        .withLink(link)
        .withInfoSource(site)
        .withCopyrightNotice(rights)
        .withSummary(description)
        .withAbout(About.UNKNOWN.withSections(sections).withKeywords(keywords));
  }

  /** A summary. */
  static @Nullable String description(PageFacts facts, JsonLd data) {
    return first(
        data.description(),
        facts.meta("og:description", "description", "dc:description", "twitter:description"));
  }

  static @Nullable String first(@Nullable String... values) {
    return Stream.of(values).filter(value -> value != null).findFirst().orElse(null);
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
    return language.length() == 2 || (language.length() == 3 && !language.equals("und"));
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
