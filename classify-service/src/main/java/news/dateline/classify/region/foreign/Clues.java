package news.dateline.classify.region.foreign;

import news.dateline.classify.region.foreign.Sighting.Candidate;
import news.dateline.classify.region.foreign.Sighting.Source;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Tokens;

/** The clues that tell whether a sighting is a place; {@link Clue} names them. */
final class Clues {

  private static final int HALF_MILLION = 500_000;
  private static final int SHORTEST = 3;

  private final Tongue tongue;
  private final Places places;
  private final Tokens tokens;
  private final Surroundings around;
  private final Company company;

  Clues(Tongue tongue, Places places, Tokens tokens, Surroundings around, Company company) {
    this.tongue = tongue;
    this.places = places;
    this.tokens = tokens;
    this.around = around;
    this.company = company;
  }

  /**
   * A value for each clue, in their order.
   *
   * @param candidate the place that the sighting would be
   * @param share of that place in the likelihood of all that the sighting may be, 0 to 1
   */
  double[] of(Sighting sighting, Candidate candidate, double share) {
    double[] clues = new double[Clue.values().length];
    set(clues, Clue.ALWAYS, 1);
    setPlace(clues, candidate);
    setWord(clues, sighting);
    setSurroundings(clues, sighting, candidate);
    setCompany(clues, sighting, candidate.place());
    set(clues, Clue.OTHERS, 1 - Math.min(1, share));
    return clues;
  }

  /** What place it would be, and how its name is known. */
  private void setPlace(double[] clues, Candidate candidate) {
    int place = candidate.place();
    Feature feature = places.feature(place);
    boolean country = feature.isCountryOrRegion();
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
    set(clues, Clue.PERSON_ELSEWHERE, person && !feature.isCountryOrRegion());
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
