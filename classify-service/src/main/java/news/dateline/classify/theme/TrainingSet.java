package news.dateline.classify.theme;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.story.StoryText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model is trained with.
 *
 * @param labelled stories to learn from and to be measured with
 * @param more labelled stories to learn from only
 * @param unlabelled stories without labels
 */
public record TrainingSet(
    List<LabelledStory> labelled, List<LabelledStory> more, List<StoryText> unlabelled) {

  public TrainingSet {
    labelled = List.copyOf(labelled);
    more = List.copyOf(more);
    unlabelled = List.copyOf(unlabelled);
  }

  /**
   * Reads all files.
   *
   * @param labelled see {@link LabelledStories}
   * @param more the same, or tables (.tsv) of the ids of unlabelled stories with their themes
   * @param unlabelled JSON lines: {@code id}, {@code headline} or {@code title}, {@code text} or
   *     {@code summary}
   * @throws IOException if one cannot be read, naming it
   */
  public static TrainingSet read(List<Path> labelled, List<Path> more, List<Path> unlabelled)
      throws IOException {
    Map<String, List<String>> labels = new HashMap<>();
    List<LabelledStory> first = new ArrayList<>();
    List<LabelledStory> second = new ArrayList<>();
    List<StoryText> rest = new ArrayList<>();
    for (Path path : labelled) {
      first.addAll(LabelledStories.read(path));
    }
    for (Path path : more) {
      if (path.toString().endsWith(".tsv")) {
        labels.putAll(labels(path));
      } else {
        second.addAll(LabelledStories.read(path));
      }
    }
    for (Path path : unlabelled) {
      readUnlabelled(path, labels, second, rest);
    }
    return new TrainingSet(first, second, rest);
  }

  private static Map<String, List<String>> labels(Path path) throws IOException {
    Map<String, List<String>> labels = new HashMap<>();
    for (String line : LabelledStories.lines(path)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 2) {
          throw new IOException(path + ": a line is an id, a tab and themes, not '" + line + "'");
        }
        try {
          labels.put(
              fields[0],
              Arrays.stream(fields[1].split(",", -1)).map(LabelledStories::code).toList());
        } catch (IllegalArgumentException e) {
          throw new IOException(path + ": " + e.getMessage(), e);
        }
      }
    }
    return labels;
  }

  private static void readUnlabelled(
      Path path,
      Map<String, List<String>> labels,
      List<LabelledStory> labelled,
      List<StoryText> unlabelled)
      throws IOException {
    try {
      for (String line : LabelledStories.lines(path)) {
        JsonNode node = JsonMapper.shared().readTree(line);
        String id = node.path("id").asString("");
        StoryText text =
            new StoryText(
                node.path("headline").asString(node.path("title").asString("")),
                node.path("text").asString(node.path("summary").asString("")));
        List<String> themes = labels.getOrDefault(id, List.of());
        if (themes.isEmpty()) {
          unlabelled.add(text);
        } else {
          labelled.add(new LabelledStory(id, text, themes));
        }
      }
    } catch (JacksonException e) {
      throw new IOException(path + " is not JSON lines", e);
    }
  }
}
