package news.dateline.ingest.extract.html;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date of three numbers, the year last: which of the others is the month, the line tells. */
final class NumericDate {

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<!\\d)(?<first>\\d{1,2})[./-]\\s?(?<second>\\d{1,2})[./-]\\s?(?<year>(?:19|20)\\d{2}|(?<=\\.\\s?)\\d{2})(?![\\d.])");

  /** Zones of the United States, and a clock of twelve hours. */
  private static final Pattern AMERICAN =
      Pattern.compile("\\b(?:[ECMP][SD]T|[ECMP]T)\\b|\\d\\s?(?i:[ap]\\.?m)\\b");

  /** That of years of two digits. */
  private static final int CENTURY = 2000;

  /** Thailand counts from so many years before. */
  private static final int BUDDHIST = 543;

  private static final int MONTHS = 12;

  private NumericDate() {}

  /** Finds one in a line; its groups are {@code first}, {@code second} and {@code year}. */
  static Matcher matcher(String line) {
    return NUMBERS.matcher(line);
  }

  /** Whether the order of day and month in a line is anybody's guess. */
  static boolean isAmbiguous(String line) {
    Matcher matcher = NUMBERS.matcher(line);
    return matcher.find()
        && number(matcher, "first") <= MONTHS
        && number(matcher, "second") <= MONTHS
        && number(matcher, "first") != number(matcher, "second");
  }

  /**
   * The date that was found.
   *
   * @param found of {@link #matcher}
   * @param language of the page in BCP 47
   * @throws DateTimeException if there is no such day
   */
  static LocalDate read(Matcher found, String line, @Nullable String language) {
    int first = number(found, "first");
    int second = number(found, "second");
    int full = year(number(found, "year"));
    LocalDate dayFirst = second > MONTHS ? null : LocalDate.of(full, second, first);
    LocalDate monthFirst = first > MONTHS ? null : LocalDate.of(full, first, second);
    if (dayFirst == null || monthFirst == null) {
      return monthFirst == null ? LocalDate.of(full, second, first) : monthFirst;
    }
    DayOfWeek weekday = Weekdays.in(line, language);
    boolean isDay = dayFirst.getDayOfWeek() == weekday;
    boolean isMonth = monthFirst.getDayOfWeek() == weekday;
    boolean american =
        isDay == isMonth ? found.group().indexOf('/') > 0 && isAmerican(line, language) : isMonth;
    return american ? monthFirst : dayFirst;
  }

  /** A year that may be written in two digits, or as Buddhists count. */
  static int year(int written) {
    if (written >= BUDDHIST + CENTURY) {
      return written - BUDDHIST;
    }
    return written < 100 ? CENTURY + written : written;
  }

  /** English of other countries writes the day first, with a clock of twelve hours too. */
  private static boolean isAmerican(String line, @Nullable String language) {
    Locale locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    boolean isEnglish = locale.getLanguage().isEmpty() || locale.getLanguage().equals("en");
    return isEnglish
        && (locale.getCountry().equals("US")
            || (locale.getCountry().isEmpty() && AMERICAN.matcher(line).find()));
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }
}
