package news.dateline.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that settings may have, so that a misspelt one is refused and not left out in silence.
 * Case, dashes and underscores do not matter, as Spring Boot has it.
 */
public final class SettingNames {

  private static final Pattern INDEX = Pattern.compile("\\[[^\\]]*]");
  private static final Pattern NUMBER = Pattern.compile("_\\d+(?=_|$)");
  private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /**
   * A variable so near to the name of a setting is taken for a misspelt one. Others may belong to
   * other programs: Kubernetes gives the addresses of services in variables that are named
   * likewise.
   */
  private static final int NEAR = 2;

  private final String prefix;

  /** As they are written, by what of them matters. */
  private final Map<String, String> names = new LinkedHashMap<>();

  /** As {@link #names}, of environment variables. */
  private final Map<String, String> variables = new LinkedHashMap<>();

  /** Names that others begin with. An empty section of a YAML file is a property as well. */
  private final Set<String> sections = new HashSet<>();

  private SettingNames(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The names that begin so.
   *
   * @param prefix for instance {@code dateline.ingest}
   */
  public static SettingNames under(String prefix) {
    return new SettingNames(prefix);
  }

  /** What all of them begin with. */
  public String prefix() {
    return prefix;
  }

  /** And one of this name. */
  public SettingNames with(String name) {
    names.put(plain(name), name);
    variables.put(variable(name.replace('.', '_')), name);
    return this;
  }

  /**
   * And those of the components of a record, of the records in it, and of lists of them.
   *
   * @param name that the record is bound to
   */
  public SettingNames with(String name, Class<?> settings) {
    sections.add(plain(name));
    for (RecordComponent component : settings.getRecordComponents()) {
      String words = WORD.matcher(component.getName()).replaceAll("-");
      String inner = name + "." + words.toLowerCase(Locale.ROOT);
      Class<?> type = element(component);
      if (type.isRecord()) {
        with(inner, type);
      } else {
        with(inner);
      }
    }
    return this;
  }

  private static Class<?> element(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType generic) {
      Type argument = generic.getActualTypeArguments()[0];
      return argument instanceof Class<?> type ? type : component.getType();
    }
    return component.getType();
  }

  /**
   * Looks at the names of properties. Those that do not begin as these do are not looked at.
   *
   * @throws IllegalArgumentException if one is no setting, with the one that it is most like
   */
  public void check(Iterable<String> properties) {
    for (String property : properties) {
      String plain = plain(property);
      boolean known = names.containsKey(plain) || sections.contains(plain);
      if (!known && plain.startsWith(plain(prefix) + ".")) {
        throw refusal(property, nearest(plain, names));
      }
    }
  }

  /**
   * Looks at the names of environment variables. Only those that are like a setting are refused.
   *
   * @throws IllegalArgumentException if one looks like a misspelt setting
   */
  public void checkVariables(Iterable<String> environment) {
    for (String name : environment) {
      String plain = variable(name);
      if (plain.startsWith(variable(prefix.replace('.', '_'))) && !variables.containsKey(plain)) {
        String nearest = nearest(plain, variables);
        if (Spelling.distance(plain, variable(nearest.replace('.', '_'))) <= NEAR) {
          throw refusal(name, nearest);
        }
      }
    }
  }

  private static IllegalArgumentException refusal(String name, String nearest) {
    return new IllegalArgumentException(name + " is no setting; " + Spelling.mostLike(nearest));
  }

  private static String nearest(String plain, Map<String, String> known) {
    return known.entrySet().stream()
        .min(Comparator.comparingInt(entry -> difference(plain, entry.getKey())))
        .map(Map.Entry::getValue)
        .orElse("");
  }

  /** Of names in the wrong section, little. */
  private static int difference(String a, String b) {
    String lastOfA = a.substring(a.lastIndexOf('.') + 1);
    String lastOfB = b.substring(b.lastIndexOf('.') + 1);
    return Math.min(Spelling.distance(a, b), Spelling.distance(lastOfA, lastOfB) + 1);
  }

  private static String plain(String name) {
    return INDEX
        .matcher(name)
        .replaceAll("")
        .replace("-", "")
        .replace("_", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Dots and dashes are both underscores there, or nothing. */
  private static String variable(String name) {
    return plain(NUMBER.matcher(name).replaceAll(""));
  }
}
