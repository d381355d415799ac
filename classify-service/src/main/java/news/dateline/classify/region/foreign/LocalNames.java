package news.dateline.classify.region.foreign;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.table.Tsv;

/**
 * The names that a language has for places, peoples and institutions: those of countries and of the
 * cities of time zones as ICU (Unicode CLDR) has them, and the rows of its table. Immutable.
 */
final class LocalNames {

  /** What a name stands for. */
  enum Kind {
    PLACE,
    DEMONYM,
    INSTITUTION,
    /** What most countries have, and who does not say whose means one's own: "the Senate". */
    HOME
  }

  /**
   * @param place its number in the gazetteer; for peoples and institutions that of their country
   * @param spelled as the language writes it
   */
  record Local(Kind kind, int place, String spelled) {}

  /** Towns of fewer inhabitants are called otherwise in few languages. */
  private static final int SMALLEST_ZONE = 30_000;

  private final Tongue tongue;
  private final Gazetteer gazetteer;
  private final Places places;
  private final PlaceKeys keys;
  private final Map<Long, List<Local>> names = new HashMap<>();
  private final Map<Long, List<Local>> stems = new HashMap<>();
  private final Map<Long, Integer> lengths = new HashMap<>();

  private LocalNames(Tongue tongue, Gazetteer gazetteer) {
    this.tongue = tongue;
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
    this.keys = new PlaceKeys(gazetteer);
  }

  /**
   * @throws IllegalStateException if a row of the language's table names a place that the gazetteer
   *     does not have
   */
  static LocalNames of(Tongue tongue, Gazetteer gazetteer) {
    LocalNames names = new LocalNames(tongue, gazetteer);
    names.addCountries();
    names.addTable();
    names.addZones();
    return names;
  }

  /** Tokens of the longest name that begins with one. */
  int longest(long token) {
    return lengths.getOrDefault(token, 0);
  }

  /** Tokens of the longest name whose first one has a stem. */
  int longestByStem(String word) {
    return lengths.getOrDefault(stem(word), 0);
  }

  /** What is called by a name. */
  List<Local> of(long name) {
    return names.getOrDefault(name, List.of());
  }

  /** What is called by a name whose endings do not matter; see {@link #stem}. */
  List<Local> byStems(long stem) {
    return stems.getOrDefault(stem, List.of());
  }

  /** The hash of a word without its ending. */
  static long stem(String word) {
    return Tokens.wordHash(Endings.cut(word)) ^ 1;
  }

  private void addCountries() {
    ULocale locale = new ULocale(tongue.code());
    for (List<String> row : Tsv.rows("countries.tsv")) {
      String code = row.get(0);
      Integer country = gazetteer.country(code);
      String text = ULocale.getDisplayCountry("und-" + code, locale);
      if (!text.equals(code) && country != null) {
        forms(text).forEach(form -> add(Kind.PLACE, country, form));
      }
    }
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

  private void addTable() {
    tongue.rows("country").forEach((code, all) -> addAll(Kind.PLACE, keys.country(code), all));
    tongue
        .rows("institution")
        .forEach((code, all) -> addAll(Kind.INSTITUTION, keys.country(code), all));
    tongue.rows("home").forEach((code, all) -> addAll(Kind.HOME, keys.country(code), all));
    tongue
        .rows("demonym")
        .forEach(
            (code, all) ->
                all.forEach(form -> addAll(Kind.DEMONYM, keys.country(code), withEndings(form))));
    tongue.rows("region").forEach((key, all) -> addAll(Kind.PLACE, keys.place(key, false), all));
    tongue.rows("town").forEach((key, all) -> addAll(Kind.PLACE, keys.place(key, false), all));
    tongue.rows("division").forEach((key, all) -> addAll(Kind.PLACE, keys.place(key, true), all));
  }

  private List<String> withEndings(String form) {
    int star = form.indexOf('*');
    if (star < 0) {
      return List.of(form);
    }
    List<String> endings = tongue.rows("endings").get(form.substring(star + 1));
    if (endings == null) {
      throw new IllegalStateException("no such endings: " + form);
    }
    return endings.stream()
        .map(ending -> form.substring(0, star) + ending.replace("-", ""))
        .toList();
  }

  /** The cities by which time zones are called. */
  private void addZones() {
    TimeZoneNames local = TimeZoneNames.getInstance(new ULocale(tongue.code()));
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String name = local.getExemplarLocationName(zone);
      String known = english.getExemplarLocationName(zone);
      String region = TimeZone.getRegion(zone);
      int place = name == null || known == null ? -1 : keys.largest(known, region, false);
      if (place >= 0 && places.population(place) >= SMALLEST_ZONE) {
        add(Kind.PLACE, place, name);
      }
    }
  }

  private void addAll(Kind kind, int place, List<String> all) {
    all.forEach(name -> add(kind, place, name));
  }

  private void add(Kind kind, int place, String name) {
    Tokens tokens = new Tokens(name);
    if (tokens.size() == 0) {
      return;
    }
    Local local = new Local(kind, place, name);
    put(names, tokens.hash(), local);
    lengths.merge(tokens.hash(0), tokens.size(), Math::max);
    if (tongue.isInflecting()) {
      long stems = 0;
      for (int i = 0; i < tokens.size(); i++) {
        stems = Gazetteer.join(stems, stem(tokens.string(i)));
      }
      put(this.stems, stems, local);
      lengths.merge(stem(tokens.string(0)), tokens.size(), Math::max);
    }
  }

  private static void put(Map<Long, List<Local>> names, long hash, Local local) {
    List<Local> all = names.computeIfAbsent(hash, key -> new ArrayList<>(1));
    if (all.stream().noneMatch(other -> other.kind() == local.kind())) {
      all.add(local);
    }
  }
}
