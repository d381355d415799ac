package news.dateline.ingest.split;

import java.util.List;

/** How much of what a stretch of lines says has been said in the lines before it. */
final class Overlap {

  private static final float RARE = 0.85f;

  private final int reach;
  private double all;
  private int names;
  private int rare;

  /** By how many lines back the terms stood last, those nearer included. */
  private final double[] known;

  private final int[] knownNames;
  private final int[] knownRare;

  /**
   * @param reach how many lines back count
   */
  Overlap(List<Line> lines, Cohesion cohesion, int start, int end, int reach) {
    this.reach = reach;
    this.known = new double[reach + 1];
    this.knownNames = new int[reach + 1];
    this.knownRare = new int[reach + 1];
    for (int i = start; i < end; i++) {
      Line line = lines.get(i);
      for (int t = 0; t < line.terms().length; t++) {
        int before = cohesion.last(i, t);
        // A term that the stretch itself has had before is counted once.
        if (before < start) {
          count(line.weights()[t], line.names()[t], before < 0 ? reach + 1 : start - before);
        }
      }
    }
    for (int d = 1; d <= reach; d++) {
      known[d] += known[d - 1];
      knownNames[d] += knownNames[d - 1];
      knownRare[d] += knownRare[d - 1];
    }
  }

  private void count(float weight, boolean name, int distance) {
    boolean isRare = weight > RARE;
    all += weight;
    names += name ? 1 : 0;
    rare += isRare ? 1 : 0;
    if (distance <= reach) {
      known[distance] += weight;
      knownNames[distance] += name ? 1 : 0;
      knownRare[distance] += isRare ? 1 : 0;
    }
  }

  /** How many names the stretch has. */
  int names() {
    return names;
  }

  /** Weight of the terms that stand in the {@code back} lines before. */
  double known(int back) {
    return known[Math.min(back, reach)];
  }

  int knownNames(int back) {
    return knownNames[Math.min(back, reach)];
  }

  /** Share of {@link #known} in the weight of all terms. */
  double share(int back) {
    return all == 0 ? 0 : known(back) / all;
  }

  /** Smoothed, since a stretch may have few names. */
  double nameShare(int back) {
    return (knownNames(back) + 0.5) / (names + 1);
  }

  /** Smoothed share of the terms that are rare in the language. */
  double rareShare(int back) {
    return (knownRare[Math.min(back, reach)] + 0.3) / (rare + 1);
  }
}
