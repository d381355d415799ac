package news.dateline.classify.region.focus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.focus.StoryParts.Part;
import news.dateline.classify.region.learn.Logistic;
import news.dateline.classify.region.toponym.Witness;
import news.dateline.classify.region.toponym.Witness.Kind;

/** What a story's names say about one country, each counted by its weight. */
final class Evidence {

  /** Where a country is not named. */
  static final int NOWHERE = 1_000;

  /** A name of less weight does not count as the first or last one. */
  private static final double LEAST_WEIGHT = 0.3;

  /** So much is left of a country of which the words say nothing. */
  private static final double LEAST_PRIOR = 0.03;

  private static final Part[] PARTS = Part.values();
  private static final Kind[] KINDS = Kind.values();
  private static final double[] WORTH = {1, 0.9, 0.8, 0.7, 0.5, 0.1};

  private final double[][] sums = new double[PARTS.length][KINDS.length];
  private final Set<Long> names = new HashSet<>();
  private final double[] masses = new double[PARTS.length];

  /** A bit for each tenth of the story that names it. */
  private int tenths;

  private double dateline;
  private double first = 1;
  private double last;
  private double surest;
  private double venue;
  private double subject;
  private int headlineAt = NOWHERE;
  private int bodyAt = NOWHERE;

  /** The evidence for each country, in the order of their first names. */
  static Map<String, Evidence> gather(
      StoryParts parts, List<Witness> witnesses, Map<String, Float> words) {
    Map<String, Evidence> byCountry = new LinkedHashMap<>();
    int datelineEnd = parts.datelineEnd();
    for (Witness witness : reweighed(witnesses, words)) {
      byCountry
          .computeIfAbsent(witness.country(), country -> new Evidence())
          .add(witness, parts, datelineEnd);
    }
    byCountry.values().forEach(Evidence::weigh);
    return byCountry;
  }

  private void weigh() {
    for (Part part : PARTS) {
      for (Kind kind : KINDS) {
        masses[part.ordinal()] += WORTH[kind.ordinal()] * sum(part, kind);
      }
    }
  }

  /** The same, namesakes in several countries by what the words of the story say of those. */
  private static List<Witness> reweighed(List<Witness> witnesses, Map<String, Float> words) {
    if (words.isEmpty()) {
      return witnesses;
    }
    List<Witness> reweighed = new ArrayList<>(witnesses.size());
    for (int from = 0; from < witnesses.size(); ) {
      int to = from;
      double most = 0;
      while (to < witnesses.size() && witnesses.get(to).start() == witnesses.get(from).start()) {
        most = Math.max(most, LEAST_PRIOR + known(witnesses.get(to), words));
        to++;
      }
      double before = 0;
      double after = 0;
      for (Witness w : witnesses.subList(from, to)) {
        before += w.weight();
        after += w.weight() * prior(w, words, most);
      }
      for (int i = from; i < to; i++) {
        Witness w = witnesses.get(i);
        double weight =
            to - from == 1 ? w.weight() : before * w.weight() * prior(w, words, most) / after;
        reweighed.add(new Witness(w.start(), w.end(), w.name(), w.country(), w.kind(), weight));
      }
      from = to;
    }
    return reweighed;
  }

  /** What the words say of a country that has its own; 0 of one that has none. */
  private static double known(Witness witness, Map<String, Float> words) {
    Float logit = words.get(witness.country());
    return logit == null ? 0 : Logistic.probability(logit);
  }

  /**
   * What the words say of a country. One that has no words of its own is any other one: that says
   * no more for it than for the likeliest namesake that has.
   *
   * @param most what they say of that one; 0 if there is none
   */
  private static double prior(Witness witness, Map<String, Float> words, double most) {
    if (words.containsKey(witness.country())) {
      return LEAST_PRIOR + known(witness, words);
    }
    double another = LEAST_PRIOR + Logistic.probability(words.getOrDefault(WordsModel.ANOTHER, 0f));
    return most > LEAST_PRIOR ? Math.min(another, most) : another;
  }

  private void add(Witness witness, StoryParts parts, int datelineEnd) {
    Part part = parts.part(witness.start());
    sums[part.ordinal()][witness.kind().ordinal()] += witness.weight();
    if (witness.kind() == Kind.BRAND || part == Part.FURNITURE) {
      return;
    }
    switch (Role.of(parts.text(), witness.start())) {
      case VENUE -> venue += witness.weight();
      case SUBJECT -> subject += witness.weight();
      case OTHER -> {}
    }
    names.add(witness.name());
    double at = witness.start() / (parts.text().length() + 1.0);
    tenths |= 1 << (int) (10 * at);
    if (witness.weight() > LEAST_WEIGHT) {
      first = Math.min(first, at);
      last = Math.max(last, at);
      if (part == Part.HEADLINE) {
        headlineAt = Math.min(headlineAt, witness.start());
      } else {
        bodyAt = Math.min(bodyAt, witness.start() - parts.leadStart());
      }
    }
    surest = Math.max(surest, witness.weight());
    boolean place = witness.kind().compareTo(Kind.DEMONYM) < 0;
    if (place && part != Part.HEADLINE && witness.end() <= datelineEnd) {
      dateline = Math.max(dateline, witness.weight());
    }
  }

  /** Weight of the names behind "in", "at" and the like. */
  double venue() {
    return venue;
  }

  /** Weight of the names that sentences begin with. */
  double subject() {
    return subject;
  }

  /** Offset of the first name in the headline; {@link #NOWHERE} if there is none. */
  int headlineAt() {
    return headlineAt;
  }

  /** Offset of the first name in the body, from the lead on, as for the headline. */
  int bodyAt() {
    return bodyAt;
  }

  double sum(Part part, Kind kind) {
    return sums[part.ordinal()][kind.ordinal()];
  }

  double all(Kind kind) {
    return sum(Part.HEADLINE, kind) + sum(Part.LEAD, kind) + sum(Part.REST, kind);
  }

  /** Weight of the surest place in the dateline; 0 where there is none. */
  double dateline() {
    return dateline;
  }

  /** Where the first name stands, 0 (start of the story) to 1 (its end). */
  double first() {
    return first;
  }

  double last() {
    return last;
  }

  double surest() {
    return surest;
  }

  int distinctNames() {
    return names.size();
  }

  /** In how many tenths of the story it is named. */
  int spread() {
    return Integer.bitCount(tenths);
  }

  /** Sum of the weights, each kind by its worth. */
  double mass(Part part) {
    return masses[part.ordinal()];
  }

  /** All of it in one figure: the headline thrice, the lead twice. */
  double mass() {
    return 3 * mass(Part.HEADLINE) + 2 * mass(Part.LEAD) + mass(Part.REST);
  }

  double plainMass() {
    return mass(Part.HEADLINE) + mass(Part.LEAD) + mass(Part.REST);
  }
}
