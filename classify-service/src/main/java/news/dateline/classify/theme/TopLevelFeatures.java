package news.dateline.classify.theme;

/**
 * What {@link TopLevelModel} looks at: for each top-level topic the mean cosine of the nearest
 * topics under it, then the numbers of the embedding.
 */
final class TopLevelFeatures {

  /**
   * How much of headline and text is read, markers included. 256 tokens would bring one to two
   * points of accuracy at less than half the speed.
   */
  static final int MAX_TOKENS = 128;

  /** How many nearest topics count; of 1, 3, 5 and 10 the best. */
  static final int NEAREST = 10;

  private TopLevelFeatures() {}

  /**
   * @param vector a story's embedding
   * @param cosines of it to each topic
   */
  static double[] of(float[] vector, float[] cosines, TopicIndex index) {
    int[] roots = index.tree().roots();
    double[] features = new double[roots.length + vector.length];
    for (int i = 0; i < roots.length; i++) {
      int[] nearest = index.nearest(cosines, roots[i], NEAREST);
      for (int topic : nearest) {
        features[i] += cosines[topic] / nearest.length;
      }
    }
    for (int i = 0; i < vector.length; i++) {
      features[roots.length + i] = vector[i];
    }
    return features;
  }
}
