package news.dateline.ingest.source.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times and sizes as people write them. */
final class Units {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,12})\\s*([a-z]*)");

  private Units() {}

  /** Null for what is no time. */
  static @Nullable Duration duration(String text) {
    Matcher matcher = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return isoDuration(text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m", "min" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> null;
    };
  }

  private static @Nullable Duration isoDuration(String text) {
    try {
      Duration duration = Duration.parse(text);
      return duration.isNegative() ? null : duration;
    } catch (DateTimeException e) {
      return null;
    }
  }

  static String text(Duration duration) {
    if (duration.toMillis() % 1_000 != 0) {
      return duration.toMillis() + "ms";
    }
    long seconds = duration.toSeconds();
    if (seconds > 0 && seconds % 86_400 == 0) {
      return duration.toDays() + "d";
    }
    if (seconds > 0 && seconds % 3_600 == 0) {
      return duration.toHours() + "h";
    }
    return seconds > 0 && seconds % 60 == 0 ? duration.toMinutes() + "m" : seconds + "s";
  }

  /** 0 for what is no size. */
  static long bytes(String text) {
    Matcher matcher = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return 0;
    }
    int shift =
        switch (matcher.group(2)) {
          case "", "b" -> 0;
          case "k", "kb", "kib" -> 10;
          case "m", "mb", "mib" -> 20;
          case "g", "gb", "gib" -> 30;
          default -> -1;
        };
    long number = Long.parseLong(matcher.group(1));
    return shift < 0 || number > Long.MAX_VALUE >> shift ? 0 : number << shift;
  }
}
