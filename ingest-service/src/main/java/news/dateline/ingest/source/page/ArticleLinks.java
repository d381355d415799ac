package news.dateline.ingest.source.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.fetch.Urls;
import news.dateline.ingest.source.web.UrlPattern;
import org.jspecify.annotations.Nullable;

/** Finds the links to articles on a front page. */
final class ArticleLinks {

  /** A day in the path, as in {@code /2026/11/03/} or {@code /2026-11-03-}. */
  private static final Pattern DAY =
      Pattern.compile(
          "[/-](?:19|20)\\d\\d[/-]?(?:0?[1-9]|1[0-2])[/-]?(?:0?[1-9]|[12]\\d|3[01])(?!\\d)");

  /** A number that only an article would have. */
  private static final Pattern NUMBER = Pattern.compile("\\d{5,}");

  /** Words in a headline. */
  private static final int WORDS = 4;

  private static final Pattern FILES =
      Pattern.compile(
          "(?i).*\\.(?:jpe?g|png|gif|webp|svg|avif|ico|mp[34]|m4[av]|webm|ogg|wav|css|js|json|xml"
              + "|rss|atom|zip|gz)");

  private final List<UrlPattern> include;
  private final List<UrlPattern> exclude;

  /**
   * @param include which links are articles; none for those that look like one
   * @param exclude which are not, all the same
   */
  ArticleLinks(List<UrlPattern> include, List<UrlPattern> exclude) {
    this.include = List.copyOf(include);
    this.exclude = List.copyOf(exclude);
  }

  /**
   * The links to articles, in the order of the page, each once.
   *
   * @param uri of the page
   */
  List<URI> find(FrontPage page, URI uri, Site site) {
    Set<URI> found = new LinkedHashSet<>();
    for (String href : page.links()) {
      URI link = Urls.resolve(page.base(), href);
      URI article = link == null ? null : withoutFragment(link);
      if (article != null && !article.equals(uri) && site.has(article) && isArticle(article)) {
        found.add(article);
      }
    }
    return new ArrayList<>(found);
  }

  private boolean isArticle(URI link) {
    if (exclude.stream().anyMatch(pattern -> pattern.matches(link))) {
      return false;
    }
    return include.isEmpty()
        ? looksLikeOne(link)
        : include.stream().anyMatch(pattern -> pattern.matches(link));
  }

  /** By what most news sites put into the path of an article and into no other. */
  static boolean looksLikeOne(URI link) {
    String path = link.getRawPath();
    if (path == null || FILES.matcher(path).matches()) {
      return false;
    }
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    boolean dated = DAY.matcher(path).find() && !last.matches("\\d{0,4}");
    return dated || NUMBER.matcher(last).find() || words(last) >= WORDS;
  }

  private static long words(String name) {
    return Arrays.stream(name.split("[-_]", 100)).filter(word -> !word.isEmpty()).count();
  }

  private static @Nullable URI withoutFragment(URI link) {
    String text = link.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? link : Urls.absolute(text.substring(0, hash));
  }
}
