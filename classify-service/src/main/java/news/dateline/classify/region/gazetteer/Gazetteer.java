package news.dateline.classify.region.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.classify.region.table.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * All places and the names that stand for them: the index of GeoNames' towns and divisions, and the
 * tables kept by hand. Immutable after it is loaded.
 */
public final class Gazetteer {

  private static final double UNITS = 1e4;

  /** Degrees. */
  private static final double NEAR = 0.15;

  private static final int PLACE_COLUMNS = 5;

  private final Places places;
  private final NameIndex names;
  private final Beginnings beginnings;
  private final NameTable<CuratedName> curated;
  private final Map<String, Integer> countries;
  private final Beginnings phrases = new Beginnings(0);

  private Gazetteer(
      Places places,
      NameIndex names,
      Beginnings beginnings,
      NameTable<CuratedName> curated,
      Map<String, Integer> countries) {
    this.places = places;
    this.names = names;
    this.beginnings = beginnings;
    this.curated = curated;
    this.countries = countries;
  }

  /**
   * The gazetteer on the class path with places of one's own.
   *
   * @throws IllegalStateException if a table is missing or torn
   */
  public static Gazetteer load(List<OwnPlace> own) {
    List<OwnPlace> more = new ArrayList<>(CuratedTables.countries());
    more.addAll(CuratedTables.regions());
    int firstOwn = more.size();
    more.addAll(own);
    int bytes = 0;
    int count = 0;
    for (OwnPlace place : more) {
      bytes += place.name().getBytes(StandardCharsets.UTF_8).length;
      count += 1 + place.aliases().size() + place.demonyms().size();
    }
    NameTable<CuratedName> curated = CuratedTables.names();
    List<List<String>> known = Tsv.rows("places.tsv");
    List<List<String>> others = Tsv.rows("other-names.tsv");
    GazetteerReader read =
        GazetteerReader.read(
            more.size(), bytes, 2 * count + known.size() + others.size() + curated.size());
    Map<String, Integer> countries = new HashMap<>();
    for (int i = 0; i < more.size(); i++) {
      int place = append(read, i, more.get(i));
      if (more.get(i).feature() == Feature.COUNTRY) {
        countries.put(more.get(i).country(), place);
      }
      addNames(read, place, more.get(i));
    }
    addPopulations(read.places, read.size, countries);
    for (String phrase : CuratedTables.phrases()) {
      begin(read, phrase);
    }
    for (List<String> row : Tsv.rows("ambiguous.tsv")) {
      begin(read, row.get(0));
    }
    Gazetteer gazetteer =
        new Gazetteer(
            new Places(read.places, read.size + firstOwn),
            read.names,
            read.beginnings,
            curated,
            countries);
    others.forEach(gazetteer::addOtherName);
    known.forEach(gazetteer::addKnown);
    CuratedTables.phrases().forEach(gazetteer::addPhrase);
    CuratedTables.capitals().forEach(gazetteer::addKnown);
    for (List<String> row : Tsv.rows("ambiguous.tsv")) {
      gazetteer.addKnown(List.of(row.get(0), row.get(1), row.get(3)));
    }
    own.forEach(gazetteer::addOwn);
    return gazetteer;
  }

  private void addOwn(OwnPlace own) {
    List<String> all = new ArrayList<>(own.aliases());
    all.add(own.name());
    for (String name : all) {
      for (String variant : NameVariants.of(name)) {
        curated.put(NameIndex.key(Tokens.hashOf(variant)), CuratedName.OWN);
        addPhrase(variant);
      }
    }
  }

  private static int append(GazetteerReader read, int i, OwnPlace own) {
    PlacesDraft draft = read.places;
    int place = read.size + i;
    byte[] name = own.name().getBytes(StandardCharsets.UTF_8);
    int from = place == 0 ? 0 : draft.nameEnds[place - 1];
    System.arraycopy(name, 0, draft.names, from, name.length);
    draft.nameEnds[place] = from + name.length;
    draft.features[place] = (byte) own.feature().ordinal();
    draft.ids[place] = own.geonames();
    int code = draft.codes.indexOf(own.country());
    if (code < 0) {
      code = draft.codes.size();
      draft.codes.add(own.country());
    }
    draft.countries[place] = (byte) code;
    draft.latitudes[place] = (int) Math.round(own.latitude() * UNITS);
    draft.longitudes[place] = (int) Math.round(own.longitude() * UNITS);
    draft.populations[place] = own.population();
    return place;
  }

  private static void addNames(GazetteerReader read, int place, OwnPlace own) {
    List<String> usual = new ArrayList<>(own.aliases());
    usual.add(own.name());
    for (String name : usual) {
      for (String variant : NameVariants.of(name)) {
        add(read, variant, Postings.of(place, 0));
      }
    }
    own.demonyms().forEach(name -> add(read, name, Postings.of(place, Postings.DEMONYM)));
  }

  private static void add(GazetteerReader read, String name, int posting) {
    read.names.add(NameIndex.key(Tokens.hashOf(name)), posting);
    begin(read, name);
  }

  private static void begin(GazetteerReader read, String name) {
    Tokens tokens = new Tokens(name);
    read.beginnings.add(NameIndex.key(tokens.hash(0)), tokens.size());
  }

  private static void addPopulations(PlacesDraft draft, int size, Map<String, Integer> countries) {
    int[] byCode = new int[draft.codes.size()];
    for (int i = 0; i < size; i++) {
      if (draft.features[i] > Feature.SECOND_DIVISION.ordinal()) {
        int code = draft.countries[i] & 0xFF;
        byCode[code] =
            (int) Math.min(Integer.MAX_VALUE, (long) byCode[code] + draft.populations[i]);
      }
    }
    for (int place : countries.values()) {
      draft.populations[place] = byCode[draft.countries[place] & 0xFF];
    }
  }

  /** Notes how a phrase in small letters begins, such as "grand jury". */
  private void addPhrase(String phrase) {
    Tokens tokens = new Tokens(phrase);
    if (tokens.size() > 0 && Character.isLowerCase(phrase.charAt(0))) {
      phrases.add(NameIndex.key(tokens.hash(0)), tokens.size());
    }
  }

  /** Tokens of the longest phrase in small letters that begins with this one; 0 if none does. */
  public int longestPhrase(long token) {
    return phrases.longest(NameIndex.key(token));
  }

  /** Rows of other-names.tsv: a name, a country, and the usual name of a division of it. */
  private void addOtherName(List<String> row) {
    long usual = Tokens.hashOf(row.get(2));
    int division = -1;
    for (int link = first(usual); link > 0; link = next(link)) {
      int place = Postings.place(posting(link));
      Feature feature = places.feature(place);
      boolean fits =
          feature == Feature.FIRST_DIVISION || (feature == Feature.SECOND_DIVISION && division < 0);
      if (fits && places.country(place).equals(row.get(1))) {
        division = place;
      }
    }
    if (division < 0) {
      throw new IllegalStateException("other-names.tsv: no division " + row.get(2));
    }
    addName(row.get(0), Postings.of(division, Postings.OTHER_NAME));
  }

  private void addName(String name, int posting) {
    Tokens tokens = new Tokens(name);
    names.add(NameIndex.key(Tokens.hashOf(name)), posting);
    beginnings.add(NameIndex.key(tokens.hash(0)), tokens.size());
  }

  /** Rows of places.tsv: a name, the country that it speaks for, kind, and where it is. */
  private void addKnown(List<String> row) {
    Integer country = countries.get(row.get(1));
    if (country == null || row.get(2).equals("abbreviation")) {
      return;
    }
    boolean demonym = row.get(2).equals("demonym");
    long hash = Tokens.hashOf(row.get(0));
    for (int link = first(hash); link > 0; link = next(link)) {
      if (places.country(Postings.place(posting(link))).equals(row.get(1))) {
        return;
      }
    }
    // What the index lacks by that name stands for the town there, else for its country.
    int town =
        demonym || row.get(2).equals("admin") ? -1 : town(row, places.countryNumber(country));
    int flags = demonym ? Postings.DEMONYM : town < 0 ? Postings.OTHER_NAME : 0;
    addName(row.get(0), Postings.of(town < 0 ? country : town, flags));
  }

  /** The largest town near the coordinates of a row; -1 if there is none. */
  private int town(List<String> row, int country) {
    if (row.size() < PLACE_COLUMNS || row.get(3).isEmpty()) {
      return -1;
    }
    double latitude = Double.parseDouble(row.get(3));
    double longitude = Double.parseDouble(row.get(4));
    int best = -1;
    for (int place = 0; place < places.size(); place++) {
      boolean near =
          places.countryNumber(place) == country
              && !places.feature(place).isAdministrative()
              && Math.abs(places.latitude(place) - latitude) < NEAR
              && Math.abs(places.longitude(place) - longitude) < NEAR;
      if (near && (best < 0 || places.population(place) > places.population(best))) {
        best = place;
      }
    }
    return best;
  }

  /** The places. */
  public Places places() {
    return places;
  }

  /** The place of a country by its ISO alpha-2; null if there is no such country. */
  public @Nullable Integer country(String code) {
    return countries.get(code);
  }

  /** Tokens of the longest name that begins with this one; 0 if none does. */
  public int longest(long token) {
    return beginnings.longest(NameIndex.key(token));
  }

  /** The hash of a name whose first tokens have a hash, with one more token; begins with 0. */
  public static long join(long name, long token) {
    return Tokens.join(name, token);
  }

  /** What the tables say of a name; null if it is not in them. */
  public @Nullable CuratedName curated(long name) {
    return curated.get(NameIndex.key(name));
  }

  /** The first link of what a name stands for; 0 if it stands for no place. */
  public int first(long name) {
    return names.first(name);
  }

  /** The link behind one; 0 behind the last. */
  public int next(int link) {
    return names.next(link);
  }

  /** What a link stands for; see {@link Postings}. */
  public int posting(int link) {
    return names.posting(link);
  }
}
