package news.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as a table for people. */
final class FiguresTable {

  private FiguresTable() {}

  /** One table for each run of sets that have the same figures, with an empty line between two. */
  static List<String> lines(List<Figures> figures) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= figures.size(); to++) {
      if (to == figures.size() || !names(figures.get(to)).equals(names(figures.get(from)))) {
        if (from > 0) {
          lines.add("");
        }
        lines.addAll(table(figures.subList(from, to)));
        from = to;
      }
    }
    return lines;
  }

  private static List<String> names(Figures figures) {
    return List.copyOf(figures.values().keySet());
  }

  private static List<String> table(List<Figures> sets) {
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("set"));
    header.addAll(names(sets.get(0)));
    rows.add(header);
    for (Figures set : sets) {
      List<String> row = new ArrayList<>(List.of(set.set()));
      for (Map.Entry<String, Number> value : set.values().entrySet()) {
        row.add(cell(value.getValue()));
      }
      rows.add(row);
    }
    return rows.stream().map(row -> line(row, rows)).toList();
  }

  private static String line(List<String> row, List<List<String>> rows) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      int at = column;
      int width = rows.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
      String padding = " ".repeat(width - row.get(column).length());
      if (column == 0) {
        line.append(row.get(column)).append(padding);
      } else {
        line.append("  ").append(padding).append(row.get(column));
      }
    }
    return line.toString();
  }

  private static String cell(Number value) {
    return value instanceof Double
        ? String.format(Locale.ROOT, "%.3f", value.doubleValue())
        : Long.toString(value.longValue());
  }
}
