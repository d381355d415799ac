package news.dateline.classify.region.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.OwnPlace;
import news.dateline.classify.yaml.UserFile;
import org.jspecify.annotations.Nullable;

/**
 * The YAML file with places of one's own, "our beats": under {@code places} a list whose items have
 * a {@code name} and coordinates {@code lat} and {@code lon}, and may have {@code aliases}, a
 * {@code kind} (place, admin or region), {@code country} (ISO 3166-1 alpha-2), {@code geonames} and
 * {@code population}. What bears one of these names is always such a place.
 */
public final class OwnPlacesFile {

  private static final int MOST_PLACES = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_ALIASES = 1_000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Map<String, Feature> KINDS =
      Map.of(
          "place", Feature.TOWN,
          "admin", Feature.SECOND_DIVISION,
          "region", Feature.REGION);

  private final UserFile file;

  private OwnPlacesFile(UserFile file) {
    this.file = file;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException if it cannot be read, or something in it is wrong; the message
   *     names the file and the key
   */
  public static List<OwnPlace> read(Path path) {
    return new OwnPlacesFile(UserFile.read(path, MOST_BYTES)).places();
  }

  private List<OwnPlace> places() {
    file.allow(file.root(), "", List.of("places"));
    if (!file.root().containsKey("places")) {
      throw file.wrong("places", "is missing");
    }
    List<?> list = file.list(file.root().get("places"), "places", MOST_PLACES);
    List<OwnPlace> places = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      places.add(place("places[" + i + "]", list.get(i)));
    }
    return List.copyOf(places);
  }

  private OwnPlace place(String at, @Nullable Object item) {
    if (!(item instanceof Map<?, ?> values)) {
      throw file.wrong(at, "must have a name, lat and lon");
    }
    file.allow(
        values,
        at + ".",
        List.of("name", "aliases", "kind", "country", "lat", "lon", "geonames", "population"));
    String kind = values.get("kind") == null ? "place" : String.valueOf(values.get("kind"));
    Feature feature = KINDS.get(kind);
    if (feature == null) {
      throw file.wrong(at + ".kind", "must be place, admin or region, not '" + kind + "'");
    }
    String country = values.get("country") == null ? "" : String.valueOf(values.get("country"));
    if (country.isEmpty() ? feature != Feature.REGION : !isCountry(country)) {
      throw file.wrong(
          at + ".country", "must be an ISO 3166-1 alpha-2 code, not '" + country + "'");
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
    List<?> list = file.list(value, at, MOST_ALIASES);
    List<String> aliases = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      aliases.add(name(list.get(i), at + "[" + i + "]"));
    }
    return aliases;
  }

  private String name(@Nullable Object value, String at) {
    String name = value == null ? "" : String.valueOf(value).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw file.wrong(at, "must have 1 to " + LONGEST_NAME + " characters");
    }
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw file.wrong(at, "must have letters, not '" + name + "'");
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
      throw file.wrong(
          at + "." + key, "must be a number of " + from + " to " + to + ", not " + value);
    }
    return number.doubleValue();
  }
}
