package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.ingest.extract.format.Links;
import org.jspecify.annotations.Nullable;

/** Where a page says that it and its translations are. */
final class PageLinks {

  private static final String WWW = "www.";

  private PageLinks() {}

  static @Nullable URI base(PageFacts facts, @Nullable URI address) {
    String base = facts.base();
    URI resolved = Links.of(base, address);
    return resolved == null ? address : resolved;
  }

  /** A canonical link to the home page is a common mistake of templates. */
  static @Nullable URI link(
      PageFacts facts, JsonLd data, @Nullable URI base, @Nullable URI address) {
    URI home = null;
    for (String link :
        new @Nullable String[] {facts.canonical(), facts.meta("og:url"), data.link()}) {
      URI uri = Links.of(link, base);
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

  static Map<String, URI> alternates(PageFacts facts, @Nullable URI base) {
    Map<String, URI> alternates = new LinkedHashMap<>();
    facts
        .alternates()
        .forEach(
            (language, link) -> {
              URI uri = Links.of(link, base);
              if (uri != null && !language.isEmpty()) {
                alternates.put(language, uri);
              }
            });
    return alternates;
  }

  /** The host of the site, without a leading "www."; null if it is not known. */
  static @Nullable String siteHost(PageFacts facts, JsonLd data, @Nullable URI address) {
    URI link = link(facts, data, base(facts, address), address);
    String host = link == null ? null : link.getHost();
    if (host == null && address != null) {
      host = address.getHost();
    }
    return host == null ? null : bare(host);
  }

  /** A host without a leading "www.". */
  static String bare(String host) {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
  }
}
