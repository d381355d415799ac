package news.dateline.classify.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.tags.Mention.Field;
import news.dateline.tags.Mention.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what each name of a story stands for: a sense weighs as much as its share of the name's
 * uses, more where the story speaks of its country elsewhere, and less where the name is part of a
 * longer one, for instance of a person's.
 */
final class Resolver {

  /** Share from which a sense is sure enough to speak for its country elsewhere in the story. */
  private static final double SURE = 0.85;

  /** What each sure name of a country adds to the weight of the country's other senses. */
  private static final double SUPPORT = 3;

  private static final int MOST_SUPPORT = 4;

  /** Share of the uses of a name that mean no place where the tables name none. */
  private static final double OTHER_USES = 0.02;

  /** How much likelier a name means no place when it is part of a longer name. */
  private static final double IN_LONGER_NAME = 8;

  private final Map<String, Integer> support = new HashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();

  /** Takes in the names of a field; to be called once for each field before {@link #resolve}. */
  void add(Field field, String text, List<Span> spans) {
    Context context = new Context(text, field == Field.HEADLINE);
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      Name name = span.name();
      if (!context.initialsStandOut(span) || (name.abbreviation() && !context.behindComma(span))) {
        continue;
      }
      Span next = i + 1 < spans.size() ? spans.get(i + 1) : null;
      Candidate candidate =
          new Candidate(
              field,
              span,
              !name.placeless() && context.inLongerName(span),
              context.nowhereFactor(span),
              next != null && next.name().holdsPlaces() && context.commaBetween(span, next)
                  ? next.name()
                  : null);
      candidates.add(candidate);
      String witnessed = candidate.witnessed();
      if (witnessed != null) {
        support.merge(witnessed, 1, Integer::sum);
      }
    }
  }

  List<Resolved> resolve() {
    List<Resolved> resolved = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Resolved best = resolve(candidate);
      if (best != null) {
        resolved.add(best);
      }
    }
    return resolved;
  }

  private @Nullable Resolved resolve(Candidate candidate) {
    List<Sense> senses = candidate.span.name().senses();
    Sense best = null;
    double bestWeight = 0;
    double nowhere = 0;
    double total = 0;
    for (Sense sense : senses) {
      double weight = sense.share() * (1 + boost(candidate, sense));
      total += weight;
      if (sense.nowhere()) {
        nowhere += weight;
      } else if (weight > bestWeight) {
        best = sense;
        bestWeight = weight;
      }
    }
    if (best == null) {
      return null;
    }
    double elsewhere = Math.max(nowhere * candidate.nowhereFactor, OTHER_USES);
    total += elsewhere - nowhere;
    if (candidate.inLongerName) {
      total += elsewhere * (IN_LONGER_NAME - 1);
      elsewhere *= IN_LONGER_NAME;
    }
    Sense held = heldBy(candidate, best);
    if (held != null) {
      return new Resolved(candidate.field, candidate.span, held, 1 - OTHER_USES);
    }
    return elsewhere > bestWeight
        ? null
        : new Resolved(candidate.field, candidate.span, best, bestWeight / total);
  }

  private double boost(Candidate candidate, Sense sense) {
    int own = sense.country().equals(candidate.witnessed()) ? 1 : 0;
    int times = support.getOrDefault(sense.country(), 0) - own;
    return SUPPORT * Math.min(MOST_SUPPORT, times);
  }

  /**
   * The sense in the country that the text itself puts behind the name; null where it puts none.
   */
  private static @Nullable Sense heldBy(Candidate candidate, Sense best) {
    Name holder = candidate.holder;
    if (holder == null || (best.kind() != Kind.PLACE && best.kind() != Kind.ADMIN)) {
      return null;
    }
    List<Sense> own = candidate.span.name().senses();
    for (Sense holding : holder.senses()) {
      for (Sense sense : own) {
        if (!sense.nowhere() && sense.country().equals(holding.country())) {
          return sense;
        }
      }
    }
    Sense holding = holder.senses().get(0);
    // "Paris, Texas" is in Texas; "Moscow, Ukraine" is the end of a list.
    return best.kind() == Kind.PLACE && holding.kind() == Kind.ADMIN
        ? new Sense(holding.country(), Kind.PLACE, null, 1)
        : null;
  }

  /**
   * @param nowhereFactor how much likelier it means no place here than on the whole
   * @param holder what stands behind the name and a comma
   */
  private record Candidate(
      Field field, Span span, boolean inLongerName, double nowhereFactor, @Nullable Name holder) {

    /** The country that it speaks for beyond doubt; null where there is none. */
    @Nullable String witnessed() {
      Sense first = span.name().senses().get(0);
      return inLongerName || first.share() < SURE || first.nowhere() ? null : first.country();
    }
  }
}
