package news.dateline.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is this machine's own. A server that is bound to loopback is still asked by the
 * browsers of this machine, for any site that has made a name of its own point here.
 */
public final class Loopback {

  /** A name, of which some have underscores, or an address; behind it a port. */
  private static final Pattern HOST = Pattern.compile("([\\w.-]+|\\[[0-9a-fA-F:.]+])(?::\\d*)?");

  private static final Pattern ADDRESS = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  private Loopback() {}

  /**
   * Whether a server that is bound so can be reached from this machine only.
   *
   * @param address that it is bound to; empty for all of them
   */
  public static boolean isAddress(String address) {
    try {
      return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Whether a request is for this machine by a name that nobody else can give it.
   *
   * @param hostAndPort header {@code Host}; null where it is missing
   */
  public static boolean isHost(@Nullable String hostAndPort) {
    String host = name(hostAndPort);
    return host != null
        && (host.equals("localhost") || host.equals("[::1]") || ADDRESS.matcher(host).matches());
  }

  /**
   * Whether a page of another site makes the request.
   *
   * @param origin header {@code Origin}; null where it is missing
   * @param hostAndPort header {@code Host}; null where it is missing
   */
  public static boolean isOtherOrigin(@Nullable String origin, @Nullable String hostAndPort) {
    return origin != null && !origin.toLowerCase(Locale.ROOT).equals("http://" + hostAndPort);
  }

  /**
   * The host of a header {@code Host}, in small letters and without its port.
   *
   * @return null where it is missing or broken
   */
  public static @Nullable String name(@Nullable String hostAndPort) {
    if (hostAndPort == null) {
      return null;
    }
    Matcher host = HOST.matcher(hostAndPort);
    return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : null;
  }
}
