package news.dateline.classify.theme;

import news.dateline.story.StoryText;

/**
 * What a pipeline around all-MiniLM-L6-v2 costs before any head: the first 256 tokens of a story
 * through the quantised transformer. In this package to reach what is not for everyone.
 */
public final class PlainMiniLm implements AutoCloseable {

  private static final int TOKENS = 256;

  private final SentenceEmbedder embedder = SentenceEmbedder.miniLm();

  /** The story's vector. */
  public float[] embed(StoryText story) {
    return embedder.embed(story.headline() + "\n\n" + story.body(), TOKENS);
  }

  @Override
  public void close() {
    embedder.close();
  }
}
