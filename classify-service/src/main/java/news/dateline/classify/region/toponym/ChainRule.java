package news.dateline.classify.region.toponym;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.dateline.classify.region.gazetteer.Feature;
import org.jspecify.annotations.Nullable;

/**
 * What "Reno, Nevada" leaves to choose. Behind a comma a name that hardly ever means anything but a
 * state is that state, and what stands before it is a town of it, however near a county or another
 * town of the name is to the rest of the story. What stands in a list of countries is a country.
 * Agencies name the state of all towns but the well-known ones: "DALLAS (AP)" is the largest.
 */
final class ChainRule {

  /** What is left of what the rule speaks against. */
  private static final float REST = 0.001f;

  /** Inhabitants of a town that needs no state beside it. */
  private static final int WELL_KNOWN = 100_000;

  private final Reading reading;

  ChainRule(Reading reading) {
    this.reading = reading;
  }

  /** Shifts the probabilities of a span's candidates, in place. */
  void apply(int span, float[] shares) {
    Group group = reading.groupOf[span];
    if (isBeforeDivision(span)) {
      int division = reading.groupOf[span + 1].place(0);
      if (keepOnly(shares, c -> isTownOf(division, group.place(c)))) {
        return;
      }
    }
    if (isDivision(group) && group.holdsBefore) {
      keepOnly(shares, c -> c == 0);
    } else if (group.amongCountries) {
      keepOnly(shares, c -> reading.places.feature(group.place(c)) == Feature.COUNTRY);
    } else if (group.wire && group.chains == 0) {
      keepLargest(group, shares);
    }
  }

  /** Leaves the rest to all others but the largest town, however well they fit the story. */
  private void keepLargest(Group group, float[] shares) {
    int most =
        IntStream.range(0, shares.length)
            .map(group::place)
            .filter(place -> !reading.places.feature(place).isAdministrative())
            .map(reading.places::population)
            .max()
            .orElse(0);
    if (most >= WELL_KNOWN && !group.isPlainly(reading.places, Feature.COUNTRY)) {
      for (int c = 0; c < shares.length; c++) {
        boolean largest =
            !reading.places.feature(group.place(c)).isAdministrative()
                && reading.places.population(group.place(c)) == most;
        shares[c] = largest ? 1 - REST : REST * shares[c];
      }
    }
  }

  /**
   * Notes for each name whether an agency's mark stands behind it in a dateline, and whether a
   * state behind it says that it is none of the known places: "MADRID, N.M." is not in Spain. It
   * counts for no other name then.
   */
  void mark() {
    for (int i = 0; i < reading.spans.size(); i++) {
      Group group = reading.groupOf[i];
      if (group != null) {
        group.wire |= isBeforeAgency(reading.spans.get(i));
      }
      if (group != null && group.chains == 0 && isBeforeDivision(i) && isEndOfChain(i + 1)) {
        Group division = reading.groupOf[i + 1];
        group.elsewhere |= !mayLieIn(group, division.place(0));
      }
    }
    for (Group group : reading.groups) {
      group.weight = group.elsewhere ? 0 : group.weight;
    }
  }

  private boolean isBeforeAgency(Span span) {
    return reading.tokens.gap(span.first()) == '|'
        && reading.tokens.isUpper(span.first())
        && reading.tokens.gap(span.last() + 1) == '(';
  }

  /** "In Madrid, Florida Senator Kerr said": what follows the state may be what it belongs to. */
  private boolean isEndOfChain(int span) {
    int behind = reading.spans.get(span).last() + 1;
    return reading.tokens.gap(behind) != ' ' || !reading.tokens.isCapital(behind);
  }

  /** A country, a division or a region of the division's country is a list, or lies across. */
  private boolean mayLieIn(Group group, int division) {
    int country = reading.places.countryNumber(division);
    return group.isPlainly(reading.places, Feature.COUNTRY)
        || isDivision(group)
        || IntStream.range(0, group.candidates.length)
            .anyMatch(
                c ->
                    reading.places.holds(division, group.place(c))
                        || reading.places.feature(group.place(c)) == Feature.REGION
                            && reading.places.countryNumber(group.place(c)) == country);
  }

  /** Whether a plain division stands behind the span and a comma, and no list goes on there. */
  private boolean isBeforeDivision(int span) {
    if (!reading.isChained(span) || !isDivision(reading.groupOf[span + 1])) {
      return false;
    }
    int behind = reading.spans.get(span + 1).last() + 1;
    return behind >= reading.tokens.size() || !Lexicon.JOINTS.contains(reading.tokens.hash(behind));
  }

  private boolean isDivision(@Nullable Group group) {
    return group != null && group.isPlainly(reading.places, Feature.FIRST_DIVISION);
  }

  private boolean isTownOf(int division, int place) {
    return !reading.places.feature(place).isAdministrative()
        && reading.places.holds(division, place);
  }

  /** Weakens all other candidates; tells whether there was any to keep. */
  private static boolean keepOnly(float[] shares, IntPredicate kept) {
    if (IntStream.range(0, shares.length).noneMatch(kept)) {
      return false;
    }
    float sum = 0;
    for (int c = 0; c < shares.length; c++) {
      shares[c] *= kept.test(c) ? 1 : REST;
      sum += shares[c];
    }
    for (int c = 0; c < shares.length && sum > 0; c++) {
      shares[c] /= sum;
    }
    return true;
  }
}
