package news.dateline.classify.live;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A story that is held.
 *
 * @param number how many came before it, and one
 */
record Held(long number, LiveStory story) {

  /** By when they were tagged, then by when they came. */
  static final Comparator<Held> NEWEST_FIRST =
      Comparator.comparing((Held held) -> held.story().tagged())
          .thenComparingLong(Held::number)
          .reversed();

  /**
   * A place in the order of stories, to go on from.
   *
   * @param tagged milliseconds since 1970
   */
  record Place(long tagged, long number) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([0-9]{1,18})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Place parse(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("before must be the 'next' of an answer");
      }
      return new Place(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
      return tagged + "." + number;
    }
  }

  Place place() {
    return new Place(story.tagged().toEpochMilli(), number);
  }

  boolean isBehind(Place place) {
    long tagged = story.tagged().toEpochMilli();
    return tagged < place.tagged() || (tagged == place.tagged() && number < place.number());
  }
}
