package news.dateline.classify.theme;

/** A model that is not calibrated yet; see {@link ThemeModel} for its parts. */
record Heads(
    ThemeSpace space,
    TokenTable table,
    ThemeSpace fastSpace,
    KernelMachine fast,
    KernelMachine thorough,
    float scale) {

  double[] thoroughScores(float[] vector) {
    return thorough.scores(ThemeModel.thoroughRow(space, scale, vector));
  }

  double[] fastScores(StoryTokens story) {
    return fast.scores(fastSpace.project(FastReading.of(table, story).row()));
  }
}
