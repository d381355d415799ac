package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;

/**
 * The place that a name is taken for.
 *
 * @param candidate its number in the group
 * @param share probability of it and of those that lie where it does, for instance the province of
 *     a city with its name
 */
record Choice(int candidate, float share) {

  private static final double SAME = Places.chord(100);

  /** A town is meant rather than the division around it, unless that is so much likelier. */
  private static final float DIVISION = 3;

  static Choice of(Places places, Group group, float[] shares) {
    int best = 0;
    for (int c = 1; c < shares.length; c++) {
      best = shares[c] > shares[best] ? c : best;
    }
    int place = group.place(best);
    Feature feature = places.feature(place);
    boolean division = feature == Feature.FIRST_DIVISION || feature == Feature.SECOND_DIVISION;
    int town = best;
    float sum = 0;
    for (int c = 0; c < shares.length; c++) {
      int other = group.place(c);
      if (places.squaredChord(place, other) < SAME) {
        sum += shares[c];
        boolean isTown = !places.feature(other).isAdministrative();
        if (division && isTown && shares[c] * DIVISION > shares[best]) {
          town = town == best || shares[c] > shares[town] ? c : town;
        }
      }
    }
    return new Choice(town, Math.min(1, sum));
  }
}
