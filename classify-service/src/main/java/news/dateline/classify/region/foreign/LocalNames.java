package news.dateline.classify.region.foreign;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.table.Tsv;

/** The names of the countries in a language, as ICU (Unicode CLDR) has them. Immutable. */
final class LocalNames {

  private static final Set<String> LANGUAGES =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());

  /** Languages that put case endings onto names of places. */
  private static final Set<String> INFLECTING =
      Set.of(
          "be", "bg", "bs", "cs", "de", "el", "et", "fi", "hr", "hu", "lt", "lv", "mk", "pl", "ro",
          "ru", "sk", "sl", "sr", "tr", "uk");

  /** Shorter stems fit too many other words. */
  private static final int SHORTEST_STEM = 5;

  private static final String VOWELS = "aeiouyаеиіїйоуыьэюяαεηιουω";

  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, Integer> lengths = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final boolean inflecting;

  private LocalNames(String language) {
    this.inflecting = INFLECTING.contains(language);
    ULocale locale = new ULocale(language);
    Tsv.rows("countries.tsv")
        .forEach(
            row -> {
              String code = row.get(0);
              String text = ULocale.getDisplayCountry("und-" + code, locale);
              if (!text.equals(code)) {
                forms(text).forEach(form -> add(form, code));
              }
            });
  }

  static boolean isKnown(String language) {
    return LANGUAGES.contains(language);
  }

  /**
   * @param language ISO 639
   */
  static LocalNames in(String language) {
    return new LocalNames(language);
  }

  /** Whether names of the language have endings. */
  boolean isInflecting() {
    return inflecting;
  }

  /** Tokens of the longest name that begins with one. */
  int longest(long token) {
    return lengths.getOrDefault(token, 0);
  }

  /** The country with a name; empty if there is none. */
  String country(long name) {
    return names.getOrDefault(name, "");
  }

  /** The country whose name with some ending is the word; empty if there is none. */
  String byStem(String word) {
    for (int end = word.length(); end >= SHORTEST_STEM && end >= word.length() - 3; end--) {
      String country = stems.get(word.substring(0, end));
      if (country != null) {
        return country;
      }
    }
    return "";
  }

  private static Set<String> forms(String name) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(name);
    int bracket = name.indexOf('(');
    if (bracket > 1) {
      forms.add(name.substring(0, bracket).strip());
    }
    for (String mark : new String[] {" – ", "-", "－", "—"}) {
      int at = name.indexOf(mark);
      if (at > 4 && name.indexOf("SAR") > 0) {
        forms.add(name.substring(0, at).strip());
      }
    }
    return forms;
  }

  private void add(String name, String country) {
    Tokens tokens = new Tokens(name);
    if (tokens.size() == 0) {
      return;
    }
    long hash = 0;
    for (int i = 0; i < tokens.size(); i++) {
      hash = Gazetteer.join(hash, tokens.hash(i));
    }
    names.putIfAbsent(hash, country);
    lengths.merge(tokens.hash(0), tokens.size(), Math::max);
    if (inflecting && tokens.size() == 1) {
      int end = name.length();
      while (end > 0 && VOWELS.indexOf(name.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end >= SHORTEST_STEM) {
        stems.putIfAbsent(name.substring(0, end), country);
      }
    }
  }
}
