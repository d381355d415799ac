package news.dateline.classify.region.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.story.Home;
import org.jspecify.annotations.Nullable;

/**
 * Homes of labelled stories: lines of the name of a newspaper or the id of a story, a tab, and the
 * home. A key that ends in {@code *} stands for all that begin so; a whole one counts first.
 */
public final class HomeTable {

  private static final String COMMENT = "#";

  private final Map<String, Home> whole = new LinkedHashMap<>();
  private final Map<String, Home> beginnings = new LinkedHashMap<>();

  private HomeTable() {}

  /** Whether a file has the name of such a table: it ends in {@code homes.tsv}. */
  public static boolean isTable(Path file) {
    return file.toString().endsWith("homes.tsv");
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is none; the message names it
   */
  public static HomeTable read(Path file) throws IOException {
    HomeTable table = new HomeTable();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith(COMMENT)) {
        try {
          table.add(line);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              file.getFileName() + ", line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return table;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    if (tab <= 0) {
      throw new IllegalArgumentException("must be a key, a tab and a home, not '" + line + "'");
    }
    String key = line.substring(0, tab);
    Home home = Home.parse(line.substring(tab + 1));
    if (key.endsWith("*")) {
      beginnings.putIfAbsent(key.substring(0, key.length() - 1), home);
    } else {
      whole.putIfAbsent(key, home);
    }
  }

  /** The home of a newspaper or story; null where the table has none. */
  public @Nullable Home find(String key) {
    Home home = whole.get(key);
    if (home != null) {
      return home;
    }
    return beginnings.entrySet().stream()
        .filter(entry -> key.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** All homes, each once, in the order of the table. */
  public List<Home> homes() {
    return Stream.concat(whole.values().stream(), beginnings.values().stream()).distinct().toList();
  }
}
