package news.dateline.standalone.print;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A tagged story as one line for a person: time, countries, themes, headline. */
public final class StoryLine {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final int MAX_HEADLINE = 90;

  private StoryLine() {}

  /**
   * Makes the line.
   *
   * @param countries codes, best first
   * @param themes names, best first
   * @param ownThemes names of the user's own ones, best first
   */
  public static String of(
      Instant time,
      List<String> countries,
      List<String> themes,
      List<String> ownThemes,
      String headline) {
    String own = ownThemes.isEmpty() ? "" : " [" + list(ownThemes, 3) + "]";
    return "%s  %-8s  %-34s  %s"
        .formatted(
            TIME.format(time), list(countries, 3), list(themes, 1) + own, printable(headline));
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
