package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page says that it is: in its structured data, its metas and its address. */
enum PageKind {
  /** One article. */
  ARTICLE,
  /** It leads to articles: a front page, a section, an archive, what a search has found. */
  LISTING,
  /** It tells of somebody, most often of an author. */
  PROFILE,
  /** It says nothing, or what all pages of a site say. */
  UNKNOWN;

  private static final Pattern LISTING_TYPE =
      Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(?:Collection|SearchResults)Page\"");

  private static final Pattern PROFILE_TYPE =
      Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"ProfilePage\"");

  /** Home pages, and what systems put before the name of a topic or an author. */
  private static final Pattern LISTING_PATH =
      Pattern.compile(
          "/?(?:[a-z]{2}/?)?(?:index\\.\\w+)?"
              + "|(?:/[^/]+)?/(?:tags?|topics?|categor(?:y|ies|ia|ie)|categoria|kategorie|rubri(?:k|que|ca)|them(?:a|en|e)"
              + "|tema|etiquetas?|label|archives?|authors?|autor(?:en|es|i)?|auteurs?|autore|search|suche"
              + "|recherche|buscar|busca|busqueda|cerca|ricerca|zoeken)(?:/[^/]+)?/?"
              + "|.*/page/\\d+/?|(?:/[^/]+)?/(?:19|20)\\d{2}(?:/\\d{1,2}){0,2}/?");

  private static final Pattern SEARCH = Pattern.compile("(?:.*&)?(?:s|q|query|search)=.*");

  /**
   * Tells it.
   *
   * @param article whether the structured data tells of the page's article
   * @param address where the page was; null if that is not known
   */
  static PageKind of(PageFacts facts, boolean article, @Nullable URI address) {
    String type = String.valueOf(facts.meta("og:type")).toLowerCase(Locale.ROOT);
    if (article) {
      return ARTICLE;
    }
    if (has(facts, PROFILE_TYPE) || type.equals("profile")) {
      return PROFILE;
    }
    if (has(facts, LISTING_TYPE) || (address != null && isListing(address))) {
      return LISTING;
    }
    return type.equals("article") || facts.meta("article:published_time") != null
        ? ARTICLE
        : UNKNOWN;
  }

  private static boolean has(PageFacts facts, Pattern type) {
    return facts.jsonLd().stream().anyMatch(script -> type.matcher(script).find());
  }

  private static boolean isListing(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath().toLowerCase(Locale.ROOT);
    String query = address.getRawQuery();
    return query == null
        ? LISTING_PATH.matcher(path).matches()
        : SEARCH.matcher(query.toLowerCase(Locale.ROOT)).matches();
  }
}
