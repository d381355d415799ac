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

  private static final int HALF_MILLION = 500_000;

  /** The seats of small overseas territories have namesakes that are meant more often. */
  private static final int LARGE_CAPITAL = 200_000;

  private static final int SHORTEST = 3;
  private static final int STEPS = 2;

  private final Tongue tongue;
  private final Places places;
  private final Tokens tokens;
  private final List<Sighting> sightings;
  private final Surroundings around;
  private final Company company;
  private final double[][] shares;
  private final int[] best;
  private final double[] named;

  Judge(Tongue tongue, Places places, Tokens tokens, Scan scan) {
    this.tongue = tongue;
    this.places = places;
    this.tokens = tokens;
    this.sightings = scan.sightings();
    this.around = new Surroundings(tongue, tokens, sightings);
    this.company = new Company(places, tokens, scan.tellings());
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
        next[i] = Weights.probability(clues(i, chosen[i]));
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

  /** The clues of each sighting, for those who fit the weights. */
  List<double[]> allClues() {
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      all.add(clues(i, best[i]));
    }
    return all;
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
    rank += isCountry(feature) ? 1 : 0;
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

  private double[] clues(int index, int choice) {
    Sighting sighting = sightings.get(index);
    Candidate candidate = sighting.candidates().get(choice);
    double[] clues = new double[Clue.values().length];
    set(clues, Clue.ALWAYS, 1);
    setPlace(clues, candidate);
    setWord(clues, sighting);
    setSurroundings(clues, sighting, candidate);
    setCompany(clues, sighting, candidate.place());
    set(clues, Clue.OTHERS, 1 - Math.min(1, shares[index][choice]));
    return clues;
  }

  /** What place it would be, and how its name is known. */
  private void setPlace(double[] clues, Candidate candidate) {
    int place = candidate.place();
    Feature feature = places.feature(place);
    boolean country = isCountry(feature);
    boolean spoken = tongue.isSpokenIn(places.country(place));
    set(clues, Clue.COUNTRY, feature == Feature.COUNTRY);
    set(clues, Clue.LOCAL, candidate.source() == Source.LOCAL && feature != Feature.COUNTRY);
    set(clues, Clue.USUAL, candidate.source() == Source.USUAL);
    set(clues, Clue.SCRIPT, candidate.source() == Source.SCRIPT);
    set(clues, Clue.DIVISION, feature == Feature.FIRST_DIVISION);
    set(clues, Clue.SECOND_DIVISION, feature == Feature.SECOND_DIVISION);
    double population = Math.log10(places.population(place) + 100.0) - 5;
    set(clues, Clue.POPULATION, country ? 1.5 : Math.min(2, population));
    set(clues, Clue.SPOKEN, spoken);
    set(clues, Clue.SMALL_ABROAD, !spoken && !country && places.population(place) < HALF_MILLION);
  }

  /** What else the word may be, and how it is written. */
  private void setWord(double[] clues, Sighting sighting) {
    String text = around.text(sighting);
    String lower = lower(text);
    boolean word = tongue.has("word", lower);
    boolean start = around.isStart(sighting.first());
    boolean cased = Character.isUpperCase(text.charAt(0));
    set(clues, Clue.WORD, word);
    set(clues, Clue.WORD_AT_START, word && (start || !cased));
    set(clues, Clue.AT_START, start);
    set(clues, Clue.IN_SMALL_LETTERS, around.isInSmallLetters(lower));
    set(clues, Clue.FIRST_NAME, Tongue.isFirstName(lower));
    set(clues, Clue.SURNAME, tongue.has("surname", lower));
    set(clues, Clue.COMPOUND, around.isCompound(sighting));
    boolean isLetters = text.charAt(0) < 0x2E80;
    set(clues, Clue.SHORT, isLetters && text.length() <= SHORTEST);
    set(clues, Clue.INFLECTED, sighting.inflected());
    set(clues, Clue.SUFFIX, sighting.suffix());
    set(clues, Clue.ASTRIDE, !sighting.apart());
  }

  /** What stands before it and behind it. */
  private void setSurroundings(double[] clues, Sighting sighting, Candidate candidate) {
    Feature feature = places.feature(candidate.place());
    int first = sighting.first();
    int last = sighting.last();
    boolean wide = feature.isAdministrative() || feature == Feature.REGION;
    boolean locative =
        around.isBehind("in", first, wide) || (wide && around.isBehind("inthe", first, false));
    set(clues, Clue.LOCATIVE, locative);
    set(clues, Clue.GENITIVE, !locative && around.isBehind("of", first, true));
    boolean article = around.isBehindArticle(first);
    set(clues, Clue.ARTICLE, article && !wide && !sighting.inflected());
    boolean noun = tongue.hasCapitalNouns() && !locative;
    set(clues, Clue.NOUN, noun && candidate.source() != Source.LOCAL);
    boolean person = around.isPersonSomewhere(lower(around.text(sighting)));
    set(clues, Clue.PERSON_ELSEWHERE, person && !isCountry(feature));
    set(clues, Clue.PERSON, around.isBehindPerson(first));
    set(clues, Clue.BEFORE_PLACE_WORD, around.isBefore("behind", last));
    set(clues, Clue.BEFORE_TITLE, around.isBefore("title", last));
    set(clues, Clue.BEHIND_CAPITAL, around.isCapitalBefore(first));
    set(clues, Clue.BEFORE_CAPITAL, around.isCapitalBehind(last));
    char behind = tokens.gap(last + 1);
    set(clues, Clue.HEADING, tokens.gap(first) == '|' && (behind == ':' || behind == ','));
  }

  /** Which other places the text names. */
  private void setCompany(double[] clues, Sighting sighting, int place) {
    Company.Support support = company.of(sighting, place);
    set(clues, Clue.SAME_COUNTRY, Math.min(2, support.country()));
    set(clues, Clue.NEAR, Math.min(1, support.near()));
    set(clues, Clue.COUNTRY_NAMED, support.named());
    set(clues, Clue.COUNT, Math.log(Math.min(5, company.count(place))));
  }

  private static boolean isCountry(Feature feature) {
    return feature == Feature.COUNTRY || feature == Feature.REGION;
  }

  private String lower(String text) {
    return text.toLowerCase(tongue.locale());
  }

  private static void set(double[] clues, Clue clue, boolean value) {
    clues[clue.ordinal()] = value ? 1 : 0;
  }

  private static void set(double[] clues, Clue clue, double value) {
    clues[clue.ordinal()] = value;
  }
}
