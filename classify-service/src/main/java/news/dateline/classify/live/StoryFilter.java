package news.dateline.classify.live;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which stories are wanted: those that have one of the values of each kind that has any, and all of
 * the words.
 *
 * @param regions ISO 3166-1 alpha-2 codes of countries and M49 codes of areas
 * @param themes codes
 * @param languages primary subtags
 * @param words folded
 */
public record StoryFilter(
    Set<String> regions, Set<String> themes, Set<String> languages, List<String> words) {

  /** All stories. */
  public static final StoryFilter ALL = new StoryFilter(Set.of(), Set.of(), Set.of(), List.of());

  private static final Pattern REGION = Pattern.compile("[A-Z]{2}|[0-9]{3}");
  private static final Pattern THEME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final int MAX_VALUES = 50;
  private static final int MAX_QUERY = 200;

  public StoryFilter {
    regions = Set.copyOf(regions);
    themes = Set.copyOf(themes);
    languages = Set.copyOf(languages);
    words = List.copyOf(words);
  }

  /**
   * What a request asks for; lists are empty where it does not say.
   *
   * @param query words, of which each must be in the text
   * @throws IllegalArgumentException naming the parameter that is wrong
   */
  public static StoryFilter of(
      Collection<String> regions,
      Collection<String> themes,
      Collection<String> languages,
      String query) {
    if (query.length() > MAX_QUERY) {
      throw new IllegalArgumentException(
          "q must be at most " + MAX_QUERY + " characters, not " + query.length());
    }
    return new StoryFilter(
        values(
            "region",
            regions,
            value -> value.toUpperCase(Locale.ROOT),
            REGION,
            "an ISO 3166-1 alpha-2 code of a country or a three-digit M49 code of an area"),
        values("theme", themes, value -> value, THEME, "the code of a theme"),
        values(
            "language",
            languages,
            value -> value.split("-", 2)[0].toLowerCase(Locale.ROOT),
            LANGUAGE,
            "a language tag such as en"),
        SPACE.splitAsStream(Folding.fold(query)).filter(word -> !word.isEmpty()).toList());
  }

  private static Set<String> values(
      String parameter,
      Collection<String> given,
      Function<String, String> form,
      Pattern pattern,
      String what) {
    Set<String> values = new LinkedHashSet<>();
    for (String one : given) {
      String value = form.apply(one.strip());
      if (!pattern.matcher(value).matches()) {
        throw new IllegalArgumentException(parameter + " must be " + what + ", not " + brief(one));
      }
      values.add(value);
    }
    if (values.size() > MAX_VALUES) {
      throw new IllegalArgumentException(
          parameter + " must be given at most " + MAX_VALUES + " times, not " + values.size());
    }
    return values;
  }

  private static String brief(String value) {
    return value.length() <= 40 ? "'" + value + "'" : "'" + value.substring(0, 40) + "…'";
  }

  boolean matches(LiveStory story) {
    return matchesRegion(story)
        && matchesTheme(story)
        && matchesLanguage(story)
        && words.stream().allMatch(story.text()::contains);
  }

  private boolean matchesRegion(LiveStory story) {
    return regions.isEmpty()
        || story.areas().stream().anyMatch(regions::contains)
        || story.countries().stream().map(TagLabel::code).anyMatch(regions::contains);
  }

  private boolean matchesTheme(LiveStory story) {
    return themes.isEmpty()
        || story.themes().stream().map(TagLabel::code).anyMatch(themes::contains);
  }

  private boolean matchesLanguage(LiveStory story) {
    return languages.isEmpty() || languages.contains(story.language());
  }

  StoryFilter anyRegion() {
    return new StoryFilter(Set.of(), themes, languages, words);
  }

  StoryFilter anyTheme() {
    return new StoryFilter(regions, Set.of(), languages, words);
  }

  StoryFilter anyLanguage() {
    return new StoryFilter(regions, themes, Set.of(), words);
  }
}
