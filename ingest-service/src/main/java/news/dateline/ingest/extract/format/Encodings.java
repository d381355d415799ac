package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of the encoding of a text, and whether its bytes bear it out.
 *
 * <p>A name means the encoding that browsers take it for (<a
 * href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding</a>): that of Latin 1
 * for instance the one of Windows, which has quotation marks where the other has control
 * characters.
 */
public final class Encodings {

  /** What browsers read where nothing better is known. */
  static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

  /** By the names that Java has for what was claimed. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("ISO-8859-11", "x-windows-874"),
          Map.entry("x-iso-8859-11", "x-windows-874"),
          Map.entry("TIS-620", "x-windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("Big5", "Big5-HKSCS"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("UTF-16", "UTF-16LE"));

  /** Fewer bytes above ASCII may look like UTF-8 by chance. */
  private static final int MIN_HIGH_BYTES = 6;

  /** So many valid characters make up for one that is not. */
  private static final int MIN_RIGHT = 25;

  /** The same of a text that says it is UTF-8: in others hardly any is valid by chance. */
  private static final int MIN_RIGHT_DECLARED = 2;

  private static final char REPLACEMENT = '\uFFFD';

  private static final String PROBE = "<a href=\"1\">";
  private static final byte ESCAPE = 0x1B;

  /** Text of wide characters has a zero in at least one byte of so many, where it has markup. */
  private static final int MANY = 8;

  private Encodings() {}

  /**
   * The encoding that a media type names; null where it names none that is known.
   *
   * @param mediaType with its parameters, as HTTP gives it
   */
  public static @Nullable Charset declared(@Nullable String mediaType) {
    Matcher matcher = PARAMETER.matcher(mediaType == null ? "" : mediaType);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /**
   * The encoding of that name; null where there is none, or none that texts are sent in, in which
   * markup would not read as ASCII.
   */
  public static @Nullable Charset named(String name) {
    try {
      Charset charset = Charset.forName(name);
      String meant = MEANT.getOrDefault(charset.name(), charset.name());
      Charset used = Charset.isSupported(meant) ? Charset.forName(meant) : charset;
      return isWide(used) || isLikeAscii(used) ? used : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The text after its byte order mark, read as that says; null where there is none. */
  public static @Nullable String decodeMarked(byte[] bytes) {
    Charset mark =
        starts(bytes, 0xEF, 0xBB, 0xBF)
            ? UTF_8
            : starts(bytes, 0xFE, 0xFF) ? UTF_16BE : starts(bytes, 0xFF, 0xFE) ? UTF_16LE : null;
    return mark == null ? null : new String(bytes, mark).substring(1);
  }

  /**
   * The text, where the bytes are valid in an encoding throughout; else null. It is null as well
   * where they show that they are in another: many zeros are halves of wide characters, and escapes
   * change the alphabets of ISO 2022.
   *
   * @param mostCharacters in UTF-16 units
   * @throws LimitException if there are more
   */
  public static @Nullable String decode(byte[] bytes, Charset charset, int mostCharacters)
      throws LimitException {
    if (isDisproved(bytes, charset)) {
      return null;
    }
    CharsetDecoder decoder = charset.newDecoder();
    double most = Math.ceil((double) bytes.length * decoder.maxCharsPerByte());
    CharBuffer text = CharBuffer.allocate((int) Math.min(most, mostCharacters + 1.0));
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    if (result.isUnderflow()) {
      result = decoder.flush(text);
    }
    if (result.isError()) {
      return null;
    }
    if (result.isOverflow() || text.position() > mostCharacters) {
      throw Limit.text(mostCharacters);
    }
    return text.flip().toString();
  }

  /**
   * The text of a page or of plain text, in the order of WHATWG's HTML: what a byte order mark
   * tells, then what the sender declared. But UTF-8 with characters above ASCII is UTF-8 whatever
   * is declared, since pages are often converted without their declaration: other encodings do not
   * make many such sequences by chance, and those of single bytes none. Null where neither tells,
   * or what was declared is not so.
   *
   * @param mediaType as the sender declared it, with its parameters
   * @param mostCharacters in UTF-16 units
   * @throws LimitException if there are more
   */
  public static @Nullable String decodeDeclared(
      byte[] bytes, @Nullable String mediaType, int mostCharacters) throws LimitException {
    String marked = decodeMarked(bytes);
    if (marked != null) {
      return marked;
    }
    Charset declared = declared(mediaType);
    int high = highBytes(bytes);
    if (high >= MIN_HIGH_BYTES || (high > 0 && declared != null && isSingleByte(declared))) {
      String text = decode(bytes, UTF_8, mostCharacters);
      if (text == null) {
        text = decodeMostlyUtf8(bytes);
      }
      if (text != null) {
        return text;
      }
    }
    return declared == null ? null : decode(bytes, declared, mostCharacters);
  }

  /**
   * The text that declares to be UTF-8, where most of its characters above ASCII are, with
   * replacement characters for the rest. Null otherwise.
   */
  static @Nullable String decodeDamagedUtf8(byte[] bytes) {
    return decodeMostlyUtf8(bytes, MIN_RIGHT_DECLARED);
  }

  /**
   * The text, where nearly all of its characters above ASCII are valid UTF-8, with replacement
   * characters for the rest: a text that was cut within a character, or that quotes another in its
   * encoding. Null otherwise.
   */
  public static @Nullable String decodeMostlyUtf8(byte[] bytes) {
    return decodeMostlyUtf8(bytes, MIN_RIGHT);
  }

  private static @Nullable String decodeMostlyUtf8(byte[] bytes, int rightForWrong) {
    String text = new String(bytes, UTF_8);
    int wrong = 0;
    int right = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wrong += c == REPLACEMENT ? 1 : 0;
      right += c > 0x7F && c != REPLACEMENT ? 1 : 0;
    }
    return wrong * rightForWrong <= right ? text : null;
  }

  private static int highBytes(byte[] bytes) {
    int high = 0;
    for (byte one : bytes) {
      high += one < 0 ? 1 : 0;
    }
    return high;
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() == 1;
  }

  private static boolean isWide(Charset charset) {
    return charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
  }

  private static boolean isLikeAscii(Charset charset) {
    try {
      return charset.canEncode()
          && charset
              .newEncoder()
              .encode(CharBuffer.wrap(PROBE))
              .equals(ByteBuffer.wrap(PROBE.getBytes(US_ASCII)));
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDisproved(byte[] bytes, Charset charset) {
    boolean hasAlphabets = charset.name().startsWith("ISO-2022");
    int zeros = 0;
    byte before = 0;
    for (byte one : bytes) {
      zeros += one == 0 ? 1 : 0;
      if (before == ESCAPE && (one == '$' || one == '(') && !hasAlphabets) {
        return true;
      }
      before = one;
    }
    return isWide(charset) ? zeros == 0 : zeros > bytes.length / MANY;
  }
}
