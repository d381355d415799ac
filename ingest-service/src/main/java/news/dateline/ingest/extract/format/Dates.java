package news.dateline.ingest.extract.format;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time as feeds, mails and agencies write them: ISO 8601 in its long and short
 * forms, RFC 5322 with all that comes of it in the wild, and the form of {@code date} on Unix. A
 * day without a time is its beginning, and a time without a zone is UTC.
 */
public final class Dates {

  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?";
  private static final String ZONE =
      "(?<zone>[A-Za-z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{1,2}(?::?\\d{2})?)";

  /** 2026-11-03T09:00:00Z, 2026-11-03 09:00, 2026-11, 2026, 20261103T090000+0100. */
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?(?:[Tt ]+"
              + TIME
              + "\\s*"
              + ZONE
              + "?)?");

  private static final Pattern BASIC_ISO =
      Pattern.compile(
          "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:[Tt](?<hour>\\d{2})(?<minute>\\d{2})"
              + "(?<second>\\d{2})?(?<fraction>(?!))?\\s*"
              + ZONE
              + "?)?");

  /** Tue, 03 Nov 2026 09:00:00 GMT, 3-November-26 9:00. */
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<month>[A-Za-z]{3,9})\\.?"
              + "[\\s,-]+(?<year>\\d{4}|\\d{2})(?:[\\sT,]+"
              + TIME
              + "\\s*"
              + ZONE
              + "?)?(?:\\s*\\([^)]*\\))?");

  /** Tue Nov 3 09:00:00 EST 2026, November 3, 2026 9:00. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(?<month>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+"
              + "(?:(?<year>\\d{4})(?:[\\s,]+"
              + TIME
              + "\\s*"
              + ZONE
              + "?)?|"
              + TIME.replaceAll("\\?<(\\w+)>", "?<$1b>")
              + "\\s+(?:"
              + ZONE.replace("<zone>", "<zoneb>")
              + "\\s+)?(?<yearb>\\d{4}))");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Hours ahead of UTC (RFC 5322, and what else is common). */
  private static final Map<String, Double> ZONES =
      Map.ofEntries(
          entry("EST", -5.0),
          entry("EDT", -4.0),
          entry("CST", -6.0),
          entry("CDT", -5.0),
          entry("MST", -7.0),
          entry("MDT", -6.0),
          entry("PST", -8.0),
          entry("PDT", -7.0),
          entry("AKST", -9.0),
          entry("AKDT", -8.0),
          entry("HST", -10.0),
          entry("AST", -4.0),
          entry("ADT", -3.0),
          entry("BRT", -3.0),
          entry("WET", 0.0),
          entry("WEST", 1.0),
          entry("BST", 1.0),
          entry("CET", 1.0),
          entry("MEZ", 1.0),
          entry("MET", 1.0),
          entry("CEST", 2.0),
          entry("MESZ", 2.0),
          entry("MEST", 2.0),
          entry("SAST", 2.0),
          entry("CAT", 2.0),
          entry("WAT", 1.0),
          entry("EAT", 3.0),
          entry("EET", 2.0),
          entry("EEST", 3.0),
          entry("MSK", 3.0),
          entry("IST", 5.5),
          entry("PKT", 5.0),
          entry("WIB", 7.0),
          entry("HKT", 8.0),
          entry("SGT", 8.0),
          entry("AWST", 8.0),
          entry("JST", 9.0),
          entry("KST", 9.0),
          entry("ACST", 9.5),
          entry("AEST", 10.0),
          entry("AEDT", 11.0),
          entry("NZST", 12.0),
          entry("NZDT", 13.0));

  private Dates() {}

  /** The point in time that {@code text} tells; null where it tells none. */
  public static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.length() > 100) {
      return null;
    }
    String line = text.strip().replaceAll("[\\s\\u00A0]+", " ");
    for (Pattern pattern : new Pattern[] {ISO, BASIC_ISO, MAIL, MONTH_FIRST}) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return instant(matcher, pattern == MONTH_FIRST && matcher.group("year") == null ? "b" : "");
      }
    }
    return null;
  }

  private static @Nullable Instant instant(Matcher date, String suffix) {
    int month = month(date.group("month"));
    try {
      LocalDate day =
          LocalDate.of(year(date.group("year" + suffix)), month, number(date.group("day"), 1));
      LocalDateTime time =
          day.atStartOfDay()
              .plusHours(number(date.group("hour" + suffix), 0))
              .plusMinutes(number(date.group("minute" + suffix), 0))
              .plusSeconds(number(date.group("second" + suffix), 0))
              .plusNanos(nanos(date.group("fraction" + suffix)));
      // Hours of 24 and seconds of 60 are midnight and a leap second; more is nonsense.
      return ChronoUnit.HOURS.between(day.atStartOfDay(), time) > 24
          ? null
          : time.toInstant(ZoneOffset.UTC).minusSeconds(offset(date.group("zone" + suffix)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(@Nullable String text) {
    if (text == null) {
      return 1;
    }
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int index = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    return index % 3 == 0 ? index / 3 + 1 : 0;
  }

  /** Two digits are the years from 1970 on (RFC 5322, 4.3 has 50 for 70, and no feed is so old). */
  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static long nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
  }

  /** Seconds ahead of UTC; 0 for a zone that is not known. */
  private static int offset(@Nullable String zone) {
    if (zone == null) {
      return 0;
    }
    int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
    if (sign < 0) {
      Double hours = ZONES.get(zone.toUpperCase(Locale.ROOT));
      return hours == null ? 0 : (int) (hours * 3600);
    }
    String digits = zone.substring(sign + 1).replace(":", "");
    int split = digits.length() > 2 ? digits.length() - 2 : digits.length();
    int hours = Integer.parseInt(digits.substring(0, split));
    int minutes = split == digits.length() ? 0 : Integer.parseInt(digits.substring(split));
    int seconds = hours > 18 ? 0 : hours * 3600 + minutes * 60;
    return zone.charAt(sign) == '-' ? -seconds : seconds;
  }
}
