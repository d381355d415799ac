package news.dateline.ingest.extract.html;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of the days of the week, as the JDK's locale data (Unicode CLDR) has them. */
final class Weekdays {

  private static final Pattern WORD_ENDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final Map<String, Map<String, DayOfWeek>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private Weekdays() {}

  /**
   * The first day of the week that a line names; null if it names none.
   *
   * @param language of the page, as in BCP 47; null if unknown
   */
  static @Nullable DayOfWeek in(String line, @Nullable String language) {
    String own = language == null ? "en" : Locale.forLanguageTag(language).getLanguage();
    Map<String, DayOfWeek> names = BY_LANGUAGE.computeIfAbsent(own, Weekdays::load);
    for (String word : WORD_ENDS.split(line.toLowerCase(Locale.ROOT))) {
      DayOfWeek day = names.get(word);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static Map<String, DayOfWeek> load(String language) {
    Map<String, DayOfWeek> names = new HashMap<>();
    Locale locale = Locale.forLanguageTag(language);
    for (DayOfWeek day : DayOfWeek.values()) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        String name = day.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
        names.putIfAbsent(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, day);
      }
    }
    return Map.copyOf(names);
  }
}
