package news.dateline.classify.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.tags.ThemeTag;

/** Which top-level themes are listed. */
final class TopLevelRule {

  private static final int MAX = 3;

  /** A primary theme less likely than that would be a guess. */
  static final double MIN_PRIMARY = 0.25;

  private TopLevelRule() {}

  /**
   * Indices of themes, the likeliest first: that one, and up to two more from the threshold on;
   * none where the likeliest is too unlikely.
   */
  static List<Integer> listed(double[] probabilities, double threshold) {
    List<Integer> ranked =
        IntStream.range(0, probabilities.length)
            .boxed()
            .sorted((a, b) -> Double.compare(probabilities[b], probabilities[a]))
            .limit(MAX)
            .toList();
    List<Integer> listed = new ArrayList<>();
    for (int theme : ranked) {
      double least = listed.isEmpty() ? MIN_PRIMARY : Math.max(MIN_PRIMARY, threshold);
      if (probabilities[theme] < least) {
        break;
      }
      listed.add(theme);
    }
    return listed;
  }

  static List<ThemeTag> tags(double[] probabilities, double threshold, TopicTree tree) {
    int[] roots = tree.roots();
    return listed(probabilities, threshold).stream()
        .map(
            theme -> {
              Topic topic = tree.topic(roots[theme]);
              return new ThemeTag(topic.code(), topic.name(), probabilities[theme], List.of());
            })
        .toList();
  }
}
