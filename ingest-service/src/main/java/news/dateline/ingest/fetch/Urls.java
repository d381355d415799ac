package news.dateline.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import news.dateline.ingest.address.References;
import org.jspecify.annotations.Nullable;

/** Reads links the way they really come: with spaces, umlauts and brackets in them. */
public final class Urls {

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

  /** As {@link #host}, but empty where the address may not be asked for. */
  public static String hostOrNone(URI uri) {
    String host = host(uri);
    return host == null ? "" : host;
  }

  /** As {@link #resolve(URI, String)}, for a header, whose characters are bytes. */
  static @Nullable URI resolveHeader(URI base, String link) {
    return resolve(base, link, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable URI resolve(URI base, String link, Charset charset) {
    URI uri = parse(link, charset);
    try {
      return uri == null ? null : References.resolve(base, uri);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable URI parse(String link, Charset charset) {
    String text = LINE_BREAKS.matcher(link.strip()).replaceAll("");
    try {
      References.Written written = References.written(text);
      return new URI(written.host() + escape(written.rest(), charset));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
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
      if (legal || References.isEscape(clean, i)) {
        escaped.append((char) c);
      } else {
        References.percentEncode(Character.toString(c), charset, escaped);
      }
      i += Character.charCount(c);
    }
    return escaped.toString();
  }
}
