package news.dateline.classify.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.story.StoryText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stories with the themes that a reader gave them.
 *
 * @param features a row a story, see {@link TopLevelFeatures}
 * @param primary index of its primary theme among the top-level topics
 * @param themes for each top-level topic whether the story is filed under it
 */
@SuppressWarnings("ArrayRecordComponent") // training only, never compared
record EmbeddedStories(double[][] features, int[] primary, boolean[][] themes) {

  int size() {
    return primary.length;
  }

  /** Reads JSON lines: title, text, primary and themes, the latter as first two digits. */
  static EmbeddedStories read(Path path, SentenceEmbedder embedder, TopicIndex index)
      throws IOException {
    int[] roots = index.tree().roots();
    List<String> prefixes = new ArrayList<>();
    for (int root : roots) {
      prefixes.add(index.tree().topic(root).code().substring(0, 2));
    }
    List<String> lines = Files.readAllLines(path);
    double[][] features = new double[lines.size()][];
    int[] primary = new int[lines.size()];
    boolean[][] themes = new boolean[lines.size()][roots.length];
    for (int i = 0; i < lines.size(); i++) {
      JsonNode story = JsonMapper.shared().readTree(lines.get(i));
      StoryText text = new StoryText(story.path("title").asString(), story.path("text").asString());
      float[] vector = embedder.embed(Lead.of(text), TopLevelFeatures.MAX_TOKENS).vector();
      features[i] = TopLevelFeatures.of(vector, index.cosines(vector), index);
      primary[i] = prefixes.indexOf(story.path("primary").asString());
      for (JsonNode theme : story.path("themes")) {
        themes[i][prefixes.indexOf(theme.asString())] = true;
      }
    }
    return new EmbeddedStories(features, primary, themes);
  }
}
