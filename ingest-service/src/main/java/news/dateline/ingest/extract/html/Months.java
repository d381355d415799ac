package news.dateline.ingest.extract.html;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names of months, as the JDK's locale data (Unicode CLDR) has them. */
final class Months {

  /** Tried in this order where the language of a page is unknown or does not know the name. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "es", "fr", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu",
          "ro", "tr", "ru", "uk", "el", "bg", "hr", "sl", "ca", "id", "vi");

  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

  private Months() {}

  /**
   * The number of a month, from 1; null if there is none of this name.
   *
   * @param name in any case, with or without a full stop
   * @param language of the page, as in BCP 47; null if unknown
   */
  static @Nullable Integer number(String name, @Nullable String language) {
    String key = key(name);
    if (language != null) {
      Integer month = names(Locale.forLanguageTag(language).getLanguage()).get(key);
      if (month != null) {
        return month;
      }
    }
    for (String other : LANGUAGES) {
      Integer month = names(other).get(key);
      if (month != null) {
        return month;
      }
    }
    return null;
  }

  private static Map<String, Integer> names(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Months::load);
  }

  private static Map<String, Integer> load(String language) {
    Map<String, Integer> names = new HashMap<>();
    Locale locale = Locale.forLanguageTag(language);
    for (Month month : Month.values()) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT,
              TextStyle.SHORT_STANDALONE)) {
        String name = key(month.getDisplayName(style, locale));
        if (name.codePoints().anyMatch(Character::isLetter)) {
          names.putIfAbsent(name, month.getValue());
          if (name.length() > 4) {
            // "Sept.", "Febr.", "agos."
            names.putIfAbsent(name.substring(0, 4), month.getValue());
          }
          if (name.length() > 3 && style == TextStyle.FULL) {
            names.putIfAbsent(name.substring(0, 3), month.getValue());
          }
        }
      }
    }
    return Map.copyOf(names);
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    // Hebrew writes "in" in one word with what follows.
    String month = lower.length() > 3 && lower.startsWith("ב") ? lower.substring(1) : lower;
    return month.endsWith(".") ? month.substring(0, month.length() - 1) : month;
  }
}
