package news.dateline.classify.region.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.OwnPlace;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The YAML file with places of one's own, "our beats": under {@code places} a list whose items have
 * a {@code name} and coordinates {@code lat} and {@code lon}, and may have {@code aliases}, a
 * {@code kind} (place, admin or region), {@code country} (ISO 3166-1 alpha-2), {@code geonames} and
 * {@code population}. What bears one of these names is always such a place.
 */
public final class OwnPlacesFile {

  private static final int MOST_PLACES = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final long MOST_BYTES = 4L << 20;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Map<String, Feature> KINDS =
      Map.of(
          "place", Feature.TOWN,
          "admin", Feature.SECOND_DIVISION,
          "region", Feature.REGION);

  private final String file;

  private OwnPlacesFile(String file) {
    this.file = file;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException if it cannot be read, or something in it is wrong; the message
   *     names the file and the key
   */
  public static List<OwnPlace> read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IllegalArgumentException(file + ": over " + MOST_BYTES + " bytes");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return new OwnPlacesFile(file.getFileName().toString()).places(root);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (IOException | YAMLException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private List<OwnPlace> places(@Nullable Object root) {
    if (!(root instanceof Map<?, ?> map)) {
      throw wrong("places", "is missing");
    }
    for (Object key : map.keySet()) {
      if (!"places".equals(key)) {
        throw wrong(String.valueOf(key), "is no setting; there is places");
      }
    }
    if (!(map.get("places") instanceof List<?> list)) {
      throw wrong("places", "must be a list");
    }
    if (list.size() > MOST_PLACES) {
      throw wrong("places", "has more than " + MOST_PLACES + " items");
    }
    List<OwnPlace> places = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      places.add(place("places[" + i + "]", list.get(i)));
    }
    return List.copyOf(places);
  }

  private OwnPlace place(String at, @Nullable Object item) {
    if (!(item instanceof Map<?, ?> values)) {
      throw wrong(at, "must have a name, lat and lon");
    }
    Set<Object> unknown = new HashSet<>(values.keySet());
    unknown.removeAll(
        List.of("name", "aliases", "kind", "country", "lat", "lon", "geonames", "population"));
    if (!unknown.isEmpty()) {
      throw wrong(at + "." + unknown.iterator().next(), "is no setting of a place");
    }
    String kind = values.get("kind") == null ? "place" : String.valueOf(values.get("kind"));
    Feature feature = KINDS.get(kind);
    if (feature == null) {
      throw wrong(at + ".kind", "must be place, admin or region, not '" + kind + "'");
    }
    String country = values.get("country") == null ? "" : String.valueOf(values.get("country"));
    if (country.isEmpty() ? feature != Feature.REGION : !isCountry(country)) {
      throw wrong(at + ".country", "must be an ISO 3166-1 alpha-2 code, not '" + country + "'");
    }
    return new OwnPlace(
        feature,
        (int) number(values, at, "geonames", 0.0, 0, Integer.MAX_VALUE),
        country,
        number(values, at, "lat", null, -90, 90),
        number(values, at, "lon", null, -180, 180),
        (int) number(values, at, "population", 0.0, 0, Integer.MAX_VALUE),
        name(values.get("name"), at + ".name"),
        aliases(values.get("aliases"), at + ".aliases"),
        List.of());
  }

  private static boolean isCountry(String code) {
    return COUNTRIES.contains(code) || code.equals("XK");
  }

  private List<String> aliases(@Nullable Object value, String at) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(at, "must be a list");
    }
    List<String> aliases = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      aliases.add(name(list.get(i), at + "[" + i + "]"));
    }
    return aliases;
  }

  private String name(@Nullable Object value, String at) {
    String name = value == null ? "" : String.valueOf(value).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw wrong(at, "must have 1 to " + LONGEST_NAME + " characters");
    }
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw wrong(at, "must have letters, not '" + name + "'");
    }
    return name;
  }

  private double number(
      Map<?, ?> values, String at, String key, @Nullable Double otherwise, double from, double to) {
    Object value = values.get(key);
    if (value == null && otherwise != null) {
      return otherwise;
    }
    if (!(value instanceof Number number)
        || !(number.doubleValue() >= from && number.doubleValue() <= to)) {
      throw wrong(at + "." + key, "must be a number of " + from + " to " + to + ", not " + value);
    }
    return number.doubleValue();
  }

  private IllegalArgumentException wrong(String at, String what) {
    return new IllegalArgumentException(file + ": " + at + " " + what);
  }
}
