package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;

/** Tells of names behind which stands what they lie in: "Paris, Texas", "New Hope in Jamaica". */
final class Chains {

  private static final Words BETWEEN =
      Words.of(
          "the northern southern eastern western central northeastern northwestern southeastern"
              + " southwestern northeast northwest southeast southwest north south east west rural"
              + " upstate state province region of");
  private static final int MOST_BETWEEN = 5;
  private static final float MOSTLY = 0.5f;
  private static final long IN = Tokens.wordHash("in");
  private static final double ASIDE = Places.chord(60);
  private static final boolean[] NONE = {};

  private final Reading reading;
  private final Tokens tokens;
  private final Places places;

  Chains(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.places = reading.places;
  }

  /** Whether what stands behind a span holds each candidate of it; none where it holds none. */
  boolean[] of(int i) {
    Group group = reading.groupOf[i];
    boolean within = !reading.isChained(i) && isWithin(i);
    if (group == null || (!within && !reading.isChained(i))) {
      return NONE;
    }
    Group next = reading.groupOf[i + 1];
    if (next == null || next == group) {
      return NONE;
    }
    boolean[] holds = new boolean[group.candidates.length];
    boolean any = false;
    for (int c = 0; c < holds.length; c++) {
      for (int d = 0; d < next.candidates.length && !holds[c]; d++) {
        holds[c] = !Postings.isDemonym(next.candidates[d]) && holds(next.place(d), group.place(c));
      }
      any |= holds[c];
      group.chained[c] += holds[c] ? 1 : 0;
    }
    group.chains += any ? 1 : 0;
    group.elsewhere |= within && !any && isTowns(group) && isArea(next);
    return any ? holds : NONE;
  }

  /** Whether "in" leads from a span to the next one: "New Hope in southwestern Jamaica". */
  private boolean isWithin(int span) {
    if (span + 1 >= reading.spans.size()) {
      return false;
    }
    int at = reading.spans.get(span).last() + 1;
    int next = reading.spans.get(span + 1).first();
    if (next - at < 1 || next - at > MOST_BETWEEN || tokens.hash(at) != IN) {
      return false;
    }
    boolean within = true;
    for (int i = at; i <= next; i++) {
      within &= tokens.gap(i) == ' ' && (i == at || i == next || BETWEEN.contains(tokens.hash(i)));
    }
    return within;
  }

  private boolean isTowns(Group group) {
    boolean towns = true;
    for (int c = 0; c < group.candidates.length; c++) {
      Feature feature = places.feature(group.place(c));
      towns &= !feature.isAdministrative() && feature != Feature.REGION;
    }
    return towns;
  }

  /** Whether a name is mostly one of countries and states. */
  private boolean isArea(Group group) {
    float area = 0;
    for (int c = 0; c < group.candidates.length; c++) {
      Feature feature = places.feature(group.place(c));
      boolean wide = feature == Feature.COUNTRY || feature == Feature.FIRST_DIVISION;
      area += wide && !Postings.isDemonym(group.candidates[c]) ? group.priorShare[c] : 0;
    }
    return area > MOSTLY;
  }

  /** Whether a place lies in another. */
  private boolean holds(int holder, int place) {
    if (holder == place) {
      return false;
    }
    Feature feature = places.feature(holder);
    return switch (feature) {
      case COUNTRY ->
          places.countryNumber(holder) == places.countryNumber(place)
              && places.feature(place) != Feature.COUNTRY;
      case FIRST_DIVISION ->
          places.firstDivision(holder) == places.firstDivision(place)
              && places.feature(place) != Feature.FIRST_DIVISION;
      case SECOND_DIVISION ->
          places.secondDivision(holder) == places.secondDivision(place)
              && places.feature(place) != Feature.SECOND_DIVISION;
      case REGION -> false;
      default ->
          !places.feature(place).isAdministrative()
              && places.population(holder) > places.population(place)
              && places.squaredChord(holder, place) < ASIDE;
    };
  }
}
