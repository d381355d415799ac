package news.dateline.classify.region.foreign;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.classify.region.table.Tsv;

/**
 * What is known of a language: where it is spoken, its letters, its small words, and the rows of
 * its table. Languages without a table know what ICU (Unicode CLDR) has. Immutable.
 */
final class Tongue {

  /** The languages that have a table {@code foreign/XX.tsv}. */
  static final Set<String> TABLES =
      Set.of("ar", "de", "es", "fr", "it", "ja", "ko", "nl", "pt", "ru", "sw", "tr", "uk", "zh");

  private static final Set<String> KNOWN =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .collect(Collectors.toUnmodifiableSet());

  /** Languages that put case endings onto names of places. */
  private static final Set<String> INFLECTING =
      Set.of(
          "be", "bg", "bs", "cs", "de", "el", "et", "fi", "hr", "hu", "lt", "lv", "mk", "pl", "ro",
          "ru", "sk", "sl", "sr", "tr", "uk");

  /** Languages whose compounds with a hyphen begin with a name: "Berlin-Besuch". */
  private static final Set<String> COMPOUNDING = Set.of("de", "nl", "da", "nb", "no", "sv", "fi");

  /** Shorter ones are words of too many languages. */
  private static final int SHORTEST_FIRST_NAME = 4;

  private static final Set<String> FIRST_NAMES = firstNames();

  private final String code;
  private final UnicodeSet letters;
  private final Set<String> countries;
  private final String first;
  private final Map<String, Map<String, List<String>>> rows = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  private Tongue(String code) {
    this.code = code;
    this.letters = LocaleData.getExemplarSet(new ULocale(code), 0);
    if (TABLES.contains(code)) {
      for (List<String> row : Tsv.rows("foreign/" + code + ".tsv")) {
        rows.computeIfAbsent(row.get(0), kind -> new HashMap<>())
            .put(row.get(1), Tsv.values(row.get(2)));
      }
    }
    rows.forEach(
        (kind, byKey) ->
            words.put(
                kind, byKey.values().stream().flatMap(List::stream).collect(Collectors.toSet())));
    List<String> listed = rows("countries").getOrDefault("-", List.of());
    this.first =
        listed.isEmpty() ? ULocale.addLikelySubtags(new ULocale(code)).getCountry() : listed.get(0);
    this.countries = new HashSet<>(listed);
    if (countries.isEmpty()) {
      for (ULocale locale : ULocale.getAvailableLocales()) {
        if (locale.getLanguage().equals(code) && !locale.getCountry().isEmpty()) {
          countries.add(locale.getCountry());
        }
      }
    }
  }

  /** Whether a word in small letters is an English first name; most are those of others, too. */
  static boolean isFirstName(String word) {
    return FIRST_NAMES.contains(word);
  }

  private static Set<String> firstNames() {
    try (BufferedReader reader = new BufferedReader(Tsv.open("first-names.txt"))) {
      return reader
          .lines()
          .filter(line -> line.length() >= SHORTEST_FIRST_NAME && !line.startsWith("#"))
          .map(line -> line.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isKnown(String language) {
    return KNOWN.contains(language);
  }

  /**
   * @param language ISO 639
   */
  static Tongue of(String language) {
    return new Tongue(language);
  }

  /** ISO 639. */
  String code() {
    return code;
  }

  Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /** Whether it has a table of its own. */
  boolean hasTable() {
    return !rows.isEmpty();
  }

  /** Whether names of the language have endings. */
  boolean isInflecting() {
    return INFLECTING.contains(code);
  }

  /** Whether a name may be the first part of a word with a hyphen. */
  boolean isCompounding() {
    return COMPOUNDING.contains(code);
  }

  /** Whether all nouns have capitals, so that these say nothing. */
  boolean hasCapitalNouns() {
    return code.equals("de");
  }

  /** Whether words are written together, and must be told apart. */
  boolean isWrittenTogether() {
    return code.equals("zh") || code.equals("ja");
  }

  /** Whether the language is spoken in a country. */
  boolean isSpokenIn(String country) {
    return countries.contains(country);
  }

  /** Whether a country is the one that most texts of the language are from, as far as is known. */
  boolean isHome(String country) {
    return first.equals(country);
  }

  /** Whether a small letter is one of the language. */
  boolean hasLetter(char letter) {
    return letters.contains(letter);
  }

  /** The rows of a kind: values by keys. */
  Map<String, List<String>> rows(String kind) {
    return rows.getOrDefault(kind, Map.of());
  }

  /** Whether the rows of a kind hold a word, in small letters. */
  boolean has(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }
}
