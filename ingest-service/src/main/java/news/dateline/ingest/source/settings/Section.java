package news.dateline.ingest.source.settings;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.settings.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML file, and where it stands. Remembers which of its keys were asked for. Equal
 * to another where all that was set is, wherever it stands. Not thread-safe.
 */
final class Section {

  private final String file;
  private final Path directory;
  private final String prefix;
  private final Value.Entries values;
  private final Set<String> asked = new TreeSet<>();

  /**
   * The topmost one.
   *
   * @param file for messages
   * @param directory that relative paths start from
   */
  Section(String file, Path directory, Value.Entries values) {
    this(file, directory, "", values);
  }

  private Section(String file, Path directory, String prefix, Value.Entries values) {
    this.file = file;
    this.directory = directory;
    this.prefix = prefix;
    this.values = values;
  }

  /** One within this one. */
  Section below(String key, Value.Entries entries) {
    return new Section(file, directory, prefix + key + ".", entries);
  }

  /** The folder that relative paths start from. */
  Path directory() {
    return directory;
  }

  /** The value of a key; null where it is missing or has none. */
  @Nullable Value find(String key) {
    asked.add(key);
    return values.entries().get(key);
  }

  /**
   * @param what they are settings of, for the message
   * @throws SettingsException if there is a key that nobody has asked for
   */
  void rejectOthers(String what) throws SettingsException {
    for (String key : new TreeSet<>(values.entries().keySet())) {
      if (!asked.contains(key)) {
        String meant = Spelling.nearest(key, asked);
        String there = "there are " + String.join(", ", asked);
        throw wrong(
            key,
            "is no setting of "
                + what
                + "; "
                + (meant == null ? there : Spelling.mostLike(meant) + ", and " + there));
      }
    }
  }

  /** Of a key that must be there; a misspelt one is named in its place. */
  SettingsException missing(String key) {
    for (String written : new TreeSet<>(values.entries().keySet())) {
      if (!asked.contains(written) && Spelling.isNear(written, key)) {
        return wrong(written, "is no setting; " + Spelling.mostLike(key));
      }
    }
    return wrong(key, "is missing");
  }

  /** Says what is wrong with a key, with its place. */
  SettingsException wrong(String key, String message) {
    Value value = values.entries().get(key);
    return wrong(key, value == null ? values.line() : value.line(), message);
  }

  SettingsException wrong(String key, int line, String message) {
    String where = line == 0 ? "" : ", line " + line;
    return new SettingsException(file + where + ": " + prefix + key + " " + message);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Section section
        && values.bare().equals(section.values.bare())
        && directory.equals(section.directory);
  }

  @Override
  public int hashCode() {
    return values.bare().hashCode();
  }
}
