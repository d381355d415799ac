package news.dateline.classify.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody has followed the stories of one process.
 *
 * @param run of the process; another one counts anew
 * @param number of the last story that was seen; 0 before the first
 */
public record FeedPosition(String run, long number) {

  private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,16})-([0-9]{1,18})");

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param parameter that it stands in
   * @throws IllegalArgumentException if it is none, naming the parameter
   */
  public static FeedPosition parse(String parameter, String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          parameter + " must be a position as /api/stories gave it, such as 1f3a-17");
    }
    return new FeedPosition(matcher.group(1), Long.parseLong(matcher.group(2)));
  }

  @Override
  public String toString() {
    return run + "-" + number;
  }
}
