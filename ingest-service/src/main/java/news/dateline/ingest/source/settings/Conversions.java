package news.dateline.ingest.source.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import news.dateline.settings.Spelling;

/**
 * What the texts of settings mean. What is wrong with one is said by an {@link
 * IllegalArgumentException} whose message goes on from the key.
 */
final class Conversions {

  private Conversions() {}

  static URI url(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("is no URL: '" + text + "': " + e.getReason());
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("must be an http or https URL, not '" + text + "'");
    }
    return url;
  }

  /**
   * @param directory that a relative one starts from
   */
  static Path path(String text, Path directory) {
    try {
      return directory.resolve(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is no path: '" + text + "': " + e.getReason());
    }
  }

  static Duration duration(String text, Duration min, Duration max) {
    Duration duration = Units.duration(text);
    if (duration == null) {
      throw new IllegalArgumentException(
          "must be a time such as 30s, 10m, 6h or 2d, not '" + text + "'");
    }
    if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "must be from " + Units.text(min) + " to " + Units.text(max) + ", not " + text);
    }
    return duration;
  }

  static long bytes(String text) {
    long bytes = Units.bytes(text);
    if (bytes <= 0) {
      throw new IllegalArgumentException(
          "must be a size such as 500KB or 64MB, not '" + text + "'");
    }
    return bytes;
  }

  static int number(String text, int min, int max) {
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "must be a number from " + min + " to " + max + ", not '" + text + "'");
  }

  static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> true;
      case "false", "no", "off" -> false;
      default -> throw new IllegalArgumentException("must be true or false, not '" + text + "'");
    };
  }

  /** One of the constants, in lower case with hyphens. */
  static <E extends Enum<E>> E choice(String text, Collection<E> constants) {
    for (E constant : constants) {
      if (word(constant).equals(text.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    List<String> words = constants.stream().map(Conversions::word).toList();
    String meant = Spelling.nearest(text.toLowerCase(Locale.ROOT), words);
    String like = meant == null ? "" : "; " + Spelling.mostLike(meant);
    throw new IllegalArgumentException(
        "must be one of " + String.join(", ", words) + ", not '" + text + "'" + like);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
