package news.dateline.classify.region.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final double NEAR = Places.chord(150);
  private static final int HALF_MILLION = 500_000;

  /** The seats of small overseas territories have namesakes that are meant more often. */
  private static final int LARGE_CAPITAL = 200_000;

  private static final int SHORTEST = 3;
  private static final int STEPS = 2;
  private static final int LONGEST_BEHIND = 4;

  private final Tongue tongue;
  private final Places places;
  private final Tokens tokens;
  private final List<Sighting> sightings;
  private final List<Scan.Telling> tellings;
  private final Set<String> small = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<Integer> taken = new HashSet<>();
  private final Map<Integer, double[]> shares = new HashMap<>();
  private final int[] best;
  private final double[] named;
  private final Map<Integer, Integer> counts = new HashMap<>();

  Judge(Tongue tongue, Places places, Tokens tokens, Scan scan) {
    this.tongue = tongue;
    this.places = places;
    this.tokens = tokens;
    this.sightings = scan.sightings();
    this.tellings = scan.tellings();
    this.best = new int[sightings.size()];
    this.named = new double[sightings.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isCapital(i)) {
        small.add(tokens.string(i));
      }
    }
    for (Sighting sighting : sightings) {
      if (isBehindPerson(sighting.first()) || isCapitalBefore(sighting.first())) {
        persons.add(text(sighting).toLowerCase(tongue.locale()));
      }
      for (int i = sighting.first(); i <= sighting.last(); i++) {
        taken.add(i);
      }
    }
  }

  List<Verdict> verdicts() {
    for (int i = 0; i < best.length; i++) {
      best[i] = choose(i, false);
      named[i] = 0.5;
    }
    for (int step = 0; step < STEPS; step++) {
      double[] next = new double[named.length];
      int[] chosen = new int[named.length];
      count();
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
      double share = own ? 1 : shares.get(i)[best[i]];
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

  private int place(int sighting) {
    return sightings.get(sighting).candidates().get(best[sighting]).place();
  }

  private void count() {
    counts.clear();
    for (int i = 0; i < best.length; i++) {
      counts.merge(place(i), 1, Integer::sum);
    }
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
    shares.put(sighting, odds);
    return first;
  }

  private boolean isNear(int a, int b) {
    return a == b
        || places.countryNumber(a) == places.countryNumber(b)
            && places.squaredChord(a, b) < NEAR;
  }

  private double rank(Candidate candidate, int sighting, boolean withOthers) {
    int place = candidate.place();
    Feature feature = places.feature(place);
    double rank = Math.log10(places.population(place) + 100.0);
    rank += feature == Feature.COUNTRY || feature == Feature.REGION ? 1 : 0;
    rank += candidate.source() == Source.LOCAL ? 2 : candidate.source() == Source.USUAL ? 0.5 : 0;
    rank += tongue.isSpokenIn(places.country(place)) ? 1 : 0;
    rank += tongue.isHome(places.country(place)) ? 0.3 : 0;
    rank += feature == Feature.CAPITAL && places.population(place) > LARGE_CAPITAL ? 0.5 : 0;
    rank -= feature == Feature.FIRST_DIVISION ? 0.7 : 0;
    rank -= feature == Feature.SECOND_DIVISION ? 1.5 : 0;
    if (withOthers) {
      Company company = company(sighting, place);
      rank += Math.min(1.5, company.country()) + Math.min(1, company.near());
      rank += company.named() > 0 ? 0.7 : 0;
    }
    return rank;
  }

  /** What else in the text speaks for a place. */
  private record Company(double country, double near, double named) {}

  private Company company(int sighting, int place) {
    double country = 0;
    double near = 0;
    double itself = 0;
    int code = places.countryNumber(place);
    Set<Integer> seen = new HashSet<>();
    seen.add(place);
    for (int i = 0; i < best.length; i++) {
      int other = place(i);
      if (i == sighting
          || places.countryNumber(other) != code
          || places.feature(place) == Feature.COUNTRY && other == place
          || isSameName(i, sighting)
          || !seen.add(other)) {
        continue;
      }
      if (places.feature(other) == Feature.COUNTRY) {
        itself = Math.max(itself, named[i]);
      } else {
        country += named[i];
        near += places.squaredChord(other, place) < NEAR ? named[i] : 0;
      }
    }
    for (Scan.Telling telling : tellings) {
      if (places.countryNumber(telling.country()) == code) {
        itself = Math.max(itself, telling.kind() == LocalNames.Kind.HOME ? 0.5 : 1);
      }
    }
    return new Company(country, near, itself);
  }

  private boolean isSameName(int a, int b) {
    Sighting one = sightings.get(a);
    Sighting other = sightings.get(b);
    return tokens.hash(one.first()) == tokens.hash(other.first())
        && one.last() - one.first() == other.last() - other.first();
  }

  private double[] clues(int index, int choice) {
    Sighting sighting = sightings.get(index);
    Candidate candidate = sighting.candidates().get(choice);
    int place = candidate.place();
    Feature feature = places.feature(place);
    boolean country = feature == Feature.COUNTRY || feature == Feature.REGION;
    boolean spoken = tongue.isSpokenIn(places.country(place));
    int first = sighting.first();
    boolean start = isStart(first);
    String text = text(sighting);
    String lower = text.toLowerCase(tongue.locale());
    boolean word = tongue.has("word", lower);
    boolean isSmall = small.contains(lower);
    boolean wide = feature.isAdministrative() || feature == Feature.REGION;
    boolean article = isBehindArticle(first);
    boolean locative = isBehind("in", first, wide) || wide && isBehind("inthe", first, false);
    double[] clues = new double[Clue.values().length];
    set(clues, Clue.ALWAYS, 1);
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
    set(clues, Clue.WORD, word);
    boolean cased = Character.isUpperCase(text.charAt(0));
    set(clues, Clue.WORD_AT_START, word && (start || !cased));
    set(clues, Clue.AT_START, start);
    set(clues, Clue.IN_SMALL_LETTERS, isSmall);
    set(clues, Clue.LOCATIVE, locative);
    set(clues, Clue.ARTICLE, article && !wide && !sighting.inflected());
    set(clues, Clue.FIRST_NAME, Tongue.isFirstName(lower));
    set(clues, Clue.SURNAME, tongue.has("surname", lower));
    set(clues, Clue.PERSON_ELSEWHERE, persons.contains(lower) && !country);
    set(clues, Clue.BEFORE_PLACE_WORD, isBefore("behind", sighting.last()));
    set(clues, Clue.BEFORE_TITLE, isBefore("title", sighting.last()));
    set(clues, Clue.GENITIVE, !locative && isBehind("of", first, true));
    set(clues, Clue.PERSON, isBehindPerson(first));
    set(clues, Clue.BEHIND_CAPITAL, isCapitalBefore(first));
    set(clues, Clue.BEFORE_CAPITAL, isCapitalBehind(sighting.last()));
    Company company = company(index, place);
    set(clues, Clue.SAME_COUNTRY, Math.min(2, company.country()));
    set(clues, Clue.NEAR, Math.min(1, company.near()));
    set(clues, Clue.COUNTRY_NAMED, company.named());
    set(clues, Clue.COUNT, Math.log(Math.min(5, counts.getOrDefault(place, 1))));
    set(clues, Clue.COMPOUND, isCompound(sighting));
    boolean isLetters = text.charAt(0) < 0x2E80;
    set(clues, Clue.SHORT, isLetters && text.length() <= SHORTEST);
    set(clues, Clue.INFLECTED, sighting.inflected());
    set(clues, Clue.SUFFIX, sighting.suffix());
    set(clues, Clue.ASTRIDE, !sighting.apart());
    double[] all = shares.get(index);
    set(clues, Clue.OTHERS, all == null ? 0 : 1 - Math.min(1, all[choice]));
    char behind = tokens.gap(sighting.last() + 1);
    set(clues, Clue.HEADING, tokens.gap(first) == '|' && (behind == ':' || behind == ','));
    set(
        clues,
        Clue.NOUN,
        tongue.hasCapitalNouns() && !locative && candidate.source() != Source.LOCAL);
    return clues;
  }

  private static void set(double[] clues, Clue clue, boolean value) {
    clues[clue.ordinal()] = value ? 1 : 0;
  }

  private static void set(double[] clues, Clue clue, double value) {
    clues[clue.ordinal()] = value;
  }

  private String text(Sighting sighting) {
    return tokens.text().subSequence(sighting.start(), sighting.end()).toString();
  }

  private boolean isStart(int token) {
    return switch (tokens.gap(token)) {
      case '|', '.', ':', '"', '?', '_', '(', ';' -> true;
      default -> false;
    };
  }

  /**
   * Whether a word of a kind stands before a token.
   *
   * @param passing over an article
   */
  private boolean isBehind(String kind, int token, boolean passing) {
    int before = token - 1;
    if (passing && isJoined(token) && tongue.has("article", lower(before))) {
      before--;
    }
    return isJoined(before + 1) && tongue.has(kind, lower(before));
  }

  private boolean isBehindArticle(int token) {
    String before = lower(token - 1);
    return isJoined(token) && (tongue.has("article", before) || tongue.has("inthe", before));
  }

  /** Whether a word of a kind is written behind a token, in scripts that write words together. */
  private boolean isBefore(String kind, int token) {
    StringBuilder behind = new StringBuilder();
    for (int i = token + 1; i <= token + LONGEST_BEHIND; i++) {
      if (i >= tokens.size() || tokens.gap(i) != '+') {
        return false;
      }
      if (tongue.has(kind, behind.append(tokens.string(i)).toString())) {
        return true;
      }
    }
    return false;
  }

  private boolean isJoined(int token) {
    char gap = tokens.gap(token);
    return gap == ' ' || gap == '\'' || gap == '+';
  }

  private String lower(int token) {
    return tokens.string(token).toLowerCase(Locale.ROOT);
  }

  private boolean isBehindPerson(int token) {
    if (token == 0 || tokens.gap(token) != ' ' && tokens.gap(token) != '.') {
      return false;
    }
    String before = lower(token - 1);
    return tongue.has("person", before)
        || isUpperCase(token - 1) && Tongue.isFirstName(before) && !taken.contains(token - 1);
  }

  private boolean isCapitalBefore(int token) {
    return token > 0
        && !tongue.hasCapitalNouns()
        && tokens.gap(token) == ' '
        && isUpperCase(token - 1)
        && !isStart(token - 1)
        && !tongue.has("in", lower(token - 1));
  }

  private boolean isCapitalBehind(int token) {
    int next = token + 1;
    if (tongue.hasCapitalNouns() || next >= tokens.size() || tokens.gap(next) != ' ') {
      return false;
    }
    if (tongue.has("of", tokens.string(next)) && tokens.gap(next + 1) == ' ') {
      next++;
    }
    return next < tokens.size() && isUpperCase(next) && !taken.contains(next);
  }

  private boolean isUpperCase(int token) {
    return Character.isUpperCase(tokens.text().charAt(tokens.start(token)));
  }

  private boolean isCompound(Sighting sighting) {
    int next = sighting.last() + 1;
    return next < tokens.size()
        && tokens.gap(next) == '-'
        && tokens.start(next) - sighting.end() == 1;
  }

}
