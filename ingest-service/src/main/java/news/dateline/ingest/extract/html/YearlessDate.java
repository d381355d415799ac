package news.dateline.ingest.extract.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date whose year is not written, since the page tells it beside: "Publié le 20 juillet à 10h12,
 * mis à jour le 21 juillet 2026".
 */
final class YearlessDate {

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+|of\\s+)?(?<name>[\\p{L}\\p{M}]{3,15})");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<name>[\\p{L}\\p{M}]{3,15})\\.?\\s+(?<day>\\d{1,2})(?!\\d|[:.]\\d)");

  private YearlessDate() {}

  /** Whether a text has a date without a year. */
  static boolean isIn(String text, @Nullable String language) {
    return WrittenTime.parse(text, language) == null
        && (month(DAY_FIRST, text, language) != null || month(MONTH_FIRST, text, language) != null);
  }

  /**
   * The time that a text tells.
   *
   * @param later a time of the same page that is not before it
   * @param language of the page in BCP 47
   * @return null if there is no date in it
   */
  static @Nullable WrittenTime read(String text, WrittenTime later, @Nullable String language) {
    for (Pattern order : new Pattern[] {DAY_FIRST, MONTH_FIRST}) {
      Matcher found = month(order, text, language);
      if (found != null) {
        int year = later.date().getYear();
        WrittenTime time = inYear(text, found, year, language);
        return time != null && time.date().isAfter(later.date())
            ? inYear(text, found, year - 1, language)
            : time;
      }
    }
    return null;
  }

  private static @Nullable Matcher month(Pattern order, String text, @Nullable String language) {
    Matcher matcher = order.matcher(text);
    while (matcher.find()) {
      if (Months.number(matcher.group("name"), language) != null) {
        return matcher;
      }
    }
    return null;
  }

  private static @Nullable WrittenTime inYear(
      String text, Matcher found, int year, @Nullable String language) {
    try {
      Integer month = Months.number(found.group("name"), language);
      return month == null
          ? null
          : WrittenTime.parse(
              LocalDate.of(year, month, Integer.parseInt(found.group("day")))
                  + ","
                  + text.substring(found.end()).replaceFirst("^\\D*", " "),
              language);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
