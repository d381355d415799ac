package news.dateline.classify.region.foreign;

import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.region.foreign.Sighting.Candidate;
import news.dateline.classify.region.foreign.Sighting.Source;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Tokens;

/** Tells which of the sightings of a text are places, and which. One text's. */
final class Judge {

  /** Which place a sighting is, if it is one, and whether it is. */
  record Verdict(Sighting sighting, int place, double named, double share) {

    double score() {
      return named * share;
    }
  }

  /** The seats of small overseas territories have namesakes that are meant more often. */
  private static final int LARGE_CAPITAL = 200_000;

  private static final int STEPS = 2;

  private final Tongue tongue;
  private final Places places;
  private final List<Sighting> sightings;
  private final Company company;
  private final Clues clues;
  private final double[][] shares;
  private final int[] best;
  private final double[] named;

  Judge(Tongue tongue, Places places, Tokens tokens, Scan scan) {
    this.tongue = tongue;
    this.places = places;
    this.sightings = scan.sightings();
    this.company = new Company(places, tokens, scan.tellings());
    this.clues =
        new Clues(tongue, places, tokens, new Surroundings(tongue, tokens, sightings), company);
    this.shares = new double[sightings.size()][];
    this.best = new int[sightings.size()];
    this.named = new double[sightings.size()];
  }

  List<Verdict> verdicts() {
    for (int i = 0; i < best.length; i++) {
      best[i] = choose(i, false);
      named[i] = 0.5;
    }
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[named.length];
      int[] chosen = new int[named.length];
      company.meet(sightings, chosen(), named);
      for (int i = 0; i < next.length; i++) {
        chosen[i] = choose(i, true);
        Sighting sighting = sightings.get(i);
        Candidate candidate = sighting.candidates().get(chosen[i]);
        next[i] = Weights.probability(clues.of(sighting, candidate, shares[i][chosen[i]]));
      }
      System.arraycopy(next, 0, named, 0, next.length);
      System.arraycopy(chosen, 0, best, 0, next.length);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      Candidate candidate = sightings.get(i).candidates().get(best[i]);
      boolean own = candidate.source() == Source.OWN;
      double share = own ? 1 : shares[i][best[i]];
      verdicts.add(
          new Verdict(sightings.get(i), candidate.place(), own ? Weights.OWN : named[i], share));
    }
    return verdicts;
  }

  private int[] chosen() {
    int[] chosen = new int[best.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = sightings.get(i).candidates().get(best[i]).place();
    }
    return chosen;
  }

  /** The likeliest candidate of a sighting; keeps the shares of all. */
  private int choose(int sighting, boolean withOthers) {
    List<Candidate> candidates = sightings.get(sighting).candidates();
    double[] odds = new double[candidates.size()];
    double sum = 0;
    int first = 0;
    for (int i = 0; i < odds.length; i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.source() == Source.OWN) {
        first = i;
        odds[i] = 1e9;
      } else {
        odds[i] = Math.exp(2 * rank(candidate, sighting, withOthers));
      }
      sum += odds[i];
    }
    for (int i = 0; i < odds.length; i++) {
      odds[i] /= sum;
      first = odds[i] > odds[first] ? i : first;
    }
    // Places of one name that lie side by side are one: a town and the division of its name.
    double near = 0;
    int chosen = candidates.get(first).place();
    for (int i = 0; i < odds.length; i++) {
      near += isNear(candidates.get(i).place(), chosen) ? odds[i] : 0;
    }
    odds[first] = near;
    shares[sighting] = odds;
    return first;
  }

  private boolean isNear(int a, int b) {
    boolean sameCountry = places.countryNumber(a) == places.countryNumber(b);
    return a == b || (sameCountry && places.squaredChord(a, b) < Company.NEAR);
  }

  private double rank(Candidate candidate, int sighting, boolean withOthers) {
    int place = candidate.place();
    Feature feature = places.feature(place);
    double rank = Math.log10(places.population(place) + 100.0);
    rank += feature.isCountryOrRegion() ? 1 : 0;
    rank += candidate.source() == Source.LOCAL ? 2 : candidate.source() == Source.USUAL ? 0.5 : 0;
    rank += tongue.isSpokenIn(places.country(place)) ? 1 : 0;
    rank += tongue.isHome(places.country(place)) ? 0.3 : 0;
    rank += feature == Feature.CAPITAL && places.population(place) > LARGE_CAPITAL ? 0.5 : 0;
    rank -= feature == Feature.FIRST_DIVISION ? 0.7 : 0;
    rank -= feature == Feature.SECOND_DIVISION ? 1.5 : 0;
    if (withOthers) {
      Company.Support support = company.of(sightings.get(sighting), place);
      rank += Math.min(1.5, support.country()) + Math.min(1, support.near());
      rank += support.named() > 0 ? 0.7 : 0;
    }
    return rank;
  }
}
