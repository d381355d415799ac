package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fast path's head: one kernel regression over how near a story stands to each example, and
 * which terms it shares with it. The first tells stories of one matter in other words, the second
 * what a mean of vectors blurs.
 *
 * @param space where stories are compared
 * @param near to the examples
 * @param terms what is left of the comparison of terms
 */
record FastHead(ThemeSpace space, KernelMachine near, TermScores terms) {

  /** What is left out of readings is noise: fewer numbers judged better. */
  private static final int DIMENSION = 128;

  private static final double GAMMA = 0.9;
  private static final double PENALTY = 0.1;

  /** What shared terms count, of nearness. */
  private static final double TERMS = 0.25;

  /**
   * Learns from labelled stories.
   *
   * @param table what stories are read with
   * @param stories to learn from
   * @param targets what each should score, a column a theme
   * @param importance of each, about 1 on average
   * @param others texts that tell how rare a token is, too
   */
  static FastHead fit(
      TokenTable table,
      List<StoryTokens> stories,
      double[][] targets,
      double[] importance,
      List<StoryTokens> others) {
    List<FastReading> readings =
        stories.stream().map(story -> FastReading.of(table, story)).toList();
    List<float[]> means = readings.stream().map(FastReading::row).toList();
    ThemeSpace space =
        ThemeSpace.fit(means, Math.min(DIMENSION, FastReading.MEANS * table.dimension()));
    float[][] rows = means.stream().map(space::project).toArray(float[][]::new);

    List<TokenCounts> all = new ArrayList<>(readings.stream().map(FastReading::tokens).toList());
    others.forEach(story -> all.add(FastReading.of(table, story).tokens()));
    float[] rarities = Terms.rarities(all, table.size());
    List<Terms> terms =
        readings.stream().map(reading -> Terms.of(reading.tokens(), rarities)).toList();

    KernelMachine near =
        KernelMachine.fit(
            rows,
            (i, j) -> TERMS * terms.get(i).cosine(terms.get(j)),
            targets,
            importance,
            GAMMA,
            PENALTY);
    return new FastHead(space, near, TermScores.of(rarities, terms, near.weights(), TERMS));
  }

  /** Where a story stands in the space. */
  float[] row(FastReading reading) {
    return space.project(reading.row());
  }

  /**
   * A score a theme: about 0 for a stranger, about 1 where there can be no doubt.
   *
   * @param row where the story stands
   * @param tokens of all of it
   */
  double[] scores(float[] row, TokenCounts tokens) {
    double[] scores = near.scores(row);
    terms.addTo(scores, tokens);
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    space.write(out);
    near.write(out);
    terms.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param table what stories are read with
   * @param themes that it must know
   * @throws IOException if it was made for others
   */
  static FastHead read(DataInputStream in, TokenTable table, int themes) throws IOException {
    ThemeSpace space = ThemeSpace.read(in, FastReading.MEANS * table.dimension());
    KernelMachine near = KernelMachine.read(in, space.dimension(), themes);
    return new FastHead(space, near, TermScores.read(in, table.size(), themes));
  }
}
