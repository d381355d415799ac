package news.dateline.classify.region.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.classify.region.table.Tsv;

/** The tables that are kept by hand. */
final class CuratedTables {

  /** So many of a region's uses stand for the largest of towns, when it comes to which is meant. */
  private static final int REGION_POPULATION = 5_000_000;

  private static final String RIVER = "River";

  private CuratedTables() {}

  static List<OwnPlace> countries() {
    Map<String, List<String>> points = new HashMap<>();
    Tsv.rows("country-points.tsv").forEach(row -> points.put(row.get(0), row));
    List<OwnPlace> places = new ArrayList<>();
    for (List<String> row : Tsv.rows("countries.tsv")) {
      List<String> point = points.get(row.get(0));
      if (point == null) {
        throw new IllegalStateException("country-points.tsv lacks " + row.get(0));
      }
      List<String> demonyms = new ArrayList<>();
      for (String demonym : Tsv.values(row.get(3))) {
        if (demonym.endsWith("+")) {
          String singular = demonym.substring(0, demonym.length() - 1);
          demonyms.add(singular);
          demonyms.add(singular + "s");
        } else {
          demonyms.add(demonym);
        }
      }
      places.add(
          new OwnPlace(
              Feature.COUNTRY,
              Integer.parseInt(point.get(1)),
              row.get(0),
              Double.parseDouble(point.get(2)),
              Double.parseDouble(point.get(3)),
              0,
              row.get(1),
              Tsv.values(row.get(4)),
              demonyms));
    }
    return places;
  }

  /** The capitals, as rows of places.tsv. */
  static List<List<String>> capitals() {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : Tsv.rows("countries.tsv")) {
      for (String capital : Tsv.values(row.get(2))) {
        int at = capital.indexOf('@');
        int comma = capital.indexOf(',', at);
        rows.add(
            List.of(
                capital.substring(0, at),
                row.get(0),
                "place",
                capital.substring(at + 1, comma),
                capital.substring(comma + 1)));
      }
    }
    return rows;
  }

  static List<OwnPlace> regions() {
    List<OwnPlace> places = new ArrayList<>();
    for (List<String> row : Tsv.rows("regions.tsv")) {
      List<String> countries = Tsv.values(row.get(4));
      places.add(
          new OwnPlace(
              Feature.REGION,
              row.get(1).isEmpty() ? 0 : Integer.parseInt(row.get(1)),
              countries.size() == 1 ? countries.get(0) : "",
              Double.parseDouble(row.get(2)),
              Double.parseDouble(row.get(3)),
              REGION_POPULATION,
              row.get(0),
              otherWayRound(row.get(0)),
              List.of()));
    }
    return places;
  }

  /** "River Severn" for "Severn River", and the other way round. */
  private static List<String> otherWayRound(String name) {
    if (name.startsWith(RIVER + " ")) {
      return List.of(name.substring(RIVER.length() + 1) + " " + RIVER);
    }
    return name.endsWith(" " + RIVER)
        ? List.of(RIVER + " " + name.substring(0, name.length() - RIVER.length() - 1))
        : List.of();
  }

  /** What the tables say of names, by their hashes. */
  static NameTable<CuratedName> names() {
    NameTable<CuratedName> names = new NameTable<>();
    for (List<String> row : Tsv.rows("countries.tsv")) {
      plain(names, row.get(1));
      Tsv.values(row.get(4)).forEach(alias -> plain(names, alias));
    }
    addInstitutions(names, "institutions.tsv", false);
    addInstitutions(names, "brands.tsv", true);
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    for (List<String> row : Tsv.rows("ambiguous.tsv")) {
      shares
          .computeIfAbsent(row.get(0), name -> new HashMap<>())
          .put(row.get(1), Double.parseDouble(row.get(2)));
    }
    shares.forEach(
        (name, countries) -> {
          Double nowhere = countries.remove("-");
          names.put(
              NameIndex.key(Tokens.hashOf(name)),
              new CuratedName(
                  Map.of(),
                  false,
                  nowhere == null ? 0 : nowhere,
                  countries,
                  isInitials(name),
                  false));
        });
    return names;
  }

  private static void addInstitutions(NameTable<CuratedName> names, String table, boolean brands) {
    for (List<String> row : Tsv.rows(table)) {
      names.put(
          NameIndex.key(Tokens.hashOf(row.get(0))),
          new CuratedName(
              countries(row.get(1)), brands, 0, Map.of(), isInitials(row.get(0)), false));
    }
  }

  /** "GB", or shares of several: "GB=0.8|NZ=0.2". */
  private static Map<String, Double> countries(String cell) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String value : Tsv.values(cell)) {
      int equals = value.indexOf('=');
      shares.put(
          equals < 0 ? value : value.substring(0, equals),
          equals < 0 ? 1.0 : Double.parseDouble(value.substring(equals + 1)));
    }
    return shares;
  }

  /** Phrases that tell of a country without naming a place. */
  static List<String> phrases() {
    return Stream.of("institutions.tsv", "brands.tsv")
        .flatMap(table -> Tsv.rows(table).stream())
        .map(row -> row.get(0))
        .toList();
  }

  private static void plain(NameTable<CuratedName> names, String name) {
    names.put(
        NameIndex.key(Tokens.hashOf(name)),
        new CuratedName(Map.of(), false, 0, Map.of(), isInitials(name), false));
  }

  static boolean isInitials(String name) {
    return name.length() <= 4 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
