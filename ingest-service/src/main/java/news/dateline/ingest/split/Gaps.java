package news.dateline.ingest.split;

import java.util.List;

/**
 * How deep the cohesion of a text falls between two lines, held against how deep it falls nearby
 * and in all of the text: a gap that is small in one text is the widest of another.
 *
 * @see <a href="https://aclanthology.org/J97-1003">Hearst 1997, depth scores</a>
 */
final class Gaps {

  /** Lines to each side of which the gaps are compared. */
  private static final int AROUND = 5;

  /** How near about a short story before each line is to about one from there on. */
  private final double[] likeness;

  /** How much of what is said from each line on has been said in the few lines before. */
  private final double[] known;

  private final double meanLikeness;
  private final double meanKnown;

  Gaps(List<Line> lines, Cohesion cohesion, Layout layout) {
    int size = lines.size();
    this.likeness = new double[size];
    this.known = new double[size];
    double likenesses = 0;
    double knowns = 0;
    for (int i = 1; i < size; i++) {
      int behind = layout.behind(i);
      likeness[i] = cohesion.cosine(behind, i, layout.far[i]);
      known[i] =
          new Overlap(lines, cohesion, i, layout.far[i], Features.REACH).rareShare(i - behind);
      likenesses += likeness[i];
      knowns += known[i];
    }
    this.meanLikeness = likenesses / Math.max(1, size - 1);
    this.meanKnown = knowns / Math.max(1, size - 1);
  }

  /** Numbers about the gap before a line that is not the first. */
  void addTo(Numbers x, int line) {
    x.add(likeness[line] - meanLikeness).add(known[line] - meanKnown);
    add(x, likeness, line);
    add(x, known, line);
  }

  /** How far it lies below the highest to each side, and above the lowest of all around. */
  private static void add(Numbers x, double[] values, int line) {
    double before = values[line];
    double after = values[line];
    double least = Double.MAX_VALUE;
    int start = Math.max(1, line - AROUND);
    int end = Math.min(values.length, line + AROUND + 1);
    for (int i = start; i < end; i++) {
      if (i < line) {
        before = Math.max(before, values[i]);
      } else {
        after = Math.max(after, values[i]);
      }
      if (i != line) {
        least = Math.min(least, values[i]);
      }
    }
    x.add(before - values[line])
        .add(after - values[line])
        .add(end - start > 1 ? values[line] - least : 0);
  }
}
