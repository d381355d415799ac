package news.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * How far an address reaches, after the IANA registries of special-purpose addresses for IPv4 and
 * IPv6. IPv6 addresses that carry an IPv4 address reach as far as that one.
 */
enum Reach {
  /** Anyone can have it. */
  PUBLIC("public", true),
  LOOPBACK("loopback", true, "127.0.0.0/8", "::1/128"),
  PRIVATE(
      "private", true, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
  /** Behind a carrier's NAT. */
  SHARED("shared with others behind a carrier's NAT", true, "100.64.0.0/10"),
  /** Also what clouds give out credentials at. */
  LINK_LOCAL("link-local", false, "169.254.0.0/16", "fe80::/10"),
  MULTICAST("multicast", false, "224.0.0.0/4", "ff00::/8"),
  UNSPECIFIED("unspecified", false, "0.0.0.0/8", "::/128"),
  BROADCAST("broadcast", false, "255.255.255.255/32"),
  RESERVED(
      "reserved",
      false,
      "192.0.0.0/24", // protocol assignments
      "192.0.2.0/24", // documentation, and two more
      "198.51.100.0/24",
      "203.0.113.0/24",
      "192.88.99.0/24", // relays of 6to4, of old
      "198.18.0.0/15", // benchmarks
      "240.0.0.0/4",
      "2001::/23", // protocol assignments, Teredo among them
      "2001:db8::/32", // documentation
      "3fff::/20"); // documentation

  private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");
  private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");
  private static final Cidr SIX_TO_FOUR = Cidr.of("2002::/16");
  private static final int SIX_TO_FOUR_OFFSET = 2;
  private static final int LAST_FOUR = 12;

  private final String words;
  private final boolean byName;

  @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
  private final List<Cidr> blocks;

  Reach(String words, boolean byName, String... blocks) {
    this.words = words;
    this.byName = byName;
    this.blocks = Arrays.stream(blocks).map(Cidr::of).toList();
  }

  static Reach of(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (NAT64.contains(address)) {
      return ofEmbedded(bytes, LAST_FOUR);
    }
    if (SIX_TO_FOUR.contains(address)) {
      return ofEmbedded(bytes, SIX_TO_FOUR_OFFSET);
    }
    for (Reach reach : values()) {
      if (reach.blocks.stream().anyMatch(block -> block.contains(address))) {
        return reach;
      }
    }
    // The rest of IPv6 is not given out, or carries IPv4 in ways that nobody needs any more.
    return bytes.length == 4 || GLOBAL_UNICAST.contains(address) ? PUBLIC : RESERVED;
  }

  private static Reach ofEmbedded(byte[] bytes, int offset) {
    try {
      return of(InetAddress.getByAddress(Arrays.copyOfRange(bytes, offset, offset + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  /** Whether allowing a host by its name is enough to connect to such an address. */
  boolean isAllowedByName() {
    return byName;
  }

  @Override
  public String toString() {
    return words;
  }
}
