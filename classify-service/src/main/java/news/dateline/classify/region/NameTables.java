package news.dateline.classify.region;

import news.dateline.classify.region.table.Tsv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.tags.Mention.Kind;
import news.dateline.tags.Mention.Point;
import org.jspecify.annotations.Nullable;

/**
 * Builds the English names out of the tables in {@code regions/}: {@code countries.tsv}, {@code
 * places.tsv}, {@code institutions.tsv}, and {@code ambiguous.tsv} over all of them.
 */
final class NameTables {

  private static final String ABBREVIATION = "abbreviation";

  private final Map<String, List<Sense>> senses = new LinkedHashMap<>();
  private final Map<String, List<Sense>> abbreviations = new LinkedHashMap<>();
  private final Map<String, List<Sense>> phrases = new LinkedHashMap<>();

  private NameTables() {}

  static NameTrie read() {
    NameTables tables = new NameTables();
    tables.countries();
    tables.places();
    tables.ambiguous();
    tables.institutions();
    return tables.build();
  }

  private void countries() {
    for (List<String> row : Tsv.rows("countries.tsv")) {
      String code = row.get(0);
      put(row.get(1), code, Kind.COUNTRY, null);
      Tsv.values(row.get(4)).forEach(alias -> put(alias, code, Kind.COUNTRY, null));
      for (String demonym : Tsv.values(row.get(3))) {
        if (demonym.endsWith("+")) {
          String singular = demonym.substring(0, demonym.length() - 1);
          put(singular, code, Kind.DEMONYM, null);
          put(singular + "s", code, Kind.DEMONYM, null);
        } else {
          put(demonym, code, Kind.DEMONYM, null);
        }
      }
      for (String capital : Tsv.values(row.get(2))) {
        int at = capital.indexOf('@');
        int comma = capital.indexOf(',', at);
        Point point = point(capital.substring(at + 1, comma), capital.substring(comma + 1));
        put(capital.substring(0, at), code, Kind.PLACE, point);
      }
    }
  }

  private void places() {
    for (List<String> row : Tsv.rows("places.tsv")) {
      String country = row.get(1);
      switch (row.get(2)) {
        case ABBREVIATION ->
            add(abbreviations, row.get(0), new Sense(country, Kind.ADMIN, null, 1));
        case "admin" -> put(row.get(0), country, Kind.ADMIN, null);
        case "demonym" -> put(row.get(0), country, Kind.DEMONYM, null);
        default -> put(row.get(0), country, Kind.PLACE, point(row.get(3), row.get(4)));
      }
    }
  }

  private void ambiguous() {
    Map<String, List<Sense>> readings = new LinkedHashMap<>();
    for (List<String> row : Tsv.rows("ambiguous.tsv")) {
      Sense known = known(row.get(0), row.get(1), row.get(3));
      add(readings, row.get(0), known.withShare(Double.parseDouble(row.get(2))));
    }
    senses.putAll(readings);
  }

  /** The sense that the other tables gave to a name, else a new one. */
  private Sense known(String name, String country, String kind) {
    if (country.equals(Sense.NOWHERE)) {
      return new Sense(country, null, null, 0);
    }
    return senses.getOrDefault(name, List.of()).stream()
        .filter(sense -> sense.country().equals(country))
        .findFirst()
        .orElseGet(() -> new Sense(country, kind.isEmpty() ? Kind.PLACE : Kind.DEMONYM, null, 0));
  }

  private void institutions() {
    for (List<String> row : Tsv.rows("institutions.tsv")) {
      add(phrases, row.get(0), new Sense(row.get(1), null, null, 1));
    }
  }

  private void put(String name, String country, Kind kind, @Nullable Point point) {
    add(senses, name, new Sense(country, kind, point, 1));
  }

  private static void add(Map<String, List<Sense>> map, String name, Sense sense) {
    List<Sense> list = map.computeIfAbsent(name, n -> new ArrayList<>());
    if (list.stream().noneMatch(other -> other.country().equals(sense.country()))) {
      list.add(sense);
    }
  }

  private static Point point(String latitude, String longitude) {
    return new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
  }

  private NameTrie build() {
    NameTrie.Builder trie = new NameTrie.Builder();
    senses.forEach(
        (text, list) -> {
          Name name = new Name(text, list, false);
          Set<String> forms =
              name.commonWord() ? NameForms.inSmallLetters(text) : NameForms.of(text);
          forms.forEach(form -> trie.add(form, name));
        });
    phrases.forEach((text, list) -> trie.add(text, new Name(text, list, false)));
    abbreviations.forEach((text, list) -> trie.add(text, new Name(text, list, true)));
    return trie.build();
  }
}
