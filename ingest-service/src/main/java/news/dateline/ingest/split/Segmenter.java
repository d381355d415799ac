package news.dateline.ingest.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most probable way to part lines into stories, by a search over where the story of each
 * line began. A line's probability of beginning a story depends on all of the story before it, so
 * the search keeps the {@value #BEAM} best beginnings at each line: time grows with the length of
 * the text alone.
 */
final class Segmenter {

  private static final int BEAM = 16;

  private final BoundaryModel model;
  private final double doubt;

  /**
   * @param doubt taken off the logarithm of the probability that a story begins where nothing is
   *     seen, when ways to part are compared
   */
  Segmenter(BoundaryModel model, double doubt) {
    this.model = model;
    this.doubt = doubt;
  }

  /** The best segmentation of at least one line. */
  Segmentation segment(List<Line> lines) {
    Features features = new Features(lines);
    List<Path> paths = List.of(new Path(0, null, 0, 0));
    double whole = 0;
    for (int line = 1; line < lines.size(); line++) {
      Features.Candidate candidate = features.at(line);
      float[] begun = model.begin(candidate.own());
      List<Path> next = new ArrayList<>(paths.size() + 1);
      Path begins = null;
      boolean opens = lines.get(line).opens();
      double unseen = isSeen(lines, line) ? 0 : doubt;
      for (Path path : paths) {
        double logit = model.logit(begun, candidate.after(path.start));
        double score = path.score - softplus(-logit);
        double doubts = path.doubts + unseen;
        if (opens && (begins == null || score - doubts > begins.rank())) {
          begins = new Path(line, path, score, doubts);
        }
        next.add(new Path(path.start, path.before, path.score - softplus(logit), path.doubts));
      }
      whole -= softplus(model.logit(begun, candidate.after(0)));
      if (begins != null) {
        next.add(begins);
      }
      next.sort(Comparator.comparingDouble(path -> -path.rank()));
      paths = next.subList(0, Math.min(BEAM, next.size()));
    }
    Path best = paths.get(0);
    List<Integer> starts = new ArrayList<>();
    for (Path path = best; path != null; path = path.before) {
      starts.add(path.start);
    }
    Collections.reverse(starts);
    return new Segmentation(starts, best.score - whole);
  }

  /** Whether a line stands out, or a rule or the end of a teaser stands before it. */
  private static boolean isSeen(List<Line> lines, int line) {
    Line before = lines.get(line - 1);
    return lines.get(line).ruled()
        || lines.get(line).form().standsOut()
        || before.has(Mark.CUT_OFF)
        || before.has(Mark.PROMPT);
  }

  /** log(1 + exp(x)). */
  private static double softplus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  /**
   * A way to part the lines so far.
   *
   * @param start where the last story began
   * @param before how the lines before it were parted; null where there are none
   * @param score logarithm of its probability
   * @param doubts what is taken off that, to choose among ways; how sure a bundle is does not
   *     change
   */
  private record Path(int start, @Nullable Path before, double score, double doubts) {

    double rank() {
      return score - doubts;
    }
  }
}
