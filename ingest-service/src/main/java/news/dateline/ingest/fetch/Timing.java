package news.dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** What an answer says of when to ask again. */
final class Timing {

  /** Longer ones are taken for this: no server knows what it will do in a month. */
  static final Duration MAX = Duration.ofDays(7);

  /** The oldest of the three forms, which the client's parser does not read. */
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** It has two before a day of one digit. */
  private static final Pattern SPACES = Pattern.compile(" +");

  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final Pattern DIRECTIVE =
      Pattern.compile("([a-z-]+)(?:\\s*=\\s*\"?([^\",]*)\"?)?");

  private Timing() {}

  /**
   * {@code Retry-After}, as seconds or as a date (RFC 9110, section 10.2.3). A date counts from the
   * server's own clock where the answer has one; one that has passed is no wait. Null where there
   * is none, or none that can be read.
   */
  static @Nullable Duration retryAfter(Headers headers, Instant now) {
    String value = headers.first("Retry-After");
    if (value == null) {
      return null;
    }
    if (SECONDS.matcher(value).matches()) {
      return seconds(value);
    }
    Instant date = date(value);
    return date == null ? null : bounded(Duration.between(serverTime(headers, now), date));
  }

  /**
   * How long an answer is fresh: {@code max-age} less {@code Age}, or else {@code Expires} (RFC
   * 9111, section 4.2). Zero where it is to be asked for each time; null where nothing is said.
   */
  static @Nullable Duration freshFor(Headers headers, Instant now) {
    Duration maxAge = null;
    for (String value : headers.all("Cache-Control")) {
      Matcher directive = DIRECTIVE.matcher(value.toLowerCase(Locale.ROOT));
      while (directive.find()) {
        String name = directive.group(1);
        String argument = directive.group(2);
        boolean whole = argument == null || argument.isBlank();
        if (name.equals("no-store") || (name.equals("no-cache") && whole)) {
          return Duration.ZERO;
        }
        if (name.equals("max-age") && argument != null && SECONDS.matcher(argument).matches()) {
          maxAge = seconds(argument);
        }
      }
    }
    if (maxAge != null) {
      String age = headers.first("Age");
      return age != null && SECONDS.matcher(age).matches()
          ? bounded(maxAge.minus(seconds(age)))
          : maxAge;
    }
    String expires = headers.first("Expires");
    if (expires == null) {
      return null;
    }
    Instant date = date(expires);
    return date == null ? Duration.ZERO : bounded(Duration.between(serverTime(headers, now), date));
  }

  private static Instant serverTime(Headers headers, Instant now) {
    String date = headers.first("Date");
    Instant told = date == null ? null : date(date);
    return told == null ? now : told;
  }

  private static @Nullable Instant date(String text) {
    Instant date = DateUtils.parseStandardDate(text);
    if (date != null) {
      return date;
    }
    try {
      return ASCTIME.parse(SPACES.matcher(text).replaceAll(" "), Instant::from);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? MAX : bounded(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Duration bounded(Duration duration) {
    if (duration.isNegative()) {
      return Duration.ZERO;
    }
    return duration.compareTo(MAX) > 0 ? MAX : duration;
  }
}
