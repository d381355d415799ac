package news.dateline.classify.region.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.classify.region.table.Tsv;

/** What {@code divisions.tsv} adds to the divisions of the packages. */
final class DivisionNotes {

  private static final Note NOTHING = new Note(0, Double.NaN, Double.NaN, List.of(), List.of());

  /** "Ala.", "OH": what may be a word or a name else. "D.C." and "NSW" are names of their own. */
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2}|[^.]+\\.");

  private final Map<String, Note> notes = new HashMap<>();

  private DivisionNotes() {}

  /** Coordinates are not a number where there are none. */
  record Note(
      int geonames,
      double latitude,
      double longitude,
      List<String> names,
      List<String> abbreviations) {}

  static DivisionNotes read() {
    DivisionNotes all = new DivisionNotes();
    for (List<String> row : Tsv.rows("divisions.tsv")) {
      List<String> aliases = Tsv.values(row.get(4));
      all.notes.put(
          row.get(0),
          new Note(
              Integer.parseInt(row.get(1)),
              Double.parseDouble(row.get(2)),
              Double.parseDouble(row.get(3)),
              aliases.stream().filter(alias -> !isAbbreviation(alias)).toList(),
              aliases.stream().filter(DivisionNotes::isAbbreviation).toList()));
    }
    return all;
  }

  private static boolean isAbbreviation(String alias) {
    return ABBREVIATION.matcher(alias).matches();
  }

  Note of(String code) {
    return notes.getOrDefault(code, NOTHING);
  }
}
