package news.dateline.ingest.source.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import news.dateline.document.SourceKind;
import news.dateline.ingest.source.SourceRef;
import news.dateline.trouble.Reason;

/**
 * The YAML file that lists the sources: under {@code sources} a list, which may be an empty one,
 * whose items have an {@code id}, a {@code kind} and the settings of that kind.
 */
public final class SourcesFile {

  /** Ids are part of documents' ids, of keys and of log lines. */
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@/-]{0,99}");

  private static final long MAX_BYTES = 16L << 20;

  private SourcesFile() {}

  /**
   * Reads the file. Settings that depend on the kind are not looked at yet.
   *
   * @param kinds that a source may be of
   * @throws SettingsException if it cannot be read, is no such file or an empty one, or an id
   *     stands there twice
   */
  public static List<SourceSpec> read(Path file, Set<SourceKind> kinds) throws SettingsException {
    String name = file.getFileName().toString();
    Path directory = file.toAbsolutePath().normalize().getParent();
    Settings settings =
        new Settings(
            new Section(
                name,
                directory == null ? Path.of("") : directory,
                YamlValues.read(content(file), name)));
    List<SourceSpec> specs = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<Settings> sections = settings.sections("sources");
    settings.rejectOthers("the file");
    if (!settings.has("sources")) {
      // A file that was cut off or emptied would stop every source.
      throw settings.wrong("sources", "is missing; where there is to be none, write 'sources: []'");
    }
    for (Settings section : sections) {
      SourceSpec spec = spec(section, kinds);
      if (!ids.add(spec.ref().id())) {
        throw section.wrong("id", "must be unique, and '" + spec.ref().id() + "' is there already");
      }
      specs.add(spec);
    }
    return List.copyOf(specs);
  }

  private static SourceSpec spec(Settings section, Set<SourceKind> kinds) throws SettingsException {
    String id = section.text("id");
    if (!ID.matcher(id).matches()) {
      throw section.wrong(
          "id", "must be at most 100 letters, digits, spaces and . _ @ / -, not '" + id + "'");
    }
    SourceKind kind = section.choice("kind", new TreeSet<>(kinds));
    return new SourceSpec(new SourceRef(id, kind, section.home("home")), section);
  }

  private static String content(Path file) throws SettingsException {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new SettingsException(file + ": over " + MAX_BYTES + " bytes");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new SettingsException(file + ": no such file");
    } catch (CharacterCodingException e) {
      throw new SettingsException(file + ": not in UTF-8");
    } catch (IOException e) {
      throw new SettingsException(file + ": cannot be read: " + Reason.of(e));
    }
  }
}
