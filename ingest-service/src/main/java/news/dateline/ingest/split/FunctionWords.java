package news.dateline.ingest.split;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a text has the words that show how it is told. All are counted in one pass: an
 * expression for each kind would look at every letter again.
 */
final class FunctionWords {

  /** What such a word does. */
  enum Kind {
    /** A pronoun of the third person. */
    PRONOUN,
    /** A pronoun of the first person. */
    SPEAKER,
    /** Names a thing as new. */
    INDEFINITE,
    /** Names a thing as known. */
    DEFINITE,
    /** A day of the week. */
    DAY,
    /** Tells that somebody says something. */
    SAYING,
    /** Stands before a surname. */
    TITLE,
    /** Any other; known of languages other than English. */
    OTHER
  }

  private static final int LONGEST = 14;
  private static final String ACCORDING = "according";

  /** Words that count as they are written here only. */
  private static final Map<String, Kind> WRITTEN = new HashMap<>();

  /** Words that count in small and in capital letters. */
  private static final Map<String, Kind> ANY_CASE = new HashMap<>();

  static {
    put(ANY_CASE, Kind.PRONOUN, "he she they his her hers him their them it its");
    put(ANY_CASE, Kind.INDEFINITE, "a an");
    put(ANY_CASE, Kind.DEFINITE, "the");
    put(WRITTEN, Kind.SPEAKER, "I we We my My our Our us me");
    put(WRITTEN, Kind.DAY, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
    put(WRITTEN, Kind.SAYING, "said says say told added adding explained noted " + ACCORDING);
    put(WRITTEN, Kind.TITLE, "Mr Mrs Ms");
  }

  private final int[] counts = new int[Kind.values().length];
  private int firstPronoun = -1;

  private final FunctionWordList language;

  private FunctionWords(FunctionWordList language) {
    this.language = language;
  }

  private static void put(Map<String, Kind> kinds, Kind kind, String words) {
    for (String word : words.split(" ")) {
      kinds.put(word, kind);
    }
  }

  static FunctionWords of(String text, FunctionWordList language) {
    FunctionWords words = new FunctionWords(language);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean unspaced = i < text.length() && Words.isUnspaced(text.charAt(i));
      boolean within = i < text.length() && !unspaced && isOfWord(text.charAt(i));
      if (within && start < 0) {
        start = i;
      } else if (!within && start >= 0) {
        words.add(text, start, i);
        start = -1;
      }
      if (unspaced && i + 1 < text.length() && Words.isUnspaced(text.charAt(i + 1))) {
        words.add(text, i, i + 2);
      }
    }
    return words;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void add(String text, int start, int end) {
    if (end - start > LONGEST) {
      return;
    }
    String word = text.substring(start, end);
    Kind kind = language.isEnglish() ? english(word) : language.kind(word);
    if (kind == null || (word.equals(ACCORDING) && !text.startsWith(" to ", end))) {
      return;
    }
    counts[kind.ordinal()]++;
    if (kind == Kind.PRONOUN && firstPronoun < 0) {
      firstPronoun = start;
    }
  }

  private static @Nullable Kind english(String word) {
    Kind kind = WRITTEN.get(word);
    return kind == null ? ANY_CASE.get(word.toLowerCase(Locale.ROOT)) : kind;
  }

  int count(Kind kind) {
    return counts[kind.ordinal()];
  }

  /** Where the first pronoun of the third person stands, in UTF-16 units; -1 for none. */
  int firstPronoun() {
    return firstPronoun;
  }
}
