package news.dateline.classify.theme;

/** A model that is not calibrated yet; see {@link ThemeModel} for its parts. */
record Heads(
    ThemeSpace space, TokenTable table, FastHead fast, KernelMachine thorough, float scale) {

  double[] thoroughScores(ThemeCorpus.Text text) {
    return StepwiseReading.of(
            fastScores(text.tokens()),
            text.chunks().length,
            k -> text.chunks()[k],
            vector -> thorough.scores(ThemeModel.thoroughRow(space, scale, vector)))
        .scores();
  }

  double[] fastScores(StoryTokens story) {
    FastReading reading = FastReading.of(table, story);
    return fast.scores(fast.row(reading), reading.tokens());
  }
}
