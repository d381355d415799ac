package news.dateline.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads links the way they really come: with spaces, umlauts and brackets in them. */
public final class Urls {

  private static final Pattern WITH_HOST =
      Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?//(?<authority>[^/?#\\\\]*)(?<rest>.*)");
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]");
  private static final Pattern BACKSLASHES = Pattern.compile("\\\\");
  private static final String LEGAL = "-._~:/?#@!$&'()*+,;=";

  private Urls() {}

  /** As {@link #resolve}, for what has to be absolute already. */
  public static @Nullable URI absolute(String link) {
    URI uri = parse(link, StandardCharsets.UTF_8);
    return uri == null || !uri.isAbsolute() ? null : uri;
  }

  /**
   * The address that a link on a page means; null where it means none.
   *
   * @param base address of the page
   */
  public static @Nullable URI resolve(URI base, String link) {
    return resolve(base, link, StandardCharsets.UTF_8);
  }

  /**
   * The host of an address on the web: a name in lower case and ASCII, or an address without
   * brackets. Null where the address may not be asked for at all.
   */
  public static @Nullable String host(URI uri) {
    try {
      return WebAddress.of(uri).host();
    } catch (BadAddressException e) {
      return null;
    }
  }

  /** As {@link #resolve(URI, String)}, for a header, whose characters are bytes. */
  static @Nullable URI resolveHeader(URI base, String link) {
    return resolve(base, link, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable URI resolve(URI base, String link, Charset charset) {
    URI uri = parse(link, charset);
    if (uri == null) {
      return null;
    }
    if (uri.getScheme() == null
        && uri.getRawAuthority() == null
        && uri.getRawPath().isEmpty()
        && uri.getRawQuery() != null) {
      // java.net.URI takes the last part of the path away here, against RFC 3986.
      return parse(withoutQuery(base) + "?" + uri.getRawQuery(), StandardCharsets.UTF_8);
    }
    return base.resolve(uri);
  }

  private static String withoutQuery(URI base) {
    String text = base.toString();
    int end = text.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = text.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    return text.substring(0, end);
  }

  private static @Nullable URI parse(String link, Charset charset) {
    String text = LINE_BREAKS.matcher(link.strip()).replaceAll("");
    Matcher parts = WITH_HOST.matcher(text);
    try {
      if (!parts.matches()) {
        return new URI(escape(text, charset));
      }
      String scheme = parts.group("scheme");
      return new URI(
          (scheme == null ? "" : scheme)
              + "//"
              + authority(parts.group("authority"))
              + escape(parts.group("rest"), charset));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String authority(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    return ascii ? text : IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
  }

  /** Percent-encodes what may not stand in a URL. What is encoded already stays. */
  private static String escape(String text, Charset charset) {
    int query = text.indexOf('?');
    String path = query < 0 ? text : text.substring(0, query);
    String clean =
        BACKSLASHES.matcher(path).replaceAll("/") + (query < 0 ? "" : text.substring(query));
    StringBuilder escaped = new StringBuilder(clean.length() + 16);
    boolean fragment = false;
    for (int i = 0; i < clean.length(); ) {
      int c = clean.codePointAt(i);
      boolean second = c == '#' && fragment;
      fragment |= c == '#';
      boolean legal =
          c < 0x80 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0) && !second;
      if (legal || (c == '%' && isEscape(clean, i))) {
        escaped.append((char) c);
      } else {
        percentEncode(Character.toString(c), charset, escaped);
      }
      i += Character.charCount(c);
    }
    return escaped.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static void percentEncode(String character, Charset charset, StringBuilder to) {
    for (byte b : character.getBytes(charset)) {
      to.append('%')
          .append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xf, 16)))
          .append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
    }
  }
}
