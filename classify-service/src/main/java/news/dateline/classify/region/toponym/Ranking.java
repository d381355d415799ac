package news.dateline.classify.region.toponym;

import java.util.Arrays;
import news.dateline.classify.region.learn.Forest;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the candidates of spans: those of one name once, once more in the dateline, and once more
 * for each way in which what stands behind it holds some of them.
 */
final class Ranking {

  /** What is left of the places of a name where its mention says that it lies in none of them. */
  private static final float ELSEWHERE = 0.1f;

  private final Reading reading;
  private final Support support;
  private final Forest forest;

  /** By the number of the group. */
  private final @Nullable Ranked[] newest;

  /**
   * @param held which of the candidates what stands behind the name holds, as in {@link Reading}
   * @param inDateline whether it is the dateline's
   * @param older the same name, held in another way
   */
  private record Ranked(
      boolean[] held,
      boolean inDateline,
      float[][] rows,
      float[] shares,
      @Nullable Ranked older) {

    /** Whether mentions that stand alike mean the same place as the others of the name. */
    boolean isPlain() {
      return held.length == 0 && !inDateline;
    }
  }

  Ranking(Reading reading, Support support, Forest forest) {
    this.reading = reading;
    this.support = support;
    this.forest = forest;
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
    Group group = reading.groupOf[span];
    boolean[] held = reading.held[span];
    boolean inDateline = reading.setting.isDateline(span);
    Ranked ranked = newest[group.number];
    while (ranked != null
        && (ranked.inDateline != inDateline || !Arrays.equals(ranked.held, held))) {
      ranked = ranked.older;
    }
    if (ranked == null) {
      float[][] rows = support.rows(span);
      ranked = new Ranked(held, inDateline, rows, rank(rows), newest[group.number]);
      if (ranked.isPlain() && group.elsewhere) {
        for (int c = 0; c < ranked.shares.length; c++) {
          ranked.shares[c] *= ELSEWHERE;
        }
      }
      newest[group.number] = ranked;
    }
    return ranked;
  }

  /** Lets the names of the text have the shares that were found, if they were asked for. */
  void keep() {
    for (Group group : reading.groups) {
      for (Ranked ranked = newest[group.number]; ranked != null; ranked = ranked.older) {
        if (ranked.isPlain()) {
          group.shares = ranked.shares;
        }
      }
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
