package news.dateline.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in the forms that ids and fingerprints need. */
public final class Digest {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int ID_BYTES = 16;
  private static final int FINGERPRINT_DIGITS = 16;

  private Digest() {}

  /** A new SHA-256, for content that streams by. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /** All 64 hexadecimal digits of the SHA-256 of {@code bytes}. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * The first 128 bits of the SHA-256 of the parts, as 32 hexadecimal digits. Parts are separated,
   * so that {@code ("a", "bc")} and {@code ("ab", "c")} differ.
   */
  public static String id(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  /** The first 64 bits of the {@link #id} of the parts, as 16 hexadecimal digits. */
  public static String fingerprint(String... parts) {
    return id(parts).substring(0, FINGERPRINT_DIGITS);
  }

  /** Whether {@code value} has the form that {@link #id} returns. */
  public static boolean isId(String value) {
    return ID.matcher(value).matches();
  }
}
