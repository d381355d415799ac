package news.dateline.classify.theme;

/** A model that is not calibrated yet; see {@link ThemeModel} for its parts. */
record Heads(
    ThemeSpace space, TokenTable table, Perceptron fast, KernelMachine thorough, float scale) {

  double[] thoroughScores(float[] vector) {
    return thorough.scores(ThemeModel.thoroughRow(space, scale, vector));
  }

  double[] fastShares(StoryTokens story, int from, int to) {
    return fast.shares(ThemeModel.fastRow(table, story, from, to));
  }
}
