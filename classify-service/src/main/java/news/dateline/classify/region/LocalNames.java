package news.dateline.classify.region;

import news.dateline.classify.region.table.Tsv;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.tags.Mention.Kind;

/** The names of the countries in other languages than English, as ICU (Unicode CLDR) has them. */
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

  private LocalNames() {}

  static boolean known(String language) {
    return LANGUAGES.contains(language);
  }

  /**
   * @param language ISO 639
   */
  static NameTrie in(String language) {
    ULocale locale = new ULocale(language);
    NameTrie.Builder names = new NameTrie.Builder();
    for (List<String> row : Tsv.rows("countries.tsv")) {
      String code = row.get(0);
      String text = ULocale.getDisplayCountry("und-" + code, locale);
      if (text.equals(code)) {
        continue;
      }
      Sense sense = new Sense(code, Kind.COUNTRY, null, 1);
      Name name = new Name(text, List.of(sense), false);
      NameForms.of(text).forEach(form -> names.add(form, name));
      String stem = stem(text);
      if (INFLECTING.contains(language) && stem.length() >= SHORTEST_STEM) {
        names.addStem(stem, name);
      }
    }
    return names.build();
  }

  private static String stem(String text) {
    int end = text.length();
    while (end > 0 && VOWELS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.indexOf(' ') < 0 ? text.substring(0, end) : "";
  }
}
