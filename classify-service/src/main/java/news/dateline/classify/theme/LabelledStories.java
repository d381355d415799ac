package news.dateline.classify.theme;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labelled stories from JSON lines: {@code id}, {@code headline} or {@code title}, {@code
 * text}, {@code language} (English where not told), and either {@code primary} and {@code themes}
 * (codes of eight digits, or their first two) or the {@code category} of the BBC's news sets.
 */
public final class LabelledStories {

  /** The five classes of the BBC set (Greene and Cunningham 2006), and two more of its kin. */
  private static final Map<String, String> CATEGORIES =
      Map.of(
          "business", "04000000",
          "entertainment", "01000000",
          "politics", "11000000",
          "sport", "15000000",
          "sports", "15000000",
          "tech", "13000000",
          "technology", "13000000",
          "health", "07000000",
          "religion", "12000000");

  private static final Set<String> TOP_LEVEL = topLevel();

  private LabelledStories() {}

  private static Set<String> topLevel() {
    Set<String> codes = new TreeSet<>();
    for (int i = 1; i <= 17; i++) {
      codes.add("%02d000000".formatted(i));
    }
    return codes;
  }

  /**
   * All stories of a file.
   *
   * @throws IOException if it cannot be read, naming file and line
   */
  public static List<LabelledStory> read(Path path) throws IOException {
    return read(path, LabelledStories::themes);
  }

  /**
   * All stories of a file that were filed under a taxonomy of one's own.
   *
   * @param path JSON lines: {@code id}, {@code headline} or {@code title}, {@code text}, {@code
   *     language} (English where not told) and {@code themes}, a list of codes, empty for none
   * @param codes of the taxonomy
   * @throws IOException if it cannot be read, or has another code, naming file and line
   */
  public static List<LabelledStory> read(Path path, List<String> codes) throws IOException {
    return read(path, node -> ownThemes(node, codes));
  }

  private static List<LabelledStory> read(Path path, Function<JsonNode, List<String>> themes)
      throws IOException {
    List<LabelledStory> stories = new ArrayList<>();
    int number = 0;
    try {
      for (String line : lines(path)) {
        number++;
        if (!line.isBlank()) {
          stories.add(story(JsonMapper.shared().readTree(line), themes));
        }
      }
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(path + ": line " + number + ": " + reason(e), e);
    }
    if (stories.isEmpty()) {
      throw new IOException(path + " holds no stories");
    }
    return stories;
  }

  /**
   * All lines of a file.
   *
   * @throws IOException if it cannot be read, naming it and saying why
   */
  static List<String> lines(Path path) throws IOException {
    try {
      return Files.readAllLines(path);
    } catch (NoSuchFileException e) {
      throw new IOException(path + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new IOException(path + ": is not in UTF-8", e);
    } catch (IOException e) {
      throw new IOException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String reason(RuntimeException e) {
    return e instanceof JacksonException ? "is no JSON" : String.valueOf(e.getMessage());
  }

  private static List<String> ownThemes(JsonNode node, List<String> codes) {
    if (!node.path("themes").isArray()) {
      throw new IllegalArgumentException("has no list of themes");
    }
    List<String> themes = new ArrayList<>();
    for (JsonNode theme : node.path("themes")) {
      String code = theme.asString("");
      if (!codes.contains(code)) {
        throw new IllegalArgumentException("the taxonomy has no theme '" + code + "'");
      }
      if (!themes.contains(code)) {
        themes.add(code);
      }
    }
    return themes;
  }

  private static LabelledStory story(JsonNode node, Function<JsonNode, List<String>> themes) {
    String headline = node.path("headline").asString(node.path("title").asString(""));
    StoryText text = new StoryText(headline, node.path("text").asString(""));
    String language = node.path("language").asString("en");
    return new LabelledStory(node.path("id").asString(""), text, language, themes.apply(node));
  }

  private static List<String> themes(JsonNode node) {
    List<String> themes = new ArrayList<>();
    if (node.has("primary")) {
      themes.add(code(node.path("primary").asString("")));
      for (JsonNode theme : node.path("themes")) {
        String code = code(theme.asString(""));
        if (!themes.contains(code)) {
          themes.add(code);
        }
      }
    } else if (!node.path("themes").isArray() || !node.path("themes").isEmpty()) {
      String category = node.path("category").asString("");
      @Nullable String code = CATEGORIES.get(category);
      if (code == null) {
        throw new IllegalArgumentException(
            category.isEmpty() ? "has no primary theme" : "no theme for category " + category);
      }
      themes.add(code);
    }
    return themes;
  }

  static String code(String label) {
    String code = label.length() == 2 ? label + "000000" : label;
    if (!TOP_LEVEL.contains(code)) {
      throw new IllegalArgumentException("'" + label + "' is no top-level Media Topic");
    }
    return code;
  }
}
