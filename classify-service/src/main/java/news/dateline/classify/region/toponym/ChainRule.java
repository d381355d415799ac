package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * What "Reno, Nevada" leaves to choose. Behind a comma a name that hardly ever means anything but a
 * state is that state, and what stands before it is a town of it, however near a county or another
 * town of the name is to the rest of the story. What stands in a list of countries is a country.
 */
final class ChainRule {

  /** How probable by itself it must be that the second name means the division. */
  private static final float PLAIN = 0.9f;

  /** What is left of what the rule speaks against. */
  private static final float REST = 0.001f;

  private static final long AND = Tokens.wordHash("and");
  private static final long OR = Tokens.wordHash("or");

  private final Reading reading;

  ChainRule(Reading reading) {
    this.reading = reading;
  }

  /** Shifts the probabilities of a span's candidates, in place. */
  void apply(int span, float[] shares) {
    Group group = reading.groupOf[span];
    boolean[] stays = new boolean[shares.length];
    if (isBefore(span) && holdsTown(reading.groupOf[span + 1], group, stays)) {
      weaken(shares, stays);
    } else if (isPlain(group) && group.holding[0] > 0) {
      stays[0] = true;
      weaken(shares, stays);
    } else if (group.amongCountries && hasCountry(group, stays)) {
      weaken(shares, stays);
    }
  }

  /** Whether one of the candidates is a country; tells which. */
  private boolean hasCountry(Group group, boolean[] countries) {
    boolean any = false;
    for (int c = 0; c < countries.length; c++) {
      countries[c] = reading.places.feature(group.place(c)) == Feature.COUNTRY;
      any |= countries[c];
    }
    return any;
  }

  /** Whether a plain division stands behind the span, and no list goes on there. */
  private boolean isBefore(int span) {
    if (!reading.isChained(span) || !isPlain(reading.groupOf[span + 1])) {
      return false;
    }
    int behind = reading.spans.get(span + 1).last() + 1;
    long word = behind < reading.tokens.size() ? reading.tokens.hash(behind) : 0;
    return word != AND && word != OR;
  }

  private boolean isPlain(Group group) {
    return group != null
        && group.priorShare[0] >= PLAIN
        && reading.places.feature(group.place(0)) == Feature.FIRST_DIVISION;
  }

  /** Whether one of the candidates is a town of the division; tells which. */
  private boolean holdsTown(Group division, Group group, boolean[] towns) {
    boolean any = false;
    for (int c = 0; c < towns.length; c++) {
      towns[c] =
          !reading.places.feature(group.place(c)).isAdministrative()
              && reading.holds(division.place(0), group.place(c));
      any |= towns[c];
    }
    return any;
  }

  private static void weaken(float[] shares, boolean[] stays) {
    float sum = 0;
    for (int c = 0; c < shares.length; c++) {
      shares[c] *= stays[c] ? 1 : REST;
      sum += shares[c];
    }
    for (int c = 0; c < shares.length && sum > 0; c++) {
      shares[c] /= sum;
    }
  }
}
