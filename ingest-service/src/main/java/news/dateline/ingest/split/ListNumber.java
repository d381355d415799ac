package news.dateline.ingest.split;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a line opens with, in the figures of any script.
 *
 * @param number 0 where there is none
 * @param end where the text behind it begins, in UTF-16 units
 */
record ListNumber(int number, int end) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[(（]|#|N[or]\\. ?)?(\\p{Nd}{1,2})(?:(?:[.)]\\)?|:|\\s?[-–—|]|(?<=#\\d{1,2}))\\s+|[．、）]\\s*)(?=\\S)"
              + "|[（]?([一二三四五六七八九]|十[一二]?)[、．）]\\s*(?=\\S)");

  private static final String HAN_NUMBERS = "一二三四五六七八九十";

  private static final ListNumber NONE = new ListNumber(0, 0);

  static ListNumber of(String line) {
    Matcher numbered = NUMBER.matcher(line);
    if (!numbered.lookingAt()) {
      return NONE;
    }
    String figures = numbered.group(1);
    int number = figures == null ? han(numbered.group(2)) : decimal(figures);
    return number == 0 ? NONE : new ListNumber(number, numbered.end());
  }

  /** Figures beyond the first 65,536 characters are two UTF-16 units each. */
  private static int decimal(String figures) {
    return figures
        .codePoints()
        .map(figure -> Character.digit(figure, 10))
        .reduce(0, (number, figure) -> 10 * number + figure);
  }

  /** One to twelve in words. */
  private static int han(String words) {
    int last = HAN_NUMBERS.indexOf(words.charAt(words.length() - 1)) + 1;
    return words.length() == 1 ? last : HAN_NUMBERS.length() + last;
  }
}
