package news.dateline.classify.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.classify.theme.learn.Vectors;
import news.dateline.story.StoryText;
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;

/**
 * The texts that a model is trained with, embedded.
 *
 * @param labelled stories that models are measured with, too
 * @param more labelled stories
 * @param unlabelled stories without labels, none of them a labelled one
 * @param alone the sentence model's vector of each token of the vocabulary that stands alone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ThemeCorpus(List<Text> labelled, List<Text> more, List<Text> unlabelled, float[][] alone) {

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

  /**
   * Embeds all texts, and all tokens.
   *
   * @param alone the vector of a token that stands alone
   */
  static ThemeCorpus of(
      TrainingSet set, TopicTree tree, Embedder embedder, IntFunction<float[]> alone) {
    List<String> codes =
        Arrays.stream(tree.roots()).mapToObj(root -> tree.topic(root).code()).toList();
    // A story to be measured with must be new to the model in every way.
    Set<String> known = new HashSet<>();
    set.labelled().forEach(story -> known.add(story.text().headline()));
    List<Text> without = new ArrayList<>();
    for (StoryText story : set.unlabelled()) {
      if (story.headline().isEmpty() || !known.contains(story.headline())) {
        without.add(text(story, List.of(), codes, embedder));
      }
    }
    return new ThemeCorpus(
        texts(set.labelled(), codes, embedder),
        texts(set.more(), codes, embedder),
        without,
        IntStream.range(0, WordPiece.uncased().vocabulary().size())
            .mapToObj(alone)
            .toArray(float[][]::new));
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
