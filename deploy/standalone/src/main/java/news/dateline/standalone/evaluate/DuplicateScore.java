package news.dateline.standalone.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.classify.cluster.ClusterIndex;
import news.dateline.classify.cluster.CopyLikeness;
import news.dateline.classify.cluster.Fingerprint;
import news.dateline.standalone.evaluate.DuplicateSet.Labelled;
import news.dateline.standalone.evaluate.DuplicateSet.Pair;

/** Which pairs of a set are found as copies, each story being placed after the ones before it. */
record DuplicateScore(DuplicateSet set, Set<Pair> found) {

  /** The stories of a set come at one time. */
  private static final Duration WINDOW = Duration.ofDays(1);

  static DuplicateScore of(DuplicateSet set) {
    ClusterIndex index = new ClusterIndex(WINDOW, Math.max(1, set.stories().size()));
    Map<String, List<Integer>> clusters = new LinkedHashMap<>();
    for (int i = 0; i < set.stories().size(); i++) {
      Fingerprint fingerprint = Fingerprint.of(set.stories().get(i).text());
      String cluster = index.place(Integer.toString(i), fingerprint, Instant.EPOCH).id();
      clusters.computeIfAbsent(cluster, key -> new ArrayList<>()).add(i);
    }
    return new DuplicateScore(set, DuplicateSet.pairs(clusters.values()));
  }

  private Set<Pair> right() {
    Set<Pair> right = new HashSet<>(found);
    right.retainAll(set.pairs());
    return right;
  }

  Figures figures() {
    int right = right().size();
    int missed = set.pairs().size() - right;
    int wrong = found.size() - right;
    double precision = Share.of(right, wrong);
    double recall = Share.of(right, missed);
    return Figures.of(set.name())
        .with("stories", set.stories().size())
        .with("pairs", set.pairs().size())
        .with("found", right)
        .with("missed", missed)
        .with("false", wrong)
        .with("precision", precision)
        .with("recall", recall)
        .with("F1", ShingleOverlap.f(precision, recall));
  }

  /** The pairs that are wrong, for a person. */
  List<String> remarks() {
    Stream<String> missed =
        set.pairs().stream()
            .filter(pair -> !found.contains(pair))
            .sorted(ORDER)
            .map(pair -> remark("missed", pair));
    Stream<String> wrong =
        found.stream()
            .filter(pair -> !set.pairs().contains(pair))
            .sorted(ORDER)
            .map(pair -> remark("false", pair));
    return Stream.concat(missed, wrong).toList();
  }

  private static final Comparator<Pair> ORDER =
      Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second);

  private String remark(String what, Pair pair) {
    Labelled a = set.stories().get(pair.first());
    Labelled b = set.stories().get(pair.second());
    CopyLikeness likeness = Fingerprint.of(a.text()).likeness(Fingerprint.of(b.text()));
    return String.format(
        Locale.ROOT,
        "%s %s %s: %d of %d and %d shingles, %d frames filled alike and %d otherwise: %s | %s",
        what,
        a.id(),
        b.id(),
        likeness.common(),
        likeness.shorter(),
        likeness.longer(),
        likeness.filling().same(),
        likeness.filling().different(),
        a.text().headline(),
        b.text().headline());
  }
}
