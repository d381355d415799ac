package news.dateline.classify.region;

import news.dateline.classify.region.table.Tsv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** Learned numbers out of a properties file below {@code regions/}, and what goes with them. */
final class Weights {

  private final String resource;
  private final Properties properties = new Properties();

  /**
   * @throws IllegalStateException if the resource is missing
   */
  Weights(String resource) {
    this.resource = resource;
    try (Reader reader = Tsv.open(resource)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalStateException if there is none of that name
   */
  double get(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("regions/" + resource + " lacks " + key);
    }
    return Double.parseDouble(value);
  }

  /** The number kept under a prefix and the name of a constant in lower case. */
  double get(String prefix, Enum<?> constant) {
    return get(prefix + constant.name().toLowerCase(Locale.ROOT));
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
