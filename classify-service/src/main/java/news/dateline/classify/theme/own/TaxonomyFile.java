package news.dateline.classify.theme.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.classify.yaml.UserFile;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * The YAML file with themes of one's own: {@code taxonomy}, a short name, and under {@code themes}
 * a list whose items have a {@code code} and a {@code name}, and may have a {@code description},
 * {@code keywords}, and {@code examples}: texts, or stories with {@code headline} and {@code text}.
 * {@code language} tells what these are written in, English if it is missing. What {@link
 * TaxonomyTrainer} adds lies under {@code trained}.
 */
public final class TaxonomyFile {

  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_THEMES = 1_000;
  private static final int MOST_KEYWORDS = 500;
  private static final int MOST_EXAMPLES = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 50_000;
  private static final Pattern TAXONOMY = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private final UserFile file;

  private TaxonomyFile(UserFile file) {
    this.file = file;
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException if it cannot be read, or something in it is wrong; the message
   *     names the file and the key
   */
  public static Taxonomy read(Path path) {
    return new TaxonomyFile(UserFile.read(path, MOST_BYTES)).taxonomy();
  }

  /** The text of a file that {@link #read} reads as the same taxonomy. */
  public static String write(Taxonomy taxonomy) {
    return TaxonomyYaml.of(taxonomy);
  }

  private Taxonomy taxonomy() {
    Map<?, ?> root = file.root();
    file.allow(root, "", List.of("taxonomy", "language", "themes", "trained"));
    String name = text(root.get("taxonomy"), "taxonomy", LONGEST_NAME);
    if (!TAXONOMY.matcher(name).matches()) {
      throw file.wrong(
          "taxonomy", "must be at most 32 small letters, digits and hyphens, not '" + name + "'");
    }
    List<?> items = file.list(root.get("themes"), "themes", MOST_THEMES);
    if (items.isEmpty()) {
      throw file.wrong("themes", "must have one at least");
    }
    List<OwnTheme> themes = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      OwnTheme theme = theme("themes[" + i + "]", items.get(i));
      if (!codes.add(theme.code())) {
        throw file.wrong("themes[" + i + "].code", "'" + theme.code() + "' is there twice");
      }
      themes.add(theme);
    }
    return new Taxonomy(name, language(root.get("language")), themes, trained(themes));
  }

  private String language(@Nullable Object value) {
    String tag = value == null ? "en" : text(value, "language", LONGEST_NAME);
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw file.wrong("language", "must be a BCP 47 code such as 'de', not '" + tag + "'");
    }
  }

  private OwnTheme theme(String at, @Nullable Object item) {
    if (!(item instanceof Map<?, ?> values)) {
      throw file.wrong(at, "must have a code and a name");
    }
    file.allow(values, at + ".", List.of("code", "name", "description", "keywords", "examples"));
    String code = text(values.get("code"), at + ".code", LONGEST_NAME);
    if (!CODE.matcher(code).matches()) {
      throw file.wrong(
          at + ".code", "must be at most 64 letters, digits, '.', '_' and '-', not '" + code + "'");
    }
    String name = text(values.get("name"), at + ".name", LONGEST_NAME);
    Object description = values.get("description");
    return new OwnTheme(
        code,
        name,
        description == null ? "" : text(description, at + ".description", LONGEST_TEXT),
        keywords(values.get("keywords"), at + ".keywords"),
        examples(values.get("examples"), at + ".examples"));
  }

  private List<String> keywords(@Nullable Object value, String at) {
    List<?> list = file.list(value, at, MOST_KEYWORDS);
    List<String> keywords = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String keyword = text(list.get(i), at + "[" + i + "]", LONGEST_NAME);
      if (!Keywords.hasWords(keyword)) {
        throw file.wrong(at + "[" + i + "]", "has no word: '" + keyword + "'");
      }
      keywords.add(keyword);
    }
    return keywords;
  }

  private List<StoryText> examples(@Nullable Object value, String at) {
    List<?> list = file.list(value, at, MOST_EXAMPLES);
    List<StoryText> examples = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String where = at + "[" + i + "]";
      if (list.get(i) instanceof Map<?, ?> story) {
        file.allow(story, where + ".", List.of("headline", "text"));
        Object headline = story.get("headline");
        examples.add(
            new StoryText(
                headline == null ? "" : text(headline, where + ".headline", LONGEST_TEXT),
                text(story.get("text"), where + ".text", LONGEST_TEXT)));
      } else {
        examples.add(new StoryText("", text(list.get(i), where, LONGEST_TEXT)));
      }
    }
    return examples;
  }

  private String text(@Nullable Object value, String at, int longest) {
    if (value == null) {
      throw file.wrong(at, "is missing");
    }
    if (!(value instanceof String given)) {
      boolean plain = value instanceof Number || value instanceof Boolean;
      throw file.wrong(at, "must be text" + (plain ? ": put quotes around it" : ""));
    }
    String text = given.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw file.wrong(at, "must have 1 to " + longest + " characters");
    }
    return text;
  }

  private @Nullable TrainedThemes trained(List<OwnTheme> themes) {
    Object value = file.root().get("trained");
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> values)
        || !(values.get("weights") instanceof Map<?, ?> rows)) {
      throw file.wrong("trained", "must be as dateline train taxonomy wrote it");
    }
    file.allow(values, "trained.", List.of("basis", "threshold", "weights"));
    double[][] weights = new double[themes.size()][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = numbers(rows.get(themes.get(i).code()), themes.get(i).code());
    }
    return new TrainedThemes(
        text(values.get("basis"), "trained.basis", LONGEST_NAME),
        number(values.get("threshold"), "trained.threshold"),
        weights);
  }

  private double[] numbers(@Nullable Object value, String code) {
    String at = "trained.weights." + code;
    if (value == null) {
      throw file.wrong(at, "is missing: train the taxonomy again");
    }
    List<?> list = file.list(value, at, LONGEST_TEXT);
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(list.get(i), at + "[" + i + "]");
    }
    return numbers;
  }

  private double number(@Nullable Object value, String at) {
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw file.wrong(at, "must be a finite number");
    }
    return number.doubleValue();
  }
}
