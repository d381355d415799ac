package news.dateline.ingest.source.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import news.dateline.story.Home;
import org.jspecify.annotations.Nullable;

/**
 * Settings by key, as a YAML file has them. Whatever is wrong with one is told with the file, the
 * line and the key. It remembers which keys were asked for, so that {@link #rejectOthers} can name
 * those that mean nothing. Not thread-safe.
 */
public final class Settings {

  private final Section section;

  Settings(Section section) {
    this.section = section;
  }

  /** Settings that stand in no file. A value of null is left out. */
  public static Settings of(String origin, Map<String, @Nullable String> values) {
    Map<String, Value> entries = new HashMap<>();
    values.forEach(
        (key, value) -> {
          if (value != null) {
            entries.put(key, new Value.Scalar(value, 0));
          }
        });
    return new Settings(new Section(origin, Path.of(""), new Value.Entries(entries, 0)));
  }

  /** Whether there is such a key with a value. */
  public boolean has(String key) {
    return section.find(key) != null;
  }

  /**
   * A text.
   *
   * @throws SettingsException if it is missing or empty
   */
  public String text(String key) throws SettingsException {
    String text = optionalText(key);
    if (text == null) {
      throw section.missing(key);
    }
    return text;
  }

  /**
   * A text; null where it is missing.
   *
   * @throws SettingsException if it is empty, or no text
   */
  public @Nullable String optionalText(String key) throws SettingsException {
    Value value = section.find(key);
    if (value == null) {
      return null;
    }
    if (value instanceof Value.Scalar scalar) {
      String text = scalar.text().strip();
      if (text.isEmpty()) {
        throw section.wrong(key, "is empty");
      }
      return text;
    }
    throw section.wrong(key, "must be a single value");
  }

  /**
   * Texts; none where they are missing. A single one may stand for a list.
   *
   * @throws SettingsException if one is empty, or no text
   */
  public List<String> texts(String key) throws SettingsException {
    Value value = section.find(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Value.Items list)) {
      return List.of(text(key));
    }
    List<String> texts = new ArrayList<>();
    for (Value item : list.items()) {
      if (!(item instanceof Value.Scalar scalar) || scalar.text().isBlank()) {
        throw section.wrong(key + "[" + texts.size() + "]", item.line(), "must be a text");
      }
      texts.add(scalar.text().strip());
    }
    return List.copyOf(texts);
  }

  /**
   * An http or https URL.
   *
   * @throws SettingsException if it is missing, or no such URL
   */
  public URI url(String key) throws SettingsException {
    return converted(key, text(key), Conversions::url);
  }

  /**
   * Http or https URLs; none where they are missing.
   *
   * @throws SettingsException if one is no such URL
   */
  public List<URI> urls(String key) throws SettingsException {
    List<URI> urls = new ArrayList<>();
    for (String text : texts(key)) {
      urls.add(converted(key, text, Conversions::url));
    }
    return List.copyOf(urls);
  }

  /**
   * Where a newsroom is; null where it is missing.
   *
   * @throws SettingsException if it is no country, and no place with its country behind it
   */
  public @Nullable Home home(String key) throws SettingsException {
    String text = optionalText(key);
    return text == null ? null : converted(key, text, Home::parse);
  }

  /**
   * A path. A relative one starts from the folder of the file.
   *
   * @throws SettingsException if it is missing, or no path
   */
  public Path path(String key) throws SettingsException {
    return converted(key, text(key), text -> Conversions.path(text, section.directory()));
  }

  /**
   * A time such as {@code 500ms}, {@code 30s}, {@code 10m}, {@code 6h}, {@code 2d} or {@code
   * PT10M}.
   *
   * @throws SettingsException if it is none, or out of the range
   */
  public Duration duration(String key, Duration fallback, Duration min, Duration max)
      throws SettingsException {
    return optional(key, fallback, text -> Conversions.duration(text, min, max));
  }

  /**
   * A number of bytes such as {@code 500KB} or {@code 64MB}; units are powers of 1024.
   *
   * @throws SettingsException if it is none, or not above 0
   */
  public long bytes(String key, long fallback) throws SettingsException {
    return optional(key, fallback, Conversions::bytes);
  }

  /**
   * A whole number.
   *
   * @throws SettingsException if it is none, or out of the range
   */
  public int number(String key, int fallback, int min, int max) throws SettingsException {
    return optional(key, fallback, text -> Conversions.number(text, min, max));
  }

  /**
   * {@code true} or {@code false}.
   *
   * @throws SettingsException if it is neither
   */
  public boolean flag(String key, boolean fallback) throws SettingsException {
    return optional(key, fallback, Conversions::flag);
  }

  /**
   * One of the words that an enum has, in lower case with hyphens.
   *
   * @throws SettingsException if it is none of them
   */
  public <E extends Enum<E>> E choice(String key, E fallback) throws SettingsException {
    return has(key)
        ? choice(key, Arrays.asList(fallback.getDeclaringClass().getEnumConstants()))
        : fallback;
  }

  /**
   * One of some constants, in lower case with hyphens.
   *
   * @throws SettingsException if it is missing, or none of them
   */
  <E extends Enum<E>> E choice(String key, Collection<E> constants) throws SettingsException {
    return converted(key, text(key), text -> Conversions.choice(text, constants));
  }

  private <T> T optional(String key, T fallback, Function<String, T> conversion)
      throws SettingsException {
    String text = optionalText(key);
    return text == null ? fallback : converted(key, text, conversion);
  }

  private <T> T converted(String key, String text, Function<String, T> conversion)
      throws SettingsException {
    try {
      return conversion.apply(text);
    } catch (IllegalArgumentException e) {
      throw section.wrong(key, String.valueOf(e.getMessage()));
    }
  }

  /**
   * The sections of a list; none where it is missing.
   *
   * @throws SettingsException if it is no list of sections
   */
  public List<Settings> sections(String key) throws SettingsException {
    Value value = section.find(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Value.Items list)) {
      throw section.wrong(key, "must be a list");
    }
    List<Settings> sections = new ArrayList<>();
    for (Value item : list.items()) {
      String name = key + "[" + sections.size() + "]";
      if (!(item instanceof Value.Entries entries)) {
        throw section.wrong(name, item.line(), "must have keys and values");
      }
      sections.add(new Settings(section.below(name, entries)));
    }
    return sections;
  }

  /**
   * Ends the reading.
   *
   * @param what they are settings of, for the message
   * @throws SettingsException if there is a key that nobody has asked for
   */
  public void rejectOthers(String what) throws SettingsException {
    section.rejectOthers(what);
  }

  /** Says what is wrong with a key, with its place. */
  public SettingsException wrong(String key, String message) {
    return section.wrong(key, message);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings settings && section.equals(settings.section);
  }

  @Override
  public int hashCode() {
    return section.hashCode();
  }
}
