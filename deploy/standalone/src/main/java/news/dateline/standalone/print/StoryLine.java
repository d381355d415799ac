package news.dateline.standalone.print;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tagged story as one line for a person: when, countries, themes, headline. */
public final class StoryLine {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());
  private static final int MAX_HEADLINE = 90;

  private StoryLine() {}

  /** A time of today. */
  public static String time(Instant time) {
    return TIME.format(time);
  }

  /** A day; null where none is known. */
  public static String date(@Nullable Instant time) {
    return time == null ? "-" : DATE.format(time);
  }

  /**
   * Makes the line.
   *
   * @param when as {@link #time} or {@link #date} gives it
   * @param countries codes, best first
   * @param themes names, best first
   * @param ownThemes names of the user's own ones, best first
   */
  public static String of(
      String when,
      List<String> countries,
      List<String> themes,
      List<String> ownThemes,
      String headline) {
    String own = ownThemes.isEmpty() ? "" : " [" + list(ownThemes, 3) + "]";
    return "%-8s  %-8s  %-41s  %s"
        .formatted(when, list(countries, 3), list(themes, 1) + own, printable(headline));
  }

  private static String list(List<String> items, int most) {
    return items.isEmpty()
        ? "-"
        : items.stream().limit(most).map(StoryLine::printable).collect(Collectors.joining(","));
  }

  private static String printable(String text) {
    String line = Printable.line(text);
    int length = line.codePointCount(0, line.length());
    return length <= MAX_HEADLINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_HEADLINE - 1)) + "…";
  }
}
