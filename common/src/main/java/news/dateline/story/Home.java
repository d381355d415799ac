package news.dateline.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the newsroom of a source is: what a reader there takes for granted. It travels with each
 * story ({@code dateline.document.home}).
 *
 * @param country ISO 3166-1 alpha-2, or XK for Kosovo
 * @param place in that country, as people write it: a town, or a town and what it lies in,
 *     "Richmond, Indiana"; null where only the country is told
 */
public record Home(String country, @Nullable String place) {

  private static final int MAX_LENGTH = 200;
  private static final Set<String> COUNTRIES = countries();

  /**
   * @throws IllegalArgumentException if there is no such country, a part of the place between
   *     commas is blank, or all of it as {@link #toString} has it is longer than 200 characters
   */
  public Home {
    if (!COUNTRIES.contains(country)) {
      throw new IllegalArgumentException(
          "a home's country must be ISO 3166-1 alpha-2, such as GB, not '" + country + "'");
    }
    if (place != null && Arrays.stream(place.split(",", -1)).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "a home's place must be a town, or a town and what it lies in, not '" + place + "'");
    }
    if (isTooLong(country, place)) {
      throw new IllegalArgumentException(
          "a home must be %d characters at most".formatted(MAX_LENGTH));
    }
  }

  /** Those of ISO 3166-1, and Kosovo by the code that is in use for it. */
  private static Set<String> countries() {
    Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    countries.add("XK");
    return Set.copyOf(countries);
  }

  private static boolean isTooLong(String country, @Nullable String place) {
    return text(country, place).length() > MAX_LENGTH;
  }

  private static String text(String country, @Nullable String place) {
    return place == null ? country : place + ", " + country;
  }

  /**
   * Reads what a person writes: a country, or a place with its country behind it.
   *
   * @param text "GB", "Oxford, GB" or "Richmond, Indiana, US"
   * @throws IllegalArgumentException if it is none; the message goes on from the name of the key
   */
  public static Home parse(String text) {
    List<String> parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    String country = parts.get(parts.size() - 1).toUpperCase(Locale.ROOT);
    String place = parts.size() == 1 ? null : String.join(", ", parts.subList(0, parts.size() - 1));
    boolean isWhole = parts.stream().noneMatch(String::isEmpty) && !isTooLong(country, place);
    if (!isWhole || !COUNTRIES.contains(country)) {
      throw new IllegalArgumentException(
          "must be a country's two letters, such as GB, or a place with them behind it, such as"
              + " 'Richmond, Indiana, US', not '"
              + text
              + "'");
    }
    return new Home(country, place);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return text(country, place);
  }
}
