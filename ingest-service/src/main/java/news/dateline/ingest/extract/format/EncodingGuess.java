package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a text looks to be in that is not UTF-8 and of which no claim holds. Of the two
 * detectors that Tika has, Mozilla's knows scripts, but takes all Latin letters for Latin 1, and
 * Arabic for anything; ICU's tells the languages of Latin letters apart. What they leave open is
 * windows-1252, as in browsers.
 */
public final class EncodingGuess {

  private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>|&#?\\w{1,32};");

  /** Both detectors look at no more. */
  private static final int MOST_BYTES = 12_000;

  /** So much before the first character above ASCII is looked at. */
  private static final int BEFORE = 200;

  /** Fewer bytes above ASCII look like any language. */
  private static final int FEW = 8;

  /**
   * How sure ICU's detector has to be of another language of Latin letters, and how much surer than
   * of one in windows-1252; of 100. A paragraph of Polish has 51 and 24, of Slovak, which it does
   * not know but for its neighbours, 31 and 22; of Albanian in windows-1252 17 and 13.
   */
  private static final int SURE = 30;

  private static final int SURER = 7;

  /** How sure it has to be of Arabic; paragraphs have 75. */
  private static final int SURE_OF_ARABIC = 60;

  /** What to read instead of what Mozilla's detector says: supersets, as far as news go. */
  private static final Map<String, String> MEANT =
      Map.of("KOI8-R", "KOI8-U", "x-MacCyrillic", "windows-1251", "ISO-8859-8", "windows-1255");

  private EncodingGuess() {}

  /**
   * Never UTF-8, which can be told without guessing.
   *
   * @param bytes of the text with its markup, which is looked past
   */
  public static Charset of(byte[] bytes) throws IOException {
    byte[] text = text(bytes);
    int others = 0;
    int letters = 0;
    for (byte one : text) {
      others += one < 0 ? 1 : 0;
      letters += isLetter(one) ? 1 : 0;
    }
    boolean latin = others < FEW ? letters > 2 * others : isLatin(text);
    Charset guess = latin && others > 0 ? latin(text, others) : script(text);
    return guess == null ? Encodings.WINDOWS : guess;
  }

  /** Whether words with bytes above ASCII have as many letters of ASCII. */
  private static boolean isLatin(byte[] text) {
    int balance = 0;
    int letters = 0;
    int others = 0;
    for (byte one : text) {
      if (one < 0) {
        others++;
      } else if (isLetter(one)) {
        letters++;
      } else {
        balance += others > 0 ? letters - others : 0;
        letters = 0;
        others = 0;
      }
    }
    return balance + (others > 0 ? letters - others : 0) >= 0;
  }

  private static boolean isLetter(byte one) {
    int lower = one | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** Without the markup, whose ASCII would count as text, and from where there is more. */
  private static byte[] text(byte[] bytes) {
    String text =
        new String(bytes, ISO_8859_1)
            .replace("<![CDATA[", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
    text = MARKUP.matcher(text).replaceAll(" ");
    int high = 0;
    while (high < text.length() && text.charAt(high) < 0x80) {
      high++;
    }
    int start = high == text.length() ? 0 : Math.max(0, high - BEFORE);
    return text.substring(start, Math.min(text.length(), start + MOST_BYTES)).getBytes(ISO_8859_1);
  }

  /** Of a text of Latin letters. */
  private static @Nullable Charset latin(byte[] text, int others) {
    CharsetMatch[] matches = new CharsetDetector().setText(text).detectAll();
    if (others < FEW || matches.length == 0) {
      return null;
    }
    int western =
        Stream.of(matches)
            .filter(match -> Encodings.WINDOWS.equals(Encodings.named(match.getName())))
            .mapToInt(CharsetMatch::getConfidence)
            .findFirst()
            .orElse(0);
    CharsetMatch best = matches[0];
    boolean sure = best.getConfidence() >= Math.max(SURE, western + SURER);
    return sure ? Encodings.named(best.getName()) : null;
  }

  /** Of a text in another script. */
  private static @Nullable Charset script(byte[] text) throws IOException {
    for (CharsetMatch match : new CharsetDetector().setText(text).detectAll()) {
      if ("ar".equals(match.getLanguage()) && match.getConfidence() >= SURE_OF_ARABIC) {
        return Encodings.named(match.getName());
      }
    }
    Charset looks =
        new UniversalEncodingDetector().detect(new ByteArrayInputStream(text), new Metadata());
    if (looks == null) {
      return null;
    }
    if (looks.name().equals("ISO-8859-7") || looks.name().equals("windows-1253")) {
      return Charset.forName(greek(text));
    }
    return Encodings.named(MEANT.getOrDefault(looks.name(), looks.name()));
  }

  /** They differ in a capital letter and in quotation marks, which the detector does not heed. */
  private static String greek(byte[] text) {
    boolean alpha = false;
    for (byte one : text) {
      alpha |= one == (byte) 0xB6;
      if (one < (byte) 0xA0) {
        return "windows-1253";
      }
    }
    return alpha ? "ISO-8859-7" : "windows-1253";
  }
}
