package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a page says that it and its translations are. */
final class PageLinks {

  private PageLinks() {}

  static @Nullable URI base(PageFacts facts, @Nullable URI address) {
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
  static @Nullable URI link(
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

  static Map<String, URI> alternates(PageFacts facts, @Nullable URI base) {
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

  /** The host of the site, without a leading "www."; null if it is not known. */
  static @Nullable String siteHost(PageFacts facts, JsonLd data, @Nullable URI address) {
    URI link = link(facts, data, base(facts, address), address);
    String host = link == null ? null : link.getHost();
    if (host == null && address != null) {
      host = address.getHost();
    }
    return host == null || !host.startsWith("www.") ? host : host.substring("www.".length());
  }
}
