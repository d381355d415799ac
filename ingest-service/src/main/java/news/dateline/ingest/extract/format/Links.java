package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Links as documents write them: with spaces, quotes and line ends in them. */
public final class Links {

  private static final String NEVER_IN_A_URI = "\"<>\\^`{|} ";
  private static final String HEX = "0123456789ABCDEF";

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
      URI link = new URI(escaped(text.strip()));
      if (!link.isAbsolute() && base != null) {
        link = base.resolve(link);
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

  /** Line ends and tabs are no part of a link, the rest that may not stand in one is escaped. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        continue;
      }
      boolean barePercent = c == '%' && !isEscape(text, i);
      if (c < ' ' || c == 0x7F || barePercent || NEVER_IN_A_URI.indexOf(c) >= 0) {
        for (byte b : String.valueOf(c).getBytes(UTF_8)) {
          escaped.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
