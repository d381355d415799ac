package news.dateline.ingest.extract.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells tables of data, whose cells may be links, from lists of links that are laid out in one. */
final class DataTables {

  private static final Set<String> PARTS = Set.of("table", "thead", "tbody", "tr");

  private static final int MAX_CELLS = 12;

  /** A cell with a larger share of links is a link. */
  private static final double MOSTLY_LINKS = 0.5;

  /** Of the lines of a table of data so many are in rows of data. */
  private static final double MOST = 0.8;

  /** So far into a table is looked, in boxes. */
  private static final int MAX_LOOK = 200;

  /** A row is so far below its table. */
  private static final int ROW_DEPTH = 2;

  private DataTables() {}

  /** Whether a box is such a table, a part of it, or right around it. */
  static boolean isTable(PageTree tree, Box box) {
    Box table = PARTS.contains(box.tag()) ? box : child(tree, box);
    return table != null && isHeaded(table) && mostlyRows(tree, table);
  }

  /** Whether a run is all of a cell in a row of data. */
  static boolean isCell(PageTree tree, Box run) {
    Box cell = run.parent();
    Box row = cell == null || cell.runs() != 1 ? null : cell.parent();
    return row != null && isHeaded(row) && isRow(tree, row);
  }

  private static @Nullable Box child(PageTree tree, Box box) {
    for (int i = box.index() + 1; i < box.end(); i = tree.get(i).end()) {
      if (tree.get(i).tag().equals("table")) {
        return tree.get(i);
      }
    }
    return null;
  }

  /** Whether the first row of the table that a part belongs to has headings. */
  private static boolean isHeaded(Box part) {
    Box table = part;
    for (int i = 0; i < ROW_DEPTH && !table.tag().equals("table"); i++) {
      Box parent = table.parent();
      if (parent == null) {
        return false;
      }
      table = parent;
    }
    Element first = table.tag().equals("table") ? table.element().selectFirst("tr") : null;
    return first != null
        && first.children().stream().anyMatch(cell -> cell.normalName().equals("th"));
  }

  private static boolean mostlyRows(PageTree tree, Box table) {
    int end = Math.min(table.end(), table.index() + MAX_LOOK);
    int all = 0;
    int inRows = 0;
    for (int i = table.index(); i < end; i++) {
      Box box = tree.get(i);
      all += box.isRun() ? 1 : 0;
      inRows += isRow(tree, box) ? box.runs() : 0;
    }
    return inRows >= MOST * all;
  }

  /** Several cells of a line each, less than half of them links. */
  private static boolean isRow(PageTree tree, Box box) {
    if (!box.tag().equals("tr") || box.isRun() || box.runs() < 2 || box.runs() > MAX_CELLS) {
      return false;
    }
    List<Box> runs = tree.within(box).stream().filter(Box::isRun).toList();
    long links = runs.stream().filter(run -> run.linkDensity() > MOSTLY_LINKS).count();
    return 2 * links < runs.size();
  }
}
