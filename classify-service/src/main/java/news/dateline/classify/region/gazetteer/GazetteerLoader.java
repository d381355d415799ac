package news.dateline.classify.region.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.classify.region.table.Tsv;

/**
 * Puts a {@link Gazetteer} together: the index that was built of GeoNames, then what the tables and
 * the user have besides. What comes later may rest on what came before, so the order counts.
 */
final class GazetteerLoader {

  private static final double UNITS = 1e4;

  /** Degrees. */
  private static final double NEAR = 0.15;

  private static final int PLACE_COLUMNS = 5;

  private final NameTable<CuratedName> curated = CuratedTables.names();
  private final List<List<String>> known = Tsv.rows("places.tsv");
  private final List<List<String>> others = Tsv.rows("other-names.tsv");
  private final List<List<String>> ambiguous = Tsv.rows("ambiguous.tsv");
  private final List<OwnPlace> own;
  private final GazetteerReader read;
  private final Map<String, Integer> countries = new HashMap<>();
  private final Beginnings phrases = new Beginnings(0);
  private final Places places;

  /**
   * @param own places of one's own
   */
  GazetteerLoader(List<OwnPlace> own) {
    this.own = own;
    List<OwnPlace> more = new ArrayList<>(CuratedTables.countries());
    more.addAll(CuratedTables.regions());
    int firstOwn = more.size();
    more.addAll(own);
    this.read = read(more);
    for (int i = 0; i < more.size(); i++) {
      int place = append(i, more.get(i));
      if (more.get(i).feature() == Feature.COUNTRY) {
        countries.put(more.get(i).country(), place);
      }
      addNames(place, more.get(i));
    }
    addPopulations();
    this.places = new Places(read.places, read.size + firstOwn);
  }

  Gazetteer load() {
    CuratedTables.phrases().forEach(this::begin);
    ambiguous.forEach(row -> begin(row.get(0)));
    others.forEach(this::addOtherName);
    known.forEach(this::addKnown);
    CuratedTables.phrases().forEach(this::addPhrase);
    CuratedTables.capitals().forEach(this::addKnown);
    ambiguous.forEach(row -> addKnown(List.of(row.get(0), row.get(1), row.get(3))));
    own.forEach(this::addOwn);
    return new Gazetteer(places, read.names, read.beginnings, curated, countries, phrases);
  }

  private GazetteerReader read(List<OwnPlace> more) {
    int bytes = 0;
    int names = 0;
    for (OwnPlace place : more) {
      bytes += place.name().getBytes(StandardCharsets.UTF_8).length;
      names += 1 + place.aliases().size() + place.demonyms().size();
    }
    return GazetteerReader.read(
        more.size(), bytes, 2 * names + known.size() + others.size() + curated.size());
  }

  private int append(int i, OwnPlace own) {
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

  private void addNames(int place, OwnPlace own) {
    for (String name : usual(own)) {
      for (String variant : NameVariants.of(name)) {
        addName(variant, Postings.of(place, 0));
      }
    }
    own.demonyms().forEach(name -> addName(name, Postings.of(place, Postings.DEMONYM)));
  }

  private static List<String> usual(OwnPlace own) {
    List<String> usual = new ArrayList<>(own.aliases());
    usual.add(own.name());
    return usual;
  }

  private void addName(String name, int posting) {
    read.names.add(NameIndex.key(Tokens.hashOf(name)), posting);
    begin(name);
  }

  private void begin(String name) {
    Tokens tokens = new Tokens(name);
    read.beginnings.add(NameIndex.key(tokens.hash(0)), tokens.size());
  }

  /** A country has the people of its towns. */
  private void addPopulations() {
    PlacesDraft draft = read.places;
    int[] byCode = new int[draft.codes.size()];
    for (int i = 0; i < read.size; i++) {
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

  private void addOwn(OwnPlace place) {
    for (String name : usual(place)) {
      for (String variant : NameVariants.of(name)) {
        curated.put(NameIndex.key(Tokens.hashOf(variant)), CuratedName.OWN);
        addPhrase(variant);
      }
    }
  }

  /** Rows of other-names.tsv: a name, a country, and the usual name of a division of it. */
  private void addOtherName(List<String> row) {
    long usual = Tokens.hashOf(row.get(2));
    int division = -1;
    for (int link = read.names.first(usual); link > 0; link = read.names.next(link)) {
      int place = Postings.place(read.names.posting(link));
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

  /** Rows of places.tsv: a name, the country that it speaks for, kind, and where it is. */
  private void addKnown(List<String> row) {
    Integer country = countries.get(row.get(1));
    if (country == null || row.get(2).equals("abbreviation")) {
      return;
    }
    boolean demonym = row.get(2).equals("demonym");
    long hash = Tokens.hashOf(row.get(0));
    for (int link = read.names.first(hash); link > 0; link = read.names.next(link)) {
      if (places.country(Postings.place(read.names.posting(link))).equals(row.get(1))) {
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
}
