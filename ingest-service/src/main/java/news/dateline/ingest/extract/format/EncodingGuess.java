package news.dateline.ingest.extract.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Which encoding a text looks to be in of which no claim holds: the one in which it is the most
 * probable text of a language that is written in it. What is as probable in windows-1252 is in
 * that, as in browsers.
 */
public final class EncodingGuess {

  private static final Pattern MARKUP = Pattern.compile("<[^<>]*+>|&#?\\w{1,32};");

  /** So much of a text tells. */
  private static final int MOST_BYTES = 4_000;

  private static final int MOST_BYTES_A_CHARACTER = 4;

  /** So much before and behind a character above ASCII is looked at. */
  private static final int AROUND = 200;

  private static final String LATIN_1 = "en,de,fr,es,pt,it,nl,sv,da,no,fi,is,ca,gl,eu,af,sq,ga,id";
  private static final String LATIN_2 = "pl,cs,sk,hu,ro,hr,sl,sq,de,en";
  private static final String CYRILLIC = "ru,uk,bg,be,sr,mk";

  /** In their order, of encodings in which a text is the same the first. */
  private static final String[][] ENCODINGS = {
    {"windows-1252", LATIN_1},
    {"windows-1250", LATIN_2},
    {"windows-1251", CYRILLIC},
    {"windows-1253", "el"},
    {"windows-1254", "tr"},
    {"windows-1255", "he,yi"},
    {"windows-1256", "ar,fa,ur"},
    {"windows-1257", "lt,lv,et"},
    {"ISO-8859-2", LATIN_2},
    {"ISO-8859-5", CYRILLIC},
    {"ISO-8859-6", "ar"},
    {"ISO-8859-7", "el"},
    {"ISO-8859-13", "lt,lv,et"},
    {"KOI8-U", "ru,uk,bg"},
    {"IBM866", "ru,uk,be"},
    {"IBM852", LATIN_2},
    {"x-windows-874", "th"},
    {"GB18030", "zh-CN"},
    {"Big5-HKSCS", "zh-TW"},
    {"windows-31j", "ja"},
    {"EUC-JP", "ja"},
    {"x-windows-949", "ko"},
    {"UTF-8", LATIN_1 + "," + LATIN_2 + "," + CYRILLIC + ",el,tr,he,ar,fa,lt,lv,et,th,zh-CN,ja,ko"},
    {"UTF-16LE", "en,de,fr,es,pt,it,pl,cs,hu,tr,lt,lv,et,ru,uk,el,he,ar,fa,zh-CN,zh-TW,ja,ko"},
    {"UTF-16BE", "en,de,fr,es,pt,it,pl,cs,hu,tr,lt,lv,et,ru,uk,el,he,ar,fa,zh-CN,zh-TW,ja,ko"},
  };

  private static final String ESCAPE_JAPANESE = "\u001B$B";
  private static final String ESCAPE_KOREAN = "\u001B$)C";

  /** Logarithm of how probable a text is at least, by byte: texts have -1 to -4. */
  private static final double LEAST = -5;

  /** Fewer bytes may be anything. */
  private static final int FEW = 20;

  /** How much more probable another encoding has to be: a letter may be a typo. */
  private static final Map<Charset, Double> MARGINS = Map.of(Encodings.WINDOWS, 3.0, UTF_8, 4.0);

  /**
   * An encoding, and how probable a text of it is in each of its languages.
   *
   * @param scores logarithms
   */
  private record Candidate(Charset charset, List<ToDoubleFunction<String>> scores) {

    double score(String text) {
      return scores.stream().mapToDouble(score -> score.applyAsDouble(text)).max().orElseThrow();
    }
  }

  /** How improbable it is for each byte that a text is cut within a character. */
  private static final double CUT = 20;

  /**
   * An encoding, and how probable a text is in it.
   *
   * @param score a logarithm, for each byte that was looked at
   */
  private record Guess(Charset charset, double score) {}

  /** Not loaded before it is needed: most texts tell their encoding. */
  private static final class Lazily {
    static final List<Candidate> CANDIDATES = candidates();
  }

  private EncodingGuess() {}

  private static List<Candidate> candidates() {
    Map<String, ToDoubleFunction<String>> known = new HashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (String[] encoding : ENCODINGS) {
      List<ToDoubleFunction<String>> scores = new ArrayList<>();
      for (String language : encoding[1].split(",")) {
        scores.add(known.computeIfAbsent(language, EncodingGuess::scores));
      }
      candidates.add(new Candidate(Charset.forName(encoding[0]), List.copyOf(scores)));
    }
    return List.copyOf(candidates);
  }

  private static ToDoubleFunction<String> scores(String language) {
    try {
      return switch (language) {
        case "zh-CN", "zh-TW", "ja", "ko" -> new EastAsian(language)::score;
        default -> LetterModel.of(language)::score;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The encoding; UTF-8 only where all of the text is valid in it.
   *
   * @param bytes of the text with its markup, which is looked past
   */
  public static Charset of(byte[] bytes) {
    return guess(bytes).charset;
  }

  /** Whether bytes of which nothing is known are as probable a text as those of texts are. */
  public static boolean isText(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES));
    int controls = 0;
    int zeros = 0;
    for (byte one : start) {
      zeros += one == 0 ? 1 : 0;
      controls += one > 0 && one < ' ' && !Character.isWhitespace(one) ? 1 : 0;
    }
    boolean binary = zeros == 0 && controls > 0;
    return !binary && start.length >= FEW && guess(start).score > LEAST;
  }

  private static Guess guess(byte[] bytes) {
    String raw = new String(bytes, ISO_8859_1);
    if (raw.contains(ESCAPE_JAPANESE)) {
      return new Guess(Charset.forName("ISO-2022-JP"), 0);
    }
    if (raw.contains(ESCAPE_KOREAN)) {
      return new Guess(Charset.forName("ISO-2022-KR"), 0);
    }
    Guess best = new Guess(Encodings.WINDOWS, Double.NEGATIVE_INFINITY);
    if (raw.chars().allMatch(c -> c > 0 && c < 0x80)) {
      return best;
    }
    byte[] sample = sample(raw);
    for (Candidate candidate : Lazily.CANDIDATES) {
      int cut = cut(candidate.charset, bytes);
      if (cut >= 0) {
        String text = new String(sample, candidate.charset).replace("\uFFFD", "");
        double margin = MARGINS.getOrDefault(candidate.charset, 0.0) - CUT * cut;
        double score = (candidate.score(text) + margin) / sample.length;
        best = score > best.score ? new Guess(candidate.charset, score) : best;
      }
    }
    return best;
  }

  /** How many bytes are cut off a character at the end of a text; -1 where others are not valid. */
  private static int cut(Charset charset, byte[] bytes) {
    try {
      for (int cut = 0; cut < MOST_BYTES_A_CHARACTER && cut < bytes.length; cut++) {
        byte[] whole = cut == 0 ? bytes : Arrays.copyOf(bytes, bytes.length - cut);
        if (Encodings.decode(whole, charset, Integer.MAX_VALUE - 8) != null) {
          return cut;
        }
      }
    } catch (LimitException e) {
      // Nor can be.
    }
    return -1;
  }

  /** Without the markup, whose ASCII would count as text, and what stands around the rest. */
  private static byte[] sample(String raw) {
    if (raw.indexOf('\0') >= 0) {
      return raw.substring(0, Math.min(raw.length(), MOST_BYTES)).getBytes(ISO_8859_1);
    }
    String text = raw.replace("<![CDATA[", "").replace("&lt;", "<").replace("&gt;", ">");
    text = MARKUP.matcher(text).replaceAll(" ");
    StringBuilder sample = new StringBuilder();
    int taken = 0;
    for (int i = 0; i < text.length() && sample.length() < MOST_BYTES; i++) {
      if (text.charAt(i) >= 0x80) {
        int end = Math.min(text.length(), i + AROUND);
        sample.append(text, Math.max(taken, i - AROUND), Math.max(taken, end));
        taken = Math.max(taken, end);
      }
    }
    return (sample.length() == 0 ? text : sample).toString().getBytes(ISO_8859_1);
  }
}
