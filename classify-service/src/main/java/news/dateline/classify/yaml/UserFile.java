package news.dateline.classify.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file that a user writes. What is wrong in it is told with the file's name and the key. */
public final class UserFile {

  private final String name;
  private final Map<?, ?> root;

  private UserFile(String name, Map<?, ?> root) {
    this.name = name;
    this.root = root;
  }

  /**
   * Reads the file. Makes no objects but those of YAML's own types.
   *
   * @param file in UTF-8
   * @param mostBytes a larger one is refused
   * @throws IllegalArgumentException if it cannot be read, is too large, or no mapping of keys
   */
  public static UserFile read(Path file, int mostBytes) {
    try {
      if (Files.size(file) > mostBytes) {
        throw new IllegalArgumentException(file + ": over " + mostBytes + " bytes");
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setCodePointLimit(mostBytes);
      DumperOptions unused = new DumperOptions();
      Object root =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(unused),
                  unused,
                  options,
                  new PlainWords())
              .load(text);
      if (!(root instanceof Map<?, ?> map)) {
        throw new IllegalArgumentException(file + ": must have keys and values");
      }
      return new UserFile(String.valueOf(file.getFileName()), map);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String line = mark == null ? "" : ", line " + (mark.getLine() + 1);
      throw new IllegalArgumentException(file + line + ": no YAML: " + e.getProblem(), e);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(file + ": no YAML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": cannot be read: " + Reason.of(e), e);
    }
  }

  /**
   * Takes fewer words for something else than text: {@code NO} is Norway, {@code on} a word, and a
   * date is what stands there.
   */
  private static final class PlainWords extends Resolver {

    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");

    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      if (tag.equals(Tag.BOOL)) {
        super.addImplicitResolver(tag, TRUTH, "tTfF", limit);
      } else if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }

  /** All of it. */
  public Map<?, ?> root() {
    return root;
  }

  /**
   * Refuses other keys.
   *
   * @param values the mapping to look at
   * @param prefix of its keys, as they are told to the user
   * @param keys that there are
   */
  public void allow(Map<?, ?> values, String prefix, List<String> keys) {
    for (Object key : values.keySet()) {
      if (!(key instanceof String text) || !keys.contains(text)) {
        throw wrong(prefix + key, "is no setting; there are " + String.join(", ", keys));
      }
    }
  }

  /**
   * A list.
   *
   * @param value null for an empty one
   * @param at key, for errors
   * @param most items
   */
  public List<?> list(@Nullable Object value, String at, int most) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong(at, "must be a list");
    }
    if (list.size() > most) {
      throw wrong(at, "has more than " + most + " items");
    }
    return list;
  }

  /** The error for a key. */
  public IllegalArgumentException wrong(String at, String what) {
    return new IllegalArgumentException(name + ": " + at + " " + what);
  }
}
