package news.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param base its first address
 * @param bits how many leading bits are the same in all of it
 */
record Cidr(InetAddress base, int bits) {

  private static final Pattern V4 =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  /**
   * A block, or an address as the block of only that one.
   *
   * @throws IllegalArgumentException if {@code text} is neither
   */
  static Cidr of(String text) {
    int slash = text.indexOf('/');
    InetAddress base = literal(slash < 0 ? text : text.substring(0, slash));
    if (base == null) {
      throw new IllegalArgumentException("'" + text + "' is no address and no block of addresses");
    }
    int length = base.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? length : number(text.substring(slash + 1));
    if (bits < 0 || bits > length) {
      throw new IllegalArgumentException(
          "'" + text + "' has a length of prefix that is not 0 to " + length);
    }
    return new Cidr(base, bits);
  }

  /**
   * The address that {@code text} spells out: four decimal numbers, or IPv6 with or without
   * brackets. Null for everything else, also for the other forms of a number that an operating
   * system takes for an address.
   */
  static @Nullable InetAddress literal(String text) {
    boolean v6 = text.indexOf(':') >= 0 && text.indexOf('%') < 0;
    if (!v6 && !V4.matcher(text).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(
          v6 && !text.startsWith("[") ? "[" + text + "]" : text); // never a look-up, as it is
    } catch (UnknownHostException e) {
      return null;
    }
  }

  boolean contains(InetAddress address) {
    byte[] mine = base.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    if (!Arrays.equals(mine, 0, whole, other, 0, whole)) {
      return false;
    }
    int rest = bits % Byte.SIZE;
    return rest == 0 || ((mine[whole] ^ other[whole]) & 0xff) >>> (Byte.SIZE - rest) == 0;
  }

  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  @Override
  public String toString() {
    return base.getHostAddress() + "/" + bits;
  }
}
