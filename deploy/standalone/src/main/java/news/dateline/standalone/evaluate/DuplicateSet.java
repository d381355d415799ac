package news.dateline.standalone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.story.StoryText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories, and which of them are copies of one another.
 *
 * @param name of the set
 * @param stories in their order
 * @param pairs of those that are copies, as indices
 */
record DuplicateSet(String name, List<Labelled> stories, Set<Pair> pairs) {

  private static final String TRAIN = ".train";
  private static final String TRUTH = ".truth";
  private static final String JSON_LINES = ".jsonl";

  /** A story by the name that its set has for it. */
  record Labelled(String id, StoryText text) {}

  /** Two stories of a set, by index, the earlier one first. */
  record Pair(int first, int second) {
    static Pair of(int a, int b) {
      return new Pair(Math.min(a, b), Math.max(a, b));
    }
  }

  static boolean isSet(Path file) {
    String name = file.toString();
    return name.endsWith(JSON_LINES)
        || (name.endsWith(TRAIN) && Files.isRegularFile(truthOf(file)));
  }

  private static Path truthOf(Path train) {
    String name = train.toString();
    return Path.of(name.substring(0, name.length() - TRAIN.length()) + TRUTH);
  }

  /**
   * @throws IllegalArgumentException if a line is not as it should be
   */
  static DuplicateSet read(Path file) throws IOException {
    return file.toString().endsWith(TRAIN) ? train(file) : jsonLines(file);
  }

  private static DuplicateSet train(Path file) throws IOException {
    List<Labelled> stories = new ArrayList<>();
    Map<String, Integer> indices = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        String[] parts = line.split(" ", 2);
        indices.put(parts[0], stories.size());
        stories.add(new Labelled(parts[0], new StoryText("", parts.length < 2 ? "" : parts[1])));
      }
    }
    Path truth = truthOf(file);
    Set<Pair> pairs = new HashSet<>();
    for (String line : Files.readAllLines(truth)) {
      if (!line.isBlank()) {
        String[] ids = line.strip().split("\\s+");
        Integer first = indices.get(ids[0]);
        Integer second = ids.length == 2 ? indices.get(ids[1]) : null;
        if (first == null || second == null) {
          throw new IllegalArgumentException(
              truth + ": must be pairs of ids of " + file.getFileName() + ", not " + line);
        }
        pairs.add(Pair.of(first, second));
      }
    }
    return new DuplicateSet(file.getFileName().toString(), stories, pairs);
  }

  private static DuplicateSet jsonLines(Path file) throws IOException {
    List<Labelled> stories = new ArrayList<>();
    Map<String, List<Integer>> clusters = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      JsonNode node = parse(file, number, line);
      String headline = node.path(node.has("headline") ? "headline" : "title").asString("");
      if (!node.path("text").isString()) {
        throw new IllegalArgumentException(file + ":" + number + ": 'text' is missing");
      }
      String cluster = node.path("cluster").asString("");
      if (!cluster.isEmpty()) {
        clusters.computeIfAbsent(cluster, key -> new ArrayList<>()).add(stories.size());
      }
      stories.add(
          new Labelled(
              node.path("id").asString(String.valueOf(number)),
              new StoryText(headline, node.path("text").asString())));
    }
    if (stories.isEmpty()) {
      throw new IllegalArgumentException("No story in " + file);
    }
    return new DuplicateSet(file.getFileName().toString(), stories, pairs(clusters.values()));
  }

  private static JsonNode parse(Path file, int number, String line) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** All pairs of stories that are in one group. */
  static Set<Pair> pairs(Iterable<List<Integer>> groups) {
    Set<Pair> pairs = new HashSet<>();
    for (List<Integer> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        for (int k = i + 1; k < group.size(); k++) {
          pairs.add(Pair.of(group.get(i), group.get(k)));
        }
      }
    }
    return pairs;
  }
}
