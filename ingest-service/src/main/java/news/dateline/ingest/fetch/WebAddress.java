package news.dateline.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web that may be asked for: http or https, a host, perhaps a port, and neither a
 * user name nor a fragment.
 *
 * @param uri normalised: scheme and host in lower case, host in ASCII, no default port, a path
 * @param host a name, or an address without brackets
 * @param port the scheme's where none was given
 */
record WebAddress(URI uri, String host, int port) {

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:(?<user>.*)@)?(?<host>\\[[^\\]]*\\]|[^:]*)(?::(?<port>\\d*))?");
  private static final Pattern HOST = Pattern.compile("[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?");

  /**
   * What ends in a number is an address, says the URL Standard of the WHATWG; here, in one form.
   */
  private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)");

  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int MAX_PORT = 65_535;
  private static final int MAX_LENGTH = 8_000;

  /**
   * @throws BadAddressException if it may not be asked for, saying why
   */
  static WebAddress of(URI uri) throws BadAddressException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new BadAddressException(
          scheme.isEmpty() ? "it is not absolute" : "only http and https are fetched");
    }
    if (uri.toString().length() > MAX_LENGTH) {
      throw new BadAddressException("it is longer than " + MAX_LENGTH + " characters");
    }
    Matcher authority =
        AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
    if (!authority.matches()) {
      throw new BadAddressException("its host and port cannot be told apart");
    }
    if (authority.group("user") != null) {
      throw new BadAddressException("it carries a user name");
    }
    String host = asciiHost(authority.group("host"));
    if (host == null) {
      throw new BadAddressException("its host is not well-formed");
    }
    int port = port(authority.group("port"), scheme);
    return new WebAddress(rebuild(uri, scheme, host, port), unbracketed(host), port);
  }

  private static int port(@Nullable String text, String scheme) throws BadAddressException {
    int usual = scheme.equals("http") ? HTTP : HTTPS;
    if (text == null || text.isEmpty()) {
      return usual;
    }
    int port = text.length() > 5 ? 0 : Integer.parseInt(text);
    if (port < 1 || port > MAX_PORT) {
      throw new BadAddressException("its port is not 1 to " + MAX_PORT);
    }
    return port;
  }

  private static URI rebuild(URI uri, String scheme, String host, int port)
      throws BadAddressException {
    boolean usual = port == (scheme.equals("http") ? HTTP : HTTPS);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    try {
      return new URI(scheme + "://" + host + (usual ? "" : ":" + port) + path + query);
    } catch (URISyntaxException e) {
      throw new BadAddressException("it is not well-formed");
    }
  }

  /**
   * A host in lower case and ASCII, an IPv6 address in brackets; null where it is none. Numbers
   * that an operating system takes for an address, such as {@code 0x7f.1} or {@code 2130706433},
   * are none.
   */
  static @Nullable String asciiHost(String host) {
    if (host.startsWith("[")) {
      return Cidr.literal(host) == null ? null : host.toLowerCase(Locale.ROOT);
    }
    String ascii;
    try {
      ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (ascii.endsWith(".")) {
      ascii = ascii.substring(0, ascii.length() - 1);
    }
    if (!HOST.matcher(ascii).matches()
        || (NUMBER_AT_END.matcher(ascii).matches() && Cidr.literal(ascii) == null)) {
      return null;
    }
    return ascii;
  }

  /** A host as {@link #host} has it: an IPv6 address without its brackets. */
  static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Scheme, host and port: where one robots.txt holds. */
  String origin() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** What politeness counts as one server: the host, and its port where it is an unusual one. */
  String server() {
    return port == HTTP || port == HTTPS ? host : host + ":" + port;
  }
}
