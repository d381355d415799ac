package news.dateline.standalone.run;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a URL what can be told at once. Whether the addresses of a name are public is seen when
 * it is fetched.
 */
final class FeedUrl {

  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+");
  private static final Pattern PORT = Pattern.compile(":\\d+$");

  private FeedUrl() {}

  /** Why that URL will not be fetched, and what to do; null where nothing is known against it. */
  static @Nullable String refusal(URI url, List<String> allowed) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    String host = url.getHost();
    if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return "must be an http or https URL";
    }
    boolean known =
        allowed.stream()
            .anyMatch(
                entry ->
                    entry.contains("/")
                        || PORT.matcher(entry).replaceFirst("").equalsIgnoreCase(host)
                        || entry.equalsIgnoreCase(host));
    return known || isPublic(host)
        ? null
        : host + " is not a public address; if it may be fetched from, say --allow " + host;
  }

  private static boolean isPublic(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return false;
    }
    if (!ADDRESS.matcher(host).matches()) {
      return true;
    }
    try {
      // Of an address: nobody is asked.
      InetAddress address = InetAddress.getByName(host);
      return !(address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress());
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
