package news.dateline.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings links to one form, so that two links to the same story are equal: scheme and host in lower
 * case, {@code http} as {@code https}, no default port, no fragment, no trailing slash, no tracking
 * parameters, the other parameters sorted, letters beyond ASCII escaped.
 */
final class CanonicalLink {

  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "cmpid");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private CanonicalLink() {}

  static String normalize(URI given) {
    URI link = URI.create(escaped(given.toString()));
    String scheme = lower(link.getScheme());
    String host = lower(link.getHost());
    if (host.isEmpty()) {
      return link.toString();
    }
    boolean web = scheme.equals("http") || scheme.equals("https");
    String path = link.getRawPath() == null ? "" : link.getRawPath();
    StringBuilder normal = new StringBuilder(web ? "https" : scheme).append("://").append(host);
    if (link.getPort() != -1 && !(web && (link.getPort() == 80 || link.getPort() == 443))) {
      normal.append(':').append(link.getPort());
    }
    normal.append(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    String query = withoutTracking(link.getRawQuery());
    return query.isEmpty() ? normal.toString() : normal.append('?').append(query).toString();
  }

  private static String withoutTracking(@Nullable String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name = lower(equals < 0 ? parameter : parameter.substring(0, equals));
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /** In UTF-8, since some spell letters beyond ASCII out and some escape them. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte unit : text.getBytes(UTF_8)) {
      if (unit >= 0) {
        escaped.append((char) unit);
      } else {
        escaped.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return escaped.toString();
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
