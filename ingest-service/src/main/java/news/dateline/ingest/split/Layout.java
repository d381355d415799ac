package news.dateline.ingest.split;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Windows over the lines of a document, and what it looks like around each. */
final class Layout {

  /** About two sentences, and about a short story. */
  private static final int NEAR_WORDS = 50;

  private static final int FAR_WORDS = 160;

  private static final int MAX_WINDOW = 12;
  private static final int MAX_SECTION = 40;

  /** How many lines back a line is held against, for how well it is tied. */
  private static final int TIE_REACH = 8;

  /** Ways in which the line at a story's start may stand out. */
  private enum Opening {
    NONE,
    HEADING,
    LABELLED,
    LISTED,
    HEADLINE,
    SPOKEN
  }

  final int[] near;
  final int[] far;

  /** The next line that opens as this one does, or the end. */
  final int[] section;

  /** Words of all lines before each. */
  final int[] words;

  /** Greatest cosine of a line with one of the few before it, summed over the lines before. */
  final double[] ties;

  /** Lines to each side that the look of the document is taken from. */
  private static final int AROUND = 60;

  /** So many sums about openings and sections come before the counts of marks. */
  private static final int FORMS = 8;

  private static final Set<Mark> COUNTED =
      EnumSet.of(Mark.HEADING, Mark.KICKER, Mark.DATELINE, Mark.CUT_OFF, Mark.NUMBER, Mark.BULLET);

  private final double[][] looks;
  private final List<Line> lines;
  private final Cohesion cohesion;
  private final Opening[] openings;

  Layout(List<Line> lines, Cohesion cohesion) {
    this.lines = lines;
    this.cohesion = cohesion;
    int size = lines.size();
    this.words = new int[size + 1];
    this.ties = new double[size + 1];
    this.near = new int[size];
    this.far = new int[size];
    this.section = new int[size];
    this.openings = new Opening[size];
    for (int i = 0; i < size; i++) {
      words[i + 1] = words[i] + lines.get(i).words();
      double tie = 0;
      for (int k = Math.max(0, i - TIE_REACH); k < i; k++) {
        tie = Math.max(tie, cohesion.cosine(i, k));
      }
      ties[i + 1] = ties[i] + tie;
    }
    int[] next = new int[Opening.values().length];
    Arrays.fill(next, size);
    for (int i = size - 1; i >= 0; i--) {
      near[i] = ahead(i, NEAR_WORDS);
      far[i] = ahead(i, FAR_WORDS);
      openings[i] = opening(lines.get(i).form());
      int like = openings[i].ordinal();
      section[i] = Math.min(next[like], Math.min(size, i + MAX_SECTION));
      next[like] = i;
    }
    this.looks = looks();
  }

  private static Opening opening(LineForm form) {
    if (form.has(Mark.HEADING)) {
      return Opening.HEADING;
    }
    if (form.has(Mark.KICKER) || form.has(Mark.DATELINE)) {
      return Opening.LABELLED;
    }
    if (form.has(Mark.NUMBER) || form.has(Mark.BULLET)) {
      return Opening.LISTED;
    }
    if (form.isHead()) {
      return Opening.HEADLINE;
    }
    return form.has(Mark.CLOCK) || form.has(Mark.SPEAKER) ? Opening.SPOKEN : Opening.NONE;
  }

  /** Whether the line stands out, in the way that the other does. */
  boolean opensLike(int line, int other) {
    return openings[line] != Opening.NONE && openings[line] == openings[other];
  }

  private int ahead(int start, int wanted) {
    int end = start + 1;
    while (end < lines.size() && end - start < MAX_WINDOW && words[end] - words[start] < wanted) {
      end++;
    }
    return end;
  }

  /** The end of the lines around {@code line}. */
  int horizon(int line) {
    return Math.min(lines.size(), line + AROUND);
  }

  /** The first line of about a short story before {@code end}. */
  int behind(int end) {
    int start = end;
    while (start > 0 && end - start < MAX_WINDOW && words[end] - words[start] < FAR_WORDS) {
      start--;
    }
    return start;
  }

  /** Mean tie of the lines from {@code start} to {@code end}, the first of them left out. */
  double meanTie(int start, int end) {
    return end - start > 1 ? (ties[end] - ties[start + 1]) / (end - start - 1) : 0;
  }

  /** Numbers about the document around a line: its forms, and how its sections hang together. */
  double[] around(int line) {
    int start = Math.max(0, line - AROUND);
    int end = Math.min(lines.size(), line + AROUND);
    double[] sums = new double[looks[end].length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = looks[end][i] - looks[start][i];
    }
    double heads = sums[0];
    double pairs = sums[4];
    double meanTie = meanTie(start, end);
    Numbers x =
        new Numbers(18)
            .add(meanTie)
            .addCount(heads)
            .addCount(heads > 0 ? sums[1] / heads : 0)
            .add(heads > 0 ? sums[2] / heads : 0)
            .add(sums[3] / (end - start))
            .addCount(pairs)
            .add(pairs > 0 ? sums[5] / pairs : meanTie)
            .add(pairs > 0 ? sums[6] / pairs : 0)
            .add(pairs > 0 ? sums[7] / pairs : 0);
    for (int i = FORMS; i < sums.length; i++) {
      x.addCount(sums[i]);
    }
    return x.toArray();
  }

  /** What each line adds to the look of a document, summed over the lines before. */
  private double[][] looks() {
    double[][] sums = new double[lines.size() + 1][];
    sums[0] = new double[FORMS + COUNTED.size() + 3];
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      double[] look = sums[i].clone();
      Line line = lines.get(i);
      boolean head = openings[i] != Opening.NONE;
      if (head) {
        look[0]++;
        look[1] += line.words();
        look[2] += line.form().titleCase();
        if (last >= 0 && i > last + 1) {
          int before = Math.max(last, i - MAX_SECTION);
          Overlap overlap = new Overlap(lines, cohesion, i, section[i], MAX_SECTION);
          look[4]++;
          look[5] += cohesion.cosine(before, i, section[i]);
          look[6] += overlap.share(i - before);
          look[7] += overlap.nameShare(i - before);
        }
        last = i;
      }
      look[3] += i > 0 && head != (openings[i - 1] != Opening.NONE) ? 1 : 0;
      int at = FORMS;
      for (Mark mark : COUNTED) {
        look[at++] += line.has(mark) ? 1 : 0;
      }
      look[at++] += line.has(Mark.HEADLINE) && !line.has(Mark.HEADING) ? 1 : 0;
      look[at++] += line.has(Mark.CLOCK) || line.has(Mark.SPEAKER) ? 1 : 0;
      look[at] += line.ruled() ? 1 : 0;
      sums[i + 1] = look;
    }
    return sums;
  }
}
