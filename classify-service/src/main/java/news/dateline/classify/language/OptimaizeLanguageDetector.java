package news.dateline.classify.language;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;
import static java.lang.Character.UnicodeScript.THAI;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import news.dateline.story.StoryText;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language by the frequencies of its letter sequences (Optimaize, 71 languages).
 *
 * <p>A text that is long enough is believed over what its document declares, as many pages declare
 * their template's language. A declared language that agrees is returned as declared, with its
 * region; one that cannot be told from the text is believed.
 */
public final class OptimaizeLanguageDetector implements LanguageDetector {

  /** As much of headline and body as is looked at. UTF-16 units. */
  private static final int MAX_LENGTH = 3_000;

  /** With fewer letters, more than one sure answer in a hundred is wrong. */
  private static final int MIN_LETTERS = 60;

  private static final Set<Character.UnicodeScript> ALPHABETIC =
      EnumSet.of(
          LATIN,
          CYRILLIC,
          GREEK,
          ARABIC,
          HEBREW,
          DEVANAGARI,
          BENGALI,
          GURMUKHI,
          GUJARATI,
          TAMIL,
          TELUGU,
          KANNADA,
          MALAYALAM,
          THAI,
          KHMER);

  private static final Set<Character.UnicodeScript> SYLLABIC =
      EnumSet.of(HAN, HIRAGANA, KATAKANA, HANGUL);

  /** Ideographs and syllables say more than letters do. */
  private static final int LETTERS_A_SYLLABLE = 3;

  /** Languages that are told as another one, or not apart from it. */
  private static final Map<String, String> TOLD_AS =
      Map.of("nb", "no", "nn", "no", "fil", "tl", "bs", "hr", "yue", "zh", "cmn", "zh");

  /** Asked only what it knows; detecting keeps a state, so that each call needs its own. */
  private final OptimaizeLangDetector known;

  private OptimaizeLanguageDetector(OptimaizeLangDetector known) {
    this.known = known;
  }

  /** Loads the models, once a process; takes a few seconds on a busy machine. */
  public static OptimaizeLanguageDetector load() {
    return new OptimaizeLanguageDetector(loaded());
  }

  private static OptimaizeLangDetector loaded() {
    OptimaizeLangDetector detector = new OptimaizeLangDetector(MAX_LENGTH);
    detector.loadModels();
    return detector;
  }

  @Override
  public @Nullable String detect(StoryText text, @Nullable String declared) {
    String tag = declared == null ? null : LanguageTag.normalise(declared);
    if (tag != null && !canTell(told(tag))) {
      return tag;
    }
    String detected = detect(start(text));
    if (detected == null || (tag != null && told(tag).equals(told(detected)))) {
      return tag;
    }
    return detected;
  }

  private boolean canTell(String primary) {
    return known.hasModel(primary) || primary.equals("zh");
  }

  /** As what a tag's primary language is told. */
  private static String told(String tag) {
    String primary = LanguageTag.primary(tag);
    return TOLD_AS.getOrDefault(primary, primary);
  }

  private static @Nullable String detect(String text) {
    int letters = letters(text);
    if (letters < MIN_LETTERS) {
      return null;
    }
    // Only Japanese mixes kana into ideographs; the model often takes it for Chinese.
    if (LETTERS_A_SYLLABLE * kana(text) > letters / 5) {
      return "ja";
    }
    LanguageResult result = loaded().detect(text);
    return result.isReasonablyCertain() ? LanguageTag.primary(result.getLanguage()) : null;
  }

  private static String start(StoryText text) {
    String start = start(text.headline()) + "\n\n" + start(text.body());
    return start(start);
  }

  private static String start(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }

  private static long kana(String text) {
    return text.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .filter(script -> script == HIRAGANA || script == KATAKANA)
        .count();
  }

  /** Letters that the models know; none where most of the text's letters are of other scripts. */
  private static int letters(String text) {
    int known = 0;
    int others = 0;
    for (int point : text.codePoints().filter(Character::isLetter).toArray()) {
      Character.UnicodeScript script = Character.UnicodeScript.of(point);
      if (SYLLABIC.contains(script)) {
        known += LETTERS_A_SYLLABLE;
      } else if (ALPHABETIC.contains(script)) {
        known++;
      } else {
        others++;
      }
    }
    return known > others ? known : 0;
  }
}
