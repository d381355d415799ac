package news.dateline.classify.region.toponym;

import news.dateline.classify.region.learn.Forest;

/** Ranks the candidates of spans, those of one name once where nothing stands behind them. */
final class Ranking {

  private final Reading reading;
  private final Support support;
  private final Forest forest;
  private final float[][][] rows;
  private final float[][] shares;
  private int heldSpan = -1;
  private float[][] heldRows = {};

  Ranking(Reading reading, Support support, Forest forest) {
    this.reading = reading;
    this.support = support;
    this.forest = forest;
    this.rows = new float[reading.groups.size()][][];
    this.shares = new float[reading.groups.size()][];
  }

  /** Rows of each candidate of a span. */
  float[][] rows(int span) {
    Group group = reading.groupOf[span];
    if (reading.held[span].length > 0) {
      if (heldSpan != span) {
        heldSpan = span;
        heldRows = support.rows(span);
      }
      return heldRows;
    }
    if (rows[group.number] == null) {
      rows[group.number] = support.rows(span);
    }
    return rows[group.number];
  }

  float[] shares(int span) {
    Group group = reading.groupOf[span];
    if (reading.held[span].length > 0) {
      return rank(rows(span));
    }
    if (shares[group.number] == null) {
      shares[group.number] = rank(rows(span));
    }
    return shares[group.number];
  }

  /** Lets the names of the text have the shares that were found, if they were asked for. */
  void keep() {
    for (Group group : reading.groups) {
      float[] own = shares[group.number];
      group.shares = own == null ? group.shares : own;
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
