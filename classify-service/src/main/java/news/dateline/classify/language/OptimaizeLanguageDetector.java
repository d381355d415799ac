package news.dateline.classify.language;

import java.util.Map;
import news.dateline.story.LanguageTag;
import news.dateline.story.StoryText;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language by the frequencies of its letter sequences (Optimaize, 71 languages); where
 * they leave it open, by {@linkplain SmallWords small words}.
 *
 * <p>A text that is long enough is believed over what its document declares, as many pages declare
 * their template's language. A declared language that agrees is returned as declared, with its
 * region; one that cannot be told from the text is believed.
 */
public final class OptimaizeLanguageDetector implements LanguageDetector {

  /** As much of headline and body as is looked at. UTF-16 units. */
  private static final int MAX_LENGTH = 3_000;

  /** Of a longer text so much is looked at first, in stretches, as it mostly tells. */
  private static final int SAMPLE = 1_000;

  private static final int STRETCH = 200;

  /** With fewer letters, more than one sure answer in a hundred is wrong. */
  private static final int MIN_LETTERS = 60;

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
    String detected = detect(start(text), tag == null);
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

  /**
   * @param guessing whether a second guess is wanted where the first is not sure
   */
  private static @Nullable String detect(String text, boolean guessing) {
    LetterCount letters = LetterCount.of(text);
    if (letters.known() < MIN_LETTERS) {
      return null;
    }
    // Only Japanese mixes kana into ideographs; the model often takes it for Chinese.
    if (LetterCount.LETTERS_A_SYLLABLE * letters.kana() > letters.known() / 5) {
      return "ja";
    }
    String sure = sure(sample(text));
    if (sure == null && text.length() > SAMPLE) {
      sure = sure(text);
    }
    return sure == null && guessing ? SmallWords.language(text) : sure;
  }

  private static @Nullable String sure(String text) {
    LanguageResult result = loaded().detect(text);
    return result.isReasonablyCertain() ? LanguageTag.primary(result.getLanguage()) : null;
  }

  /** Stretches from all of a text, since one in two languages is no more of that which it opens. */
  private static String sample(String text) {
    if (text.length() <= SAMPLE) {
      return text;
    }
    StringBuilder sample = new StringBuilder(SAMPLE + SAMPLE / STRETCH);
    for (int i = 0; i < SAMPLE / STRETCH; i++) {
      int start = i * (text.length() / (SAMPLE / STRETCH));
      sample.append(text, start, start + STRETCH).append(' ');
    }
    return sample.toString();
  }

  private static String start(StoryText text) {
    String start = start(text.headline()) + "\n\n" + start(text.body());
    return start(start);
  }

  private static String start(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
