package news.dateline.ingest.split;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.split.FunctionWords.Kind;

/**
 * How a line words what it tells: an opening names people in full and things as new, what follows
 * points back at them. English for the most part.
 *
 * @param article 1 where it opens with "A" or "An", -1 with "The"
 * @param pronouns of the third person
 * @param pronounFirst whether one of them stands among its first words
 * @param speaker pronouns of the first person
 * @param indefinite how many things it names as new: "a", "an"
 * @param definite how many it names as known: "the"
 * @param days days of the week
 * @param sayings how often somebody says something
 * @param quotes marks of quotation
 * @param fullNames words with capitals that stand together
 * @param loneNames words with a capital that stand alone
 * @param saidLone whether somebody named by one name says something, or has a title
 * @param appositions how often it tells what somebody is: ", a …", ", the …", ", who …"
 */
record Wording(
    int article,
    int pronouns,
    boolean pronounFirst,
    int speaker,
    int indefinite,
    int definite,
    int days,
    int sayings,
    int quotes,
    int fullNames,
    int loneNames,
    boolean saidLone,
    int appositions) {

  private static final int OPENING = 45;

  /** UTF-16 units that are looked at. */
  private static final int MOST = 2_000;

  private static final Pattern ARTICLE = Pattern.compile("(?:(An?)|The)\\s");
  private static final String QUOTATION = "\"“”„«»";
  private static final Pattern FULL =
      Pattern.compile(
          "\\b\\p{Lu}[\\p{L}'’.-]++(?: (?:of|de|al|van|von|bin) | )\\p{Lu}[\\p{L}'’-]++");

  /** What may stand within a name besides letters. */
  private static final String WITHIN_NAME = "'’.-";

  private static final Pattern LONE =
      Pattern.compile("(?<=\\p{Ll}[,;]? )\\p{Lu}(?=\\p{L}*?\\p{Ll})\\p{L}*+(?! \\p{Lu})\\b");
  private static final Pattern SAID_LONE =
      Pattern.compile(
          "\\b(?:said|says|added) \\p{Lu}\\p{Ll}[\\p{L}'’-]+[.,]|(?:^|[.,\"”]"
              + " )\\p{Lu}\\p{Ll}[\\p{L}'’-]+ (?:said|says|added|told)\\b|\\b(?:Mrs?|Ms)\\.?"
              + " \\p{Lu}");
  private static final Pattern APPOSITION =
      Pattern.compile(", (?:an?|the|who|whose|which|an? former|\\d\\d)\\b");

  /** How the beginning of a text is worded: what comes later tells nothing of what it begins. */
  static Wording of(String whole, FunctionWordList language) {
    String text = whole.substring(0, Math.min(MOST, whole.length()));
    FunctionWords words = FunctionWords.of(text, language);
    int pronoun = words.firstPronoun();
    return new Wording(
        article(text, language),
        words.count(Kind.PRONOUN),
        pronoun >= 0 && pronoun < OPENING,
        words.count(Kind.SPEAKER),
        words.count(Kind.INDEFINITE),
        words.count(Kind.DEFINITE),
        words.count(Kind.DAY),
        words.count(Kind.SAYING),
        (int) text.chars().filter(c -> QUOTATION.indexOf(c) >= 0).count(),
        fullNames(text),
        count(LONE, Character::isUpperCase, text),
        words.count(Kind.SAYING) + words.count(Kind.TITLE) > 0 && SAID_LONE.matcher(text).find(),
        count(APPOSITION, c -> c == ',', text));
  }

  private static int article(String text, FunctionWordList language) {
    if (language.isEnglish()) {
      Matcher article = ARTICLE.matcher(text);
      return article.lookingAt() ? article.group(1) == null ? -1 : 1 : 0;
    }
    int end = text.indexOf(' ');
    Kind kind = end < 0 ? null : language.kind(text.substring(0, end));
    return kind == Kind.INDEFINITE ? 1 : kind == Kind.DEFINITE ? -1 : 0;
  }

  /**
   * How often a pattern is found; it is tried only where the character is one it may begin with.
   */
  private static int count(Pattern pattern, IntPredicate first, String text) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      if (first.test(text.charAt(at)) && matcher.region(at, text.length()).lookingAt()) {
        count++;
        at = matcher.end();
      } else {
        at++;
      }
    }
    return count;
  }

  /**
   * How often {@link #FULL} is found. Where a word is not the first one of a name, no later part of
   * the same word is.
   */
  static int fullNames(CharSequence text) {
    Matcher matcher = FULL.matcher(text).useTransparentBounds(true);
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      if (!Character.isUpperCase(text.charAt(at))) {
        at++;
      } else if (matcher.region(at, text.length()).lookingAt()) {
        count++;
        at = matcher.end();
      } else {
        at = isWithinWord(text, at) ? at + 1 : wordEnd(text, at);
      }
    }
    return count;
  }

  private static boolean isWithinWord(CharSequence text, int at) {
    return at > 0 && Character.isUnicodeIdentifierPart(text.charAt(at - 1));
  }

  private static int wordEnd(CharSequence text, int from) {
    int at = from + 1;
    while (at < text.length()
        && (Character.isLetter(text.charAt(at)) || WITHIN_NAME.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /** All of it, for the line that may be an opening. */
  void addTo(Numbers x) {
    x.add(article > 0)
        .add(article < 0)
        .addCount(pronouns)
        .add(pronounFirst)
        .addCount(speaker)
        .addCount(indefinite)
        .addCount(definite)
        .addCount(days)
        .addCount(sayings)
        .addCount(quotes)
        .addCount(fullNames)
        .addCount(loneNames)
        .add(saidLone)
        .addCount(appositions);
  }
}
