package news.dateline.ingest.address;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references as RFC 3986 says, section 5.2, strictly. {@link URI#resolve} is of RFC 2396:
 * it loses the end of the path before a query and where the reference is empty, and keeps {@code
 * ..} above the root.
 */
public final class References {

  private static final Pattern WITH_HOST =
      Pattern.compile(
          "(?<before>(?:[A-Za-z][A-Za-z0-9+.-]*:)?//)(?<authority>[^/?#\\\\]*)(?<rest>.*)");

  private static final String HEX = "0123456789ABCDEF";

  private References() {}

  /**
   * The address that a reference means; the reference itself where either has no path but only a
   * part of its scheme's own, as in {@code mailto:desk@example.org}.
   *
   * @param base absolute
   */
  public static URI resolve(URI base, URI reference) {
    if (base.isOpaque() || reference.isOpaque()) {
      return reference;
    }
    if (reference.isAbsolute()) {
      return address(reference.getScheme(), reference, reference.getRawPath(), reference);
    }
    String path = reference.getRawPath();
    if (reference.getRawAuthority() != null) {
      return address(base.getScheme(), reference, path, reference);
    }
    if (!path.isEmpty()) {
      return address(base.getScheme(), base, merged(base, path), reference);
    }
    URI query = reference.getRawQuery() == null ? base : reference;
    return address(base.getScheme(), base, base.getRawPath(), query, reference.getRawFragment());
  }

  private static URI address(@Nullable String scheme, URI host, String path, URI rest) {
    return address(scheme, host, withoutDots(path), rest, rest.getRawFragment());
  }

  private static URI address(
      @Nullable String scheme, URI host, String path, URI query, @Nullable String fragment) {
    return URI.create(
        (scheme == null ? "" : scheme + ":")
            + (host.getRawAuthority() == null ? "" : "//" + host.getRawAuthority())
            + path
            + (query.getRawQuery() == null ? "" : "?" + query.getRawQuery())
            + (fragment == null ? "" : "#" + fragment));
  }

  private static String merged(URI base, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    String around = base.getRawPath();
    return around.isEmpty() && base.getRawAuthority() != null
        ? "/" + path
        : around.substring(0, around.lastIndexOf('/') + 1) + path;
  }

  private static String withoutDots(String path) {
    if (!path.startsWith(".") && !path.contains("/.")) {
      return path;
    }
    boolean rooted = path.startsWith("/");
    String[] parts = path.substring(rooted ? 1 : 0).split("/", -1);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      boolean up = parts[i].equals("..");
      if (up && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      if (!up && !parts[i].equals(".")) {
        kept.add(parts[i]);
      } else if (i == parts.length - 1) {
        kept.add("");
      }
    }
    return (rooted ? "/" : "") + String.join("/", kept);
  }

  /**
   * A link as it is written, taken apart.
   *
   * @param host with the scheme before it, in ASCII, as names of hosts are asked for; empty where
   *     the link has none
   * @param rest as it was
   */
  public record Written(String host, String rest) {}

  /**
   * Takes a link apart.
   *
   * @throws IllegalArgumentException if its host cannot be asked for
   */
  public static Written written(String link) {
    Matcher parts = WITH_HOST.matcher(link);
    if (!parts.matches()) {
      return new Written("", link);
    }
    String authority = parts.group("authority");
    boolean ascii = authority.chars().allMatch(c -> c < 0x80);
    String host = ascii ? authority : IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED);
    return new Written(parts.group("before") + host, parts.group("rest"));
  }

  /** Whether what stands there is a percent sign and two hexadecimal digits. */
  public static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && text.charAt(at) == '%'
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  /** Writes characters as percent signs and their bytes. */
  public static void percentEncode(String characters, Charset charset, StringBuilder to) {
    for (byte b : characters.getBytes(charset)) {
      to.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
    }
  }
}
