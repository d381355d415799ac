package news.dateline.classify.region.toponym;

import java.util.Arrays;
import news.dateline.classify.region.learn.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the candidates of spans: those of one name once, and once more for each way in which what
 * stands behind it holds some of them.
 */
final class Ranking {

  private final Reading reading;
  private final Support support;
  private final Forest forest;
  private final ChainRule chains;

  /** By the number of the group. */
  private final @Nullable Ranked[] newest;

  /**
   * @param held which of the candidates what stands behind the name holds, as in {@link Reading}
   * @param older the same name, held in another way
   */
  private record Ranked(boolean[] held, float[][] rows, float[] shares, @Nullable Ranked older) {}

  Ranking(Reading reading, Support support, Forest forest) {
    this.reading = reading;
    this.support = support;
    this.forest = forest;
    this.chains = new ChainRule(reading);
    this.newest = new Ranked[reading.groups.size()];
  }

  /** Rows of each candidate of a span. */
  float[][] rows(int span) {
    return ranked(span).rows;
  }

  /** Probability of each candidate of a span. */
  float[] shares(int span) {
    return ranked(span).shares;
  }

  private Ranked ranked(int span) {
    int group = reading.groupOf[span].number;
    Ranked ranked = find(newest[group], reading.held[span]);
    if (ranked == null) {
      float[][] rows = support.rows(span);
      float[] shares = rank(rows);
      chains.apply(span, shares);
      ranked = new Ranked(reading.held[span], rows, shares, newest[group]);
      newest[group] = ranked;
    }
    return ranked;
  }

  private static @Nullable Ranked find(@Nullable Ranked newest, boolean[] held) {
    Ranked ranked = newest;
    while (ranked != null && !Arrays.equals(ranked.held, held)) {
      ranked = ranked.older;
    }
    return ranked;
  }

  /** Lets the names of the text have the shares that were found, if they were asked for. */
  void keep() {
    for (Group group : reading.groups) {
      Ranked alone = find(newest[group.number], Reading.NONE);
      group.shares = alone == null ? group.shares : alone.shares;
    }
  }

  private float[] rank(float[][] of) {
    float[] margins = new float[of.length];
    for (int c = 0; c < margins.length; c++) {
      margins[c] = of.length == 1 ? 0 : forest.margin(of[c]);
    }
    return Group.softmax(margins);
  }
}
