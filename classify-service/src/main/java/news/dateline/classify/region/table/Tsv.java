package news.dateline.classify.region.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tab-separated tables beside the taggers: comments begin with {@code #}, then a header.
 */
public final class Tsv {

  private Tsv() {}

  /**
   * The rows of a table below {@code regions/}, without comments and header; each has as many cells
   * as the header.
   *
   * @throws IllegalStateException if the table is missing or a row has another number of cells
   */
  public static List<List<String>> rows(String table) {
    try (BufferedReader reader = new BufferedReader(open(table))) {
      List<List<String>> rows = new ArrayList<>();
      int cells = -1;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        List<String> row = List.of(line.split("\t", -1));
        if (cells < 0) {
          cells = row.size();
        } else if (row.size() != cells) {
          throw new IllegalStateException("regions/" + table + " has a torn row: " + line);
        } else {
          rows.add(row);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static InputStreamReader open(String resource) {
    InputStream in = Tsv.class.getResourceAsStream("/regions/" + resource);
    if (in == null) {
      throw new IllegalStateException("regions/" + resource + " is not on the class path");
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /** The parts of a cell with several values. */
  public static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
