package news.dateline.classify.region.toponym;

import static news.dateline.classify.region.toponym.SpotFeature.*;

import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import org.jspecify.annotations.Nullable;

/** Fills the row of {@link SpotFeature}s of a span. */
final class SpotRow {

  static final int WIDTH = SpotFeature.values().length;

  /** Numbers behind the others where the home is known. */
  private static final int AT_HOME = 3;

  private static final int CAPITALS_REACH = 12;

  private final Reading reading;
  private final Tokens tokens;
  private final Places places;

  SpotRow(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.places = reading.places;
  }

  /**
   * @param lexical what the words in and around it say, as a logit
   * @param ranks the rows of its candidates; null if it has none
   * @param shares probability of each candidate
   */
  float[] of(int number, float lexical, float @Nullable [][] ranks, float[] shares) {
    float[] row = new float[reading.home == null ? WIDTH : WIDTH + AT_HOME];
    Span span = reading.spans.get(number);
    set(row, LEXICAL, lexical);
    around(row, span);
    itself(row, span);
    inChain(row, number, span);
    Group group = reading.groupOf[number];
    if (group != null) {
      candidates(row, group);
      if (ranks != null) {
        best(row, group, ranks, shares);
      }
    }
    set(row, POSITION, (float) span.start() / tokens.text().length());
    set(row, NAMES, reading.names());
    set(row, CAPITALS, capitals(span));
    return row;
  }

  private void around(float[] row, Span span) {
    int first = span.first();
    int last = span.last();
    char gap = tokens.gap(first);
    long before = tokens.hash(first - 1);
    boolean next = gap == ' ' || gap == '-' || gap == '\'';
    set(row, PARAGRAPH_START, gap == '|');
    set(row, SENTENCE_START, gap == '|' || gap == '.' || gap == '?' || gap == '"' || gap == ':');
    set(row, BEHIND_COMMA, gap == ',');
    set(row, IN_BRACKETS, gap == '(');
    set(row, IN_QUOTES, gap == '"');
    set(
        row,
        BEFORE_CAPITAL,
        (gap == ' ' || gap == '-' || gap == '.' && tokens.length(first - 1) == 1)
            && tokens.isCapital(first - 1));
    set(row, BEFORE_FIRST_NAME, next && tokens.isCapital(first - 1) && Lexicon.isFirstName(before));
    set(
        row,
        BEFORE_TITLE,
        (next || gap == '.') && tokens.isCapital(first - 1) && Lexicon.TITLES.contains(before));
    set(row, BEFORE_THE, gap == ' ' && tokens.length(Math.max(0, first - 1)) == 3 && before == THE);
    set(row, BEFORE_LOCATIVE, gap == ' ' && Lexicon.LOCATIVES.contains(before));
    set(row, BEFORE_STRONG_LOCATIVE, gap == ' ' && Lexicon.STRONG_LOCATIVES.contains(before));
    set(row, BEFORE_DIGIT, first > 0 && isDigit(first - 1));
    if (last + 1 >= tokens.size()) {
      return;
    }
    char behind = tokens.gap(last + 1);
    long after = tokens.hash(last + 1);
    boolean capital = tokens.isCapital(last + 1) && !isDigit(last + 1);
    set(row, AFTER_CAPITAL, behind == ' ' && capital);
    set(row, AFTER_ORGANIZATION, behind == ' ' && capital && Lexicon.ORGANIZATIONS.contains(after));
    set(
        row,
        AFTER_LANDFORM,
        behind == ' ' && (Lexicon.LANDFORMS.contains(after) || Lexicon.STREETS.contains(after)));
    set(row, AFTER_COMMA, behind == ',');
    set(row, AFTER_POSSESSIVE, behind == '\'' && tokens.length(last + 1) == 1);
    set(row, AFTER_HYPHEN, behind == '-' || behind == '/');
    set(row, AFTER_DIGIT, isDigit(last + 1));
  }

  private static final long THE = Tokens.wordHash("the");

  private boolean isDigit(int token) {
    char c = tokens.text().charAt(tokens.start(token));
    return c >= '0' && c <= '9';
  }

  private void itself(float[] row, Span span) {
    set(row, TOKENS, span.tokens());
    set(row, CHARACTERS, span.end() - span.start());
    set(row, UPPER, tokens.isUpper(span.last()));
    float common = 20;
    for (int i = span.first(); i <= span.last(); i++) {
      common = Math.min(common, Lexicon.commonness(tokens.hash(i)));
    }
    set(row, COMMONNESS, common);
    set(row, OWN_FIRST_NAME, Lexicon.isFirstName(tokens.hash(span.first())));
    set(row, LANDFORM, span.shape() == Span.Shape.LANDFORM);
    set(row, STREET, span.shape() == Span.Shape.STREET);
    set(row, DIRECTED, span.shape() == Span.Shape.DIRECTED);
    set(row, UNKNOWN, span.shape() == Span.Shape.UNKNOWN);
    set(row, INSTITUTION, span.isInstitution());
    set(row, CURATED, span.curated() != null);
    set(row, CURATED_NOWHERE, span.curated() == null ? 0 : (float) span.curated().nowhere());
    set(row, PART_OF_PERSON, reading.looksLikePerson(span));
    int after = span.last() + 1;
    set(
        row,
        NAME_THEN_CAPITAL,
        Lexicon.isFirstName(tokens.hash(span.first()))
            && after < tokens.size()
            && tokens.gap(after) == ' '
            && tokens.isCapital(after)
            && !isDigit(after)
            && !Lexicon.ORGANIZATIONS.contains(tokens.hash(after))
            && !Lexicon.LANDFORMS.contains(tokens.hash(after)));
    set(row, IN_COUNTY_LIST, reading.isInCountyList(span));
  }

  private void inChain(float[] row, int number, Span span) {
    boolean chained = reading.isChained(number);
    set(row, CHAINED, chained);
    set(row, HELD, reading.held[number].length > 0);
    set(row, BEHIND_CHAIN, number > 0 && reading.isChained(number - 1));
    set(row, HOLDS, number > 0 && reading.held[number - 1].length > 0);
    boolean touching =
        number + 1 < reading.spans.size()
            && reading.spans.get(number + 1).first() == span.last() + 1
            && tokens.gap(span.last() + 1) == ' ';
    set(row, AFTER_KNOWN, touching);
    boolean touched =
        number > 0
            && reading.spans.get(number - 1).last() == span.first() - 1
            && tokens.gap(span.first()) == ' ';
    set(row, BEFORE_KNOWN, touched);
  }

  private void candidates(float[] row, Group group) {
    boolean demonym = true;
    boolean other = true;
    boolean abbreviation = true;
    int most = 0;
    for (int posting : group.candidates) {
      Feature feature = places.feature(Postings.place(posting));
      demonym &= Postings.isDemonym(posting);
      other &= Postings.isOtherName(posting);
      abbreviation &= Postings.isAbbreviation(posting);
      most = Math.max(most, places.population(Postings.place(posting)));
      if (feature == Feature.COUNTRY) {
        set(row, HAS_COUNTRY, 1);
      } else if (feature == Feature.FIRST_DIVISION) {
        set(row, HAS_FIRST, 1);
      } else if (feature == Feature.SECOND_DIVISION) {
        set(row, HAS_SECOND, 1);
      } else if (feature == Feature.REGION) {
        set(row, HAS_REGION, 1);
      }
    }
    set(row, ONLY_DEMONYM, demonym);
    set(row, ONLY_OTHER_NAME, other);
    set(row, ONLY_ABBREVIATION, abbreviation);
    set(row, CANDIDATES, group.candidates.length);
    set(row, MOST_POPULATION, (float) Math.log1p(most));
    set(row, MENTIONS, group.count);
    set(row, PERSONS, (float) group.persons / group.count);
    set(row, LOCATED, (float) group.located / group.count);
  }

  private void best(float[] row, Group group, float[][] ranks, float[] shares) {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    float[] rank = ranks[best];
    set(row, BEST_SHARE, shares[best]);
    set(row, BEST_POPULATION, rank[RankFeature.POPULATION.ordinal()]);
    set(row, BEST_FEATURE, places.feature(group.place(best)).ordinal());
    set(row, BEST_PRIOR, group.prior[best]);
    set(row, BEST_SAME_COUNTRY, rank[RankFeature.SAME_COUNTRY.ordinal()]);
    set(row, BEST_SAME_FIRST, rank[RankFeature.SAME_FIRST.ordinal()]);
    set(row, BEST_NEAR, rank[RankFeature.NEAR_50.ordinal()]);
    set(row, BEST_NEAREST, rank[RankFeature.NEAREST.ordinal()]);
    if (reading.home != null) {
      row[WIDTH] = HomeRow.get(rank, HomeFeature.IN_COUNTRY);
      row[WIDTH + 1] = HomeRow.get(rank, HomeFeature.PLACED);
      row[WIDTH + 2] = HomeRow.get(rank, HomeFeature.DISTANCE);
    }
  }

  /** Share of capitalized words around: near 1 in headlines and lists. */
  private float capitals(Span span) {
    int from = Math.max(0, span.first() - CAPITALS_REACH);
    int to = Math.min(tokens.size(), span.last() + CAPITALS_REACH);
    int capitals = 0;
    for (int i = from; i < to; i++) {
      capitals += tokens.isCapital(i) ? 1 : 0;
    }
    return (float) capitals / (to - from);
  }

  private static void set(float[] row, SpotFeature feature, boolean value) {
    row[feature.ordinal()] = value ? 1 : 0;
  }

  private static void set(float[] row, SpotFeature feature, float value) {
    row[feature.ordinal()] = value;
  }
}
