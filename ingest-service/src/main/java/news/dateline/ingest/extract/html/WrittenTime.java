package news.dateline.ingest.extract.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, and a time where it is given, as a page writes it.
 *
 * <p>Read are ISO 8601 in its loose forms, RFC 822 dates, and what people write: "November 19,
 * 2021", "19. November 2021, 14.05 Uhr", "19 de noviembre de 2021", "19.11.2021", "2021年11月19日". Of
 * two numbers before a year the first is the day, unless it cannot be, the day of the week tells
 * otherwise, or the page or the line is American.
 *
 * @param time midnight where none is given
 * @param zone offset or zone; null where none is given
 */
record WrittenTime(LocalDate date, LocalTime time, @Nullable ZoneId zone) {

  private static final String CLOCK =
      "(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9}))?)?"
          + "\\s*(?<half>[ap]\\.?m\\b\\.?)?";

  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})"
              + "(?:[T\\s,]+"
              + CLOCK
              + ")?(?<rest>.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?"
              + "(?<rest>Z|[+-]\\d{4})?");

  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(?<year>\\d{4})\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?(?<day>\\d{1,2})\\s?[日일]");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+(?:de|of|d'))?[\\s-]+(?<name>[\\p{L}\\p{M}]{2,15})\\.?,?"
              + "(?:\\s+(?:de|del|do))?[\\s-]*(?<year>(?:19|20|25)\\d{2}(?!\\d)"
              + "|[1-4]\\d(?=\\s*(?:$|[,;|)–—]|-\\s|(?:à|at|um|alle|às|om|kl\\.?)?\\s?\\d{1,2}[:h]\\d{2})))");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<name>[\\p{L}\\p{M}]{3,15})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)");

  /** "2026. november 19.", "2026 m. lapkričio 19 d." */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d{2})(?:\\.|\\s(?:m|gada)\\.?)?\\s+(?<name>\\p{L}{3,12})\\s+(?<day>\\d{1,2})(?!\\d)");

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}),?(?: năm)? (?<year>(?:19|20)\\d{2})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same as {@link #ISO} behind words that no list of labels knows. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d./-])(?<year>(?:19|20)\\d{2})(?<by>[-/.])(?<month>\\d{1,2})\\k<by>(?<day>\\d{1,2})(?![\\d/-])");

  private static final Pattern TIME =
      Pattern.compile("(?<![\\d.])" + CLOCK + "(?![\\d.])", Pattern.CASE_INSENSITIVE);

  /** "8:47 PM EST, Mar 08, 2016", "14:05 Uhr, Mittwoch, 8. März 2016". */
  private static final Pattern TIME_BEFORE =
      Pattern.compile(
          "(?<![\\d.:])"
              + CLOCK
              + "(?<between>(?:\\s?(?:Uhr|hrs?|[A-Z]{1,4}))?)\\s*,?\\s*(?:(?:on|am)\\s)?(?:\\p{L}{2,12}\\.?,\\s?)?$",
          Pattern.CASE_INSENSITIVE);

  /** Of 2001 to 2033. */
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

  private static final int EPOCH_SECONDS = 10;
  private static final int LONGEST = 120;
  private static final int EARLIEST_YEAR = 1990;

  /**
   * Reads what is written.
   *
   * @param language of the page in BCP 47, for the names of months and the order of numbers
   * @return null if there is no date in it
   */
  static @Nullable WrittenTime parse(String text, @Nullable String language) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      String line = westernDigits(text.strip());
      Matcher matcher = ISO.matcher(line);
      if (matcher.lookingAt()) {
        return of(date(matcher), clock(matcher), WrittenZone.read(matcher.group("rest")));
      }
      matcher = COMPACT.matcher(line);
      if (matcher.matches()) {
        String rest = matcher.group("rest");
        return of(date(matcher), clock(matcher), rest == null ? null : WrittenZone.read(rest));
      }
      return people(line, language);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** Scripts of Asia and Africa have digits of their own. */
  private static String westernDigits(String line) {
    if (line.chars().noneMatch(c -> c > '9' && Character.isDigit(c))) {
      return line;
    }
    StringBuilder digits = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  /**
   * Reads what is written for machines: seconds or milliseconds since 1970 as well.
   *
   * @param language of the page in BCP 47
   * @return null if there is no date in it
   */
  static @Nullable WrittenTime ofMachine(String text, @Nullable String language) {
    if (!EPOCH.matcher(text.strip()).matches()) {
      return parse(text, language);
    }
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Long.parseLong(text.strip().substring(0, EPOCH_SECONDS)), 0, ZoneOffset.UTC);
    return new WrittenTime(time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC);
  }

  /** Whether the order of day and month in it is anybody's guess. */
  static boolean isAmbiguous(String text) {
    return !ISO.matcher(text.strip()).lookingAt() && NumericDate.isAmbiguous(text);
  }

  private static @Nullable WrittenTime people(String line, @Nullable String language) {
    Matcher matcher;
    for (Pattern numbered : new Pattern[] {EAST_ASIAN, VIETNAMESE, NUMBERS}) {
      matcher = numbered.matcher(line);
      if (matcher.find()) {
        return of(date(matcher), line, matcher);
      }
    }
    for (Pattern named : new Pattern[] {DAY_FIRST, MONTH_FIRST, YEAR_FIRST}) {
      matcher = named.matcher(line);
      while (matcher.find()) {
        Integer month = Months.number(matcher.group("name"), language);
        if (month != null) {
          int year = NumericDate.year(number(matcher, "year"));
          LocalDate date = LocalDate.of(year, month, number(matcher, "day"));
          return of(date, line, matcher);
        }
      }
    }
    matcher = NumericDate.matcher(line);
    if (matcher.find()) {
      return of(NumericDate.read(matcher, line, language), line, matcher);
    }
    return null;
  }

  /** The time stands behind the date, seldom right before it. */
  private static @Nullable WrittenTime of(LocalDate date, String line, Matcher found) {
    String behind = line.substring(found.end());
    Matcher matcher = TIME.matcher(behind);
    if (matcher.find()) {
      return of(date, clock(matcher), WrittenZone.read(behind.substring(matcher.end())));
    }
    String before = line.substring(0, found.start());
    matcher = TIME_BEFORE.matcher(before);
    if (matcher.find()) {
      return of(date, clock(matcher), WrittenZone.read(matcher.group("between")));
    }
    return of(date, LocalTime.MIDNIGHT, null);
  }

  private static @Nullable WrittenTime of(LocalDate date, LocalTime time, @Nullable ZoneId zone) {
    return date.getYear() < EARLIEST_YEAR ? null : new WrittenTime(date, time, zone);
  }

  private static LocalDate date(Matcher matcher) {
    return LocalDate.of(number(matcher, "year"), number(matcher, "month"), number(matcher, "day"));
  }

  private static LocalTime clock(Matcher matcher) {
    String hour = matcher.group("hour");
    if (hour == null) {
      return LocalTime.MIDNIGHT;
    }
    int hours = Integer.parseInt(hour);
    String half = matcher.pattern() == COMPACT ? null : matcher.group("half");
    if (half != null) {
      hours = hours % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    String second = matcher.group("second");
    String fraction = matcher.pattern() == COMPACT ? null : matcher.group("fraction");
    return LocalTime.of(
        hours == 24 ? 0 : hours,
        Integer.parseInt(matcher.group("minute")),
        second == null ? 0 : Integer.parseInt(second),
        fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Whether it tells the day and nothing else. */
  private boolean isDay() {
    return time.equals(LocalTime.MIDNIGHT) && zone == null;
  }

  /**
   * What data declare, or what the page shows where that is missing, or a mere day of which it
   * tells the time.
   */
  static @Nullable WrittenTime fuller(@Nullable WrittenTime declared, @Nullable WrittenTime shown) {
    if (declared == null || shown == null) {
      return declared == null ? shown : declared;
    }
    return declared.isDay() && !shown.isDay() && shown.date.equals(declared.date)
        ? shown
        : declared;
  }

  /**
   * The moment that is meant.
   *
   * @param otherwise the zone where none is given
   */
  Instant instant(ZoneId otherwise) {
    return date.atTime(time).atZone(zone == null ? otherwise : zone).toInstant();
  }
}
