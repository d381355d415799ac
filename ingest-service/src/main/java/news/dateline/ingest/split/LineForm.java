package news.dateline.ingest.split;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.text.AddressLine;
import news.dateline.ingest.text.BylineLine;

/**
 * The look of a line.
 *
 * @param marks what it has
 * @param number of a numbered line; 0 for others
 * @param titleCase share of its longer words that have a capital
 * @param text without the marks of lists and headings
 * @param telling where its text begins to tell something, behind a dateline, in UTF-16 units
 */
record LineForm(Set<Mark> marks, int number, double titleCase, String text, int telling) {

  private static final Set<Mark> OUTSTANDING =
      EnumSet.of(
          Mark.LABEL,
          Mark.NUMBER,
          Mark.BULLET,
          Mark.KICKER,
          Mark.DATELINE,
          Mark.CLOCK,
          Mark.SPEAKER,
          Mark.TEASERS);

  private static final int MAX_HEADLINE_WORDS = 22;
  private static final int MAX_LABEL_WORDS = 14;
  private static final int MIN_CUT_WORDS = 12;

  /** The name of a section has no more. */
  private static final int MAX_SECTION_WORDS = 3;

  private static final double CAPITALS = 0.9;

  /** UTF-16 units of the marks that end a line. */
  private static final int MAX_ENDING = 40;

  /** Longer lines are no headlines. */
  private static final int MAX_TITLE = 300;

  private static final Pattern HASHES = Pattern.compile("#{1,6}\\s+(?=\\S)");
  private static final Pattern EMPHASIS = Pattern.compile("([*_]{1,3})(\\S(?:.*\\S)?)\\1");
  private static final Pattern BULLET =
      Pattern.compile("[•▪■●◆►▶‣*+·–—-]\\s+(?=\\S)|[■●◆◇□○▲▼★☆▶◎＊・]\\s*(?=\\p{L})");
  private static final Pattern KICKER =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu}\\p{M}\\d &/'’.-]{2,40}?(?:\\s?[:|—–]|\\s[/•·])\\s+(?=\\S)"
              + "|[\\[(]\\p{Lu}[\\p{Lu}\\p{M}\\d &/'’.-]{2,40}?[\\])]\\s+(?=\\S)"
              + "|"
              + BracketedHeadline.BRACKETED);

  private static final Pattern SOFT_KICKER =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}&/'’ -]{2,28}?(?::|\\s[|/•·—–])"
              + "|[\\[(]\\p{Lu}[\\p{L}\\p{M}&/'’ -]{2,28}?[\\])])\\s+(?=[\\p{Lu}\\d“\"])");
  private static final String DASH = "(?:—|–|--|\\.?-)\\s*(?=\\S)";
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{Lu}\\p{M} .'’/-]{2,40}(?:,\\s\\p{L}[\\p{L}\\p{M}\\d .,'’-]{1,40}?)?"
              + "(?:,? ?\\([^)]{2,40}\\))?\\s*"
              + DASH
              + "|\\p{Lu}[\\p{L}\\p{M} .'’/-]{2,40}(?:,\\s[\\p{L}\\p{M}\\d .,'’-]{1,40}?)?"
              + " ?\\([\\p{L} /&.-]{2,30}\\)\\s*(?::\\s|"
              + DASH
              + ")|\\p{IsHan}{2,12}\\p{Nd}{1,2}月\\p{Nd}{1,2}日[电電](?:[（(][^）)]{2,30}[）)])?|本[报報][讯訊])");

  private static final Pattern CLOCK = Pattern.compile("\\[?\\d{1,2}[:.h]\\d{2}\\b");
  private static final Pattern SPEAKER = Pattern.compile("[QAFPR]\\d{0,2}(?::|\\.|\\s[-–—])\\s");
  private static final Pattern CONTINUATION =
      Pattern.compile(
          "(?:It|He|She|They|We|I|You|My|His|Her|Their|Its|Our|This|That|These|Those|But|And|So|Or"
              + "|Yet|Still|Also|However|Meanwhile|Instead|Then|There|Some|Many|Others|Another|Both"
              + "|Each|Such|One|Most|Later|Earlier|Afterwards?|Asked|Added|Er|Sie|Es|Wir|Ich|Doch"
              + "|Aber|Und|Auch|Dabei|Zudem|Außerdem|Allerdings|Diese[rsmn]?|Dies|Das|Il|Elle|Ils"
              + "|Elles|Mais|Et|Cette|Ces|Él|Ella|Ellos|Pero|También|Además|Este|Esta|Esto|Estos|Y"
              + "|Sin embargo)\\b");
  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(?i)(?:(?:…|\\.\\.\\.|\\. \\. \\.)[])»”\"]*(?:\\s*[\\[(]?(?:(?:read |see )?more|read on"
              + "|continued?(?: reading)?|mehr|weiterlesen|leer más|seguir leyendo|lire la suite"
              + "|leia mais|leggi tutto|lees meer)[\\])]?(?:\\.\\.\\.|…)?)?|[\\[(]more[\\])])\\s*[→»›>]*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？؟۔।]['’\"”“»」』)\\]]*$");
  private static final Pattern PAUSE = Pattern.compile("[.:;,…。，：；、][\"”’»」』]*$");
  private static final Pattern QUOTE = Pattern.compile("[\"“”„«‘']");

  /**
   * Looks at a line that is no rule.
   *
   * @param words how many it has
   */
  static LineForm of(String raw, boolean heading, int words) {
    if (AddressLine.isOne(raw)) {
      return new LineForm(EnumSet.of(Mark.PROMPT), 0, 0, raw, raw.length());
    }
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    String text = without(HASHES, raw);
    put(marks, Mark.HEADING, heading || !text.equals(raw));
    text = withoutEmphasis(text);
    ListNumber listed = ListNumber.of(text);
    put(marks, Mark.NUMBER, listed.number() > 0);
    text = text.substring(listed.end());
    String item = without(BULLET, text);
    put(marks, Mark.BULLET, !item.equals(text));
    text = withoutEmphasis(item);
    Matcher dateline = DATELINE.matcher(text);
    int telling = dateline.lookingAt() ? dateline.end() : 0;
    put(marks, Mark.DATELINE, telling > 0);
    putOpening(marks, text);
    putEnding(marks, text, words, heading);
    if (words <= MAX_LABEL_WORDS) {
      put(marks, Mark.BYLINE, BylineLine.isOne(text));
      put(marks, Mark.DATE, DateWords.isIn(text));
      put(marks, Mark.PROMPT, PromptLine.isOne(text));
      put(marks, Mark.TEASERS, PromptLine.isOverTeasers(text));
    }
    put(marks, Mark.CREDIT, CreditLine.isIn(text));
    putLetters(marks, text);
    put(marks, Mark.LABEL, isSectionName(marks, text, words));
    put(marks, Mark.HEADLINE, isHeadline(marks, text, words));
    return new LineForm(marks, listed.number(), titleCase(text), text, telling);
  }

  private static String without(Pattern opening, String text) {
    Matcher matcher = opening.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }

  private static String withoutEmphasis(String text) {
    Matcher matcher = EMPHASIS.matcher(text);
    return matcher.matches() ? matcher.group(2) : text;
  }

  /** Looks for the end of a line near its end, since elsewhere it cannot be. */
  private static boolean endsWith(Pattern ending, String text) {
    return ending
        .matcher(text)
        .region(Math.max(0, text.length() - MAX_ENDING), text.length())
        .find();
  }

  private static void put(Set<Mark> marks, Mark mark, boolean present) {
    if (present) {
      marks.add(mark);
    }
  }

  private static void putOpening(Set<Mark> marks, String text) {
    put(marks, Mark.SPEAKER, SPEAKER.matcher(text).lookingAt());
    if (!marks.contains(Mark.SPEAKER)) {
      put(marks, Mark.KICKER, KICKER.matcher(text).lookingAt());
      put(
          marks,
          Mark.SOFT_KICKER,
          !marks.contains(Mark.KICKER) && SOFT_KICKER.matcher(text).lookingAt());
    }
    put(marks, Mark.CLOCK, CLOCK.matcher(text).lookingAt());
    put(marks, Mark.CONTINUATION, CONTINUATION.matcher(text).lookingAt());
    put(marks, Mark.QUOTE, QUOTE.matcher(text).lookingAt());
    put(marks, Mark.LOWER_CASE, Character.isLowerCase(text.codePointAt(0)));
  }

  private static void putEnding(Set<Mark> marks, String text, int words, boolean heading) {
    boolean ends = endsWith(SENTENCE_END, text);
    put(marks, Mark.SENTENCE_END, ends);
    put(marks, Mark.QUESTION, (text.endsWith("?") || text.endsWith("？") || text.endsWith("؟")));
    put(
        marks,
        Mark.CUT_OFF,
        endsWith(CUT_OFF, text)
            || (!heading && words >= MIN_CUT_WORDS && !ends && !text.endsWith(":")));
  }

  private static void putLetters(Set<Mark> marks, String text) {
    int cased = 0;
    int lower = 0;
    int letters = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean small = Character.isLowerCase(c);
      letters += Character.isLetter(c) ? 1 : 0;
      lower += small ? 1 : 0;
      // The letters of many scripts are of one kind only.
      cased += small || Character.isUpperCase(c) ? 1 : 0;
    }
    put(marks, Mark.CAPITALS, 2 * cased > letters && lower < (1 - CAPITALS) * cased);
  }

  private static boolean isSectionName(Set<Mark> marks, String text, int words) {
    return words <= MAX_SECTION_WORDS
        && !marks.contains(Mark.LOWER_CASE)
        && !marks.contains(Mark.SENTENCE_END)
        && text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean isHeadline(Set<Mark> marks, String text, int words) {
    return words >= 2
        && words <= MAX_HEADLINE_WORDS
        && !marks.contains(Mark.BYLINE)
        && !marks.contains(Mark.PROMPT)
        && !marks.contains(Mark.LOWER_CASE)
        && text.codePoints().anyMatch(Character::isLetter)
        && !endsWith(PAUSE, text);
  }

  private static double titleCase(String text) {
    if (text.length() > MAX_TITLE) {
      return 0;
    }
    int capital = 0;
    int all = 0;
    for (String word : text.split("\\s+")) {
      if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
        all++;
        capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : capital / (double) all;
  }

  /** Whether it says something of what a story is about. */
  boolean tells() {
    return telling < text.length();
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it could stand over a story. */
  boolean isHead() {
    return (has(Mark.HEADING) || has(Mark.HEADLINE)) && !isLabel();
  }

  /** Whether it looks unlike the paragraphs of running text, as the first line of a story may. */
  boolean standsOut() {
    return isHead() || OUTSTANDING.stream().anyMatch(this::has);
  }

  /** Whether it is a line about a story and not of it: who wrote it and when. */
  boolean isLabel() {
    return has(Mark.BYLINE) || (has(Mark.DATE) && has(Mark.HEADLINE));
  }
}
