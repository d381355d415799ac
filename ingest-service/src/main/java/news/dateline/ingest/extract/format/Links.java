package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import news.dateline.ingest.address.References;
import org.jspecify.annotations.Nullable;

/** Links as documents write them: with spaces, quotes and line ends in them. */
public final class Links {

  private static final String NEVER_IN_A_URI = "\"<>\\^`{|} ";

  private Links() {}

  /**
   * A link to a page; null where it is none, for instance because it has no host.
   *
   * @param base what a relative link is relative to
   */
  public static @Nullable URI of(@Nullable String text, @Nullable URI base) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      References.Written written = References.written(onOneLine(text.strip()));
      URI link = new URI(written.host() + escaped(written.rest()));
      if (base != null) {
        link = References.resolve(base, link);
      }
      return isPage(link) ? link : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** A link that stands by itself; see {@link #of(String, URI)}. */
  public static @Nullable URI of(@Nullable String text) {
    return of(text, null);
  }

  private static boolean isPage(URI link) {
    String scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && link.getHost() != null;
  }

  /** Line ends and tabs are no part of a link. */
  private static String onOneLine(String text) {
    return text.replace("\n", "").replace("\r", "").replace("\t", "");
  }

  /** What may not stand in a link is escaped. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean barePercent = c == '%' && !References.isEscape(text, i);
      if (c < ' ' || c == 0x7F || barePercent || NEVER_IN_A_URI.indexOf(c) >= 0) {
        References.percentEncode(String.valueOf(c), UTF_8, escaped);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
