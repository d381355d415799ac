package news.dateline.classify.region.focus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A story with the countries that it is about.
 *
 * @param countries ISO 3166-1 alpha-2, the most important first; empty for none
 * @param measured whether it is one of the stories by which scores are calibrated; else it was
 *     labelled only to learn from
 */
record FocusStory(
    String id, String headline, String body, List<String> countries, boolean measured) {

  private static final String NO_COUNTRY = "-";

  /** Headline and body. */
  String text() {
    return headline + "\n\n" + body;
  }

  /** Where the body begins in the text. */
  int bodyStart() {
    return headline.length() + 2;
  }

  /**
   * Reads stories, each once: JSON lines with {@code id}, {@code title} or {@code headline}, {@code
   * text} or {@code summary}, and {@code countries}; what has none gets them, by its id, from files
   * of tab-separated lines {@code id}, {@code countries} (parted by commas, "-" for none), or is
   * left out.
   */
  static List<FocusStory> read(List<Path> files) throws IOException {
    Map<String, List<String>> labels = new HashMap<>();
    for (Path file : files) {
      if (isLabels(file)) {
        for (String line : Files.readAllLines(file)) {
          if (!line.startsWith("#")) {
            labels.put(line.substring(0, line.indexOf('\t')), countries(line));
          }
        }
      }
    }
    List<FocusStory> stories = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Path file : files) {
      for (String line : isLabels(file) ? List.<String>of() : Files.readAllLines(file)) {
        FocusStory story = story(JsonMapper.shared().readTree(line), labels);
        if (story != null && seen.add(story.id()) && seen.add(story.text())) {
          stories.add(story);
        }
      }
    }
    return stories;
  }

  private static @Nullable FocusStory story(JsonNode node, Map<String, List<String>> labels) {
    String id = node.required("id").asString();
    boolean measured = node.has("countries");
    List<String> countries =
        measured
            ? node.get("countries").valueStream().map(JsonNode::asString).toList()
            : labels.get(id);
    String headline = node.path("title").asString(node.path("headline").asString(""));
    String body = node.path("text").asString(node.path("summary").asString(""));
    return countries == null ? null : new FocusStory(id, headline, body, countries, measured);
  }

  private static List<String> countries(String line) {
    String codes = line.substring(line.indexOf('\t') + 1);
    return codes.equals(NO_COUNTRY) ? List.of() : List.of(codes.split(","));
  }

  private static boolean isLabels(Path file) {
    return file.toString().endsWith(".tsv");
  }
}
