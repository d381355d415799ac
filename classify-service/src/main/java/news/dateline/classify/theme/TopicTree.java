package news.dateline.classify.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The IPTC Media Topics that are in use. Topics are named by their index in {@link #topics}. */
final class TopicTree {

  private final List<Topic> topics;
  private final int[] parents;
  private final int[] levels;
  private final int[] roots;

  /** For each top-level topic itself and all topics below it, in order; empty for others. */
  private final int[][] branches;

  /**
   * @param topics a parent comes before its children
   * @throws IllegalArgumentException if it does not
   */
  TopicTree(List<Topic> topics) {
    this.topics = List.copyOf(topics);
    this.parents = new int[topics.size()];
    this.roots =
        IntStream.range(0, topics.size()).filter(i -> topics.get(i).level() == 1).toArray();
    this.levels = topics.stream().mapToInt(Topic::level).toArray();
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < parents.length; i++) {
      parents[i] = parent(topics.get(i), indices);
      indices.put(topics.get(i).code(), i);
    }
    this.branches = new int[parents.length][0];
    for (int root : roots) {
      branches[root] =
          IntStream.range(0, parents.length).filter(i -> ancestor(i, 1) == root).toArray();
    }
  }

  private static int parent(Topic topic, Map<String, Integer> indices) {
    if (topic.parent() == null) {
      return -1;
    }
    @Nullable Integer index = indices.get(topic.parent());
    if (index == null) {
      throw new IllegalArgumentException("No parent before " + topic.code());
    }
    return index;
  }

  /**
   * Reads tab-separated lines: code, parent (empty at the top), level, name. Lines that start with
   * {@code #} are comments.
   */
  static TopicTree read(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<Topic> topics = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        topics.add(
            new Topic(
                fields[0],
                fields[1].isEmpty() ? null : fields[1],
                Integer.parseInt(fields[2]),
                fields[3]));
      }
    }
    return new TopicTree(topics);
  }

  int size() {
    return parents.length;
  }

  Topic topic(int index) {
    return topics.get(index);
  }

  /** The top-level topics, in the order of their codes. */
  int[] roots() {
    return roots.clone();
  }

  /** A top-level topic and all topics below it, in order. */
  int[] branch(int root) {
    return branches[root];
  }

  int level(int index) {
    return levels[index];
  }

  /** The topic of {@code level} over a topic, or itself where it is that high or higher. */
  int ancestor(int index, int level) {
    int at = index;
    while (levels[at] > level) {
      at = parents[at];
    }
    return at;
  }
}
