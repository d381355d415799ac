package news.dateline.classify.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.story.StoryText;
import news.dateline.text.Tokens;

/**
 * The texts that a model is trained with, embedded.
 *
 * @param labelled stories that models are measured with, too
 * @param more labelled stories
 * @param unlabelled stories without labels
 */
record ThemeCorpus(List<Text> labelled, List<Text> more, List<Text> unlabelled) {

  /** Embeds a part of a text. */
  @FunctionalInterface
  interface Embedder {
    float[] embed(Tokens tokens, int from, int to);
  }

  /**
   * A text.
   *
   * @param tokens its word pieces
   * @param chunks the sentence model's vector of each of its first pieces
   * @param mean of these, of length 1
   * @param primary index of the primary theme; -1 where none
   * @param themes for each theme whether it has it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Text(StoryTokens tokens, float[][] chunks, float[] mean, int primary, boolean[] themes) {

    /** Ids of the tokens of a chunk. */
    int[] chunk(int k) {
      return Arrays.copyOfRange(
          tokens.tokens().ids(), StoryTokens.chunkStart(k), tokens.chunkEnd(k));
    }
  }

  static ThemeCorpus of(TrainingSet set, TopicTree tree, Embedder embedder) {
    List<String> codes =
        Arrays.stream(tree.roots()).mapToObj(root -> tree.topic(root).code()).toList();
    List<Text> without = new ArrayList<>();
    for (StoryText story : set.unlabelled()) {
      without.add(text(story, List.of(), codes, embedder));
    }
    return new ThemeCorpus(
        texts(set.labelled(), codes, embedder), texts(set.more(), codes, embedder), without);
  }

  private static List<Text> texts(
      List<LabelledStory> stories, List<String> codes, Embedder embedder) {
    List<Text> texts = new ArrayList<>();
    for (LabelledStory story : stories) {
      texts.add(text(story.text(), story.themes(), codes, embedder));
    }
    return texts;
  }

  private static Text text(
      StoryText story, List<String> labels, List<String> codes, Embedder embedder) {
    StoryTokens tokens = StoryTokens.of(story);
    float[][] chunks = new float[tokens.chunks()][];
    for (int k = 0; k < chunks.length; k++) {
      chunks[k] = embedder.embed(tokens.tokens(), StoryTokens.chunkStart(k), tokens.chunkEnd(k));
    }
    boolean[] themes = new boolean[codes.size()];
    labels.forEach(label -> themes[codes.indexOf(label)] = true);
    int primary = labels.isEmpty() ? -1 : codes.indexOf(labels.get(0));
    return new Text(tokens, chunks, mean(chunks), primary, themes);
  }

  /** Of length 1. */
  static float[] mean(float[][] chunks) {
    float[] mean = new float[chunks[0].length];
    for (float[] chunk : chunks) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += chunk[i];
      }
    }
    return Vectors.unit(mean);
  }
}
