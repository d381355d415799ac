package news.dateline.ingest.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be connected to. Public ones may, at the usual ports. All others may only
 * where the configuration allows them: a name of a host, an address or a block of addresses, each
 * with a port or for all.
 *
 * <p>A name that is allowed may have a private address, but not a link-local one, a multicast one
 * or the like: whoever has a say in that name could else lead to where a cloud gives out
 * credentials. Such an address has to be allowed as an address.
 */
public final class AddressRules {

  /** Ports that are open to all hosts. */
  public static final Set<Integer> USUAL_PORTS = Set.of(80, 443, 8080, 8443);

  private static final int MAX_PORT = 65_535;

  private final List<Allowed> allowed;
  private final Set<Integer> ports;

  private AddressRules(List<Allowed> allowed, Set<Integer> ports) {
    this.allowed = List.copyOf(allowed);
    this.ports = Set.copyOf(ports);
  }

  /** Public addresses only. */
  public static AddressRules publicOnly() {
    return new AddressRules(List.of(), USUAL_PORTS);
  }

  /**
   * Public addresses at those ports, and what is allowed besides.
   *
   * @param allowed {@code intranet.example}, {@code localhost:8080}, {@code 10.1.0.0/16}, {@code
   *     [fd00::1]:8080}
   * @throws IllegalArgumentException if an entry is none of these, naming it
   */
  public static AddressRules of(List<String> allowed, Set<Integer> ports) {
    for (int port : ports) {
      if (port < 1 || port > MAX_PORT) {
        throw new IllegalArgumentException("ports must be 1 to " + MAX_PORT + ", not " + port);
      }
    }
    return new AddressRules(allowed.stream().map(Allowed::of).toList(), ports);
  }

  /**
   * Checks one entry of what is allowed.
   *
   * @throws IllegalArgumentException if it is none, naming it
   */
  public static void check(String entry) {
    Allowed.of(entry);
  }

  /**
   * Why {@code host}, which has that address among others, may not be connected to there; null if
   * it may.
   *
   * @param host lower case; addresses without brackets
   */
  @Nullable String refusal(String host, int port, InetAddress address) {
    Reach reach = Reach.of(address);
    if (allowed.stream().anyMatch(entry -> entry.covers(host, port, address, reach))) {
      return null;
    }
    if (reach != Reach.PUBLIC) {
      String where = address.getHostAddress();
      return (where.equals(host) ? host : host + " is at " + where)
          + (where.equals(host) ? " is " : ", which is ")
          + reach
          + " and not among the allowed addresses";
    }
    return ports.contains(port) ? null : "port " + port + " is not among the allowed ports";
  }

  /**
   * An entry of the configuration.
   *
   * @param name of a host; null where it is a block
   * @param block of addresses; null where it is a name
   * @param port 0 for all
   */
  private record Allowed(@Nullable String name, @Nullable Cidr block, int port) {

    static Allowed of(String text) {
      String entry = text.strip();
      int colon = entry.lastIndexOf(':');
      boolean bare = colon < 0 || (entry.indexOf(':') < colon && entry.indexOf(']') != colon - 1);
      String host = bare ? entry : entry.substring(0, colon);
      int port = bare ? 0 : port(entry, entry.substring(colon + 1));
      if (host.indexOf('/') >= 0 || Cidr.literal(host) != null) {
        return new Allowed(null, Cidr.of(host), port);
      }
      String name = WebAddress.asciiHost(host);
      if (name == null) {
        throw new IllegalArgumentException(
            "'" + entry + "' is no name of a host, no address and no block of addresses");
      }
      return new Allowed(name, null, port);
    }

    private static int port(String entry, String text) {
      int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
      if (port < 1 || port > MAX_PORT) {
        throw new IllegalArgumentException("'" + entry + "' has no port of 1 to " + MAX_PORT);
      }
      return port;
    }

    boolean covers(String host, int toPort, InetAddress address, Reach reach) {
      if (port != 0 && port != toPort) {
        return false;
      }
      if (block != null) {
        return block.contains(address);
      }
      return host.equals(name) && reach.isAllowedByName();
    }
  }
}
