package news.dateline.classify.region.foreign;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.toponym.Findings;
import news.dateline.classify.region.toponym.Toponym;
import news.dateline.classify.region.toponym.Witness;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries, first-level divisions and large towns in texts of other languages than English,
 * by their names in any language. The largest place of a name is taken. Nothing was learned here:
 * scores are estimates. Safe for use by many threads.
 */
public final class ForeignToponyms {

  private static final String ENGLISH = "en";
  private static final int LARGE = 100_000;
  private static final int SEAT = 50_000;
  private static final double COUNTRY_SCORE = 0.9;
  private static final double PLACE_SCORE = 0.75;

  private final Gazetteer gazetteer;
  private final Places places;

  /** Made at their first use, and kept: their number is that of ICU's languages. */
  private final Map<String, LocalNames> byLanguage = new ConcurrentHashMap<>();

  /** With the names of a gazetteer. */
  public ForeignToponyms(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = gazetteer.places();
  }

  /**
   * Whether texts of a language are read by this.
   *
   * @param language BCP 47
   */
  public static boolean isKnown(String language) {
    if (language.equals(ENGLISH)) {
      return false;
    }
    String code = ULocale.forLanguageTag(language).getLanguage();
    return !code.isEmpty() && !code.equals(ENGLISH) && LocalNames.isKnown(code);
  }

  /**
   * The places that a text names.
   *
   * @param language BCP 47, {@linkplain #isKnown known} here
   */
  public Findings find(CharSequence text, String language) {
    String code = ULocale.forLanguageTag(language).getLanguage();
    LocalNames names = byLanguage.computeIfAbsent(code, LocalNames::in);
    Tokens tokens = new Tokens(text);
    List<Toponym> toponyms = new ArrayList<>();
    List<Witness> witnesses = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      NameMatch match =
          tokens.isCapital(i) && Edges.mayBegin(tokens, i) ? at(tokens, i, names) : null;
      if (match == null) {
        i++;
      } else {
        add(match, tokens, toponyms, witnesses);
        i = match.last() + 1;
      }
    }
    return new Findings(tokens, toponyms, witnesses);
  }

  /**
   * @param start offset of its first unit, which may be within its first token
   */
  private record NameMatch(int start, int last, int posting, long name) {}

  private @Nullable NameMatch at(Tokens tokens, int first, LocalNames names) {
    int longest =
        Math.max(names.longest(tokens.hash(first)), gazetteer.longest(tokens.hash(first)));
    NameMatch best = null;
    long hash = 0;
    for (int i = first; i < first + longest && i < tokens.size(); i++) {
      if (i > first && !Edges.continues(tokens, i)) {
        break;
      }
      hash = Gazetteer.join(hash, tokens.hash(i));
      int posting =
          tokens.isCapital(i) && Edges.mayEnd(tokens, first, i) ? posting(hash, names) : -1;
      if (posting >= 0) {
        best = new NameMatch(tokens.start(first), i, posting, hash);
      }
    }
    return best == null ? inflected(tokens, first, names) : best;
  }

  private int posting(long hash, LocalNames names) {
    Integer country = gazetteer.country(names.country(hash));
    if (country != null) {
      return Postings.of(country);
    }
    int best = -1;
    for (int link = gazetteer.first(hash); link > 0; link = gazetteer.next(link)) {
      int posting = gazetteer.posting(link);
      if (places.isOwn(Postings.place(posting))) {
        return posting;
      }
      if (isLarge(posting) && (best < 0 || weight(posting) > weight(best))) {
        best = posting;
      }
    }
    return best;
  }

  private boolean isLarge(int posting) {
    int place = Postings.place(posting);
    if (Postings.isAbbreviation(posting) || Postings.isDemonym(posting)) {
      return false;
    }
    int population = places.population(place);
    return switch (places.feature(place)) {
      case COUNTRY, CAPITAL -> true;
      case FIRST_DIVISION -> population >= LARGE;
      case SEAT -> population >= SEAT;
      case REGION -> !Postings.isOtherName(posting);
      case SECOND_DIVISION -> false;
      default -> population >= LARGE;
    };
  }

  private double weight(int posting) {
    int place = Postings.place(posting);
    Feature feature = places.feature(place);
    double weight = feature == Feature.COUNTRY ? 1e10 : places.population(place);
    return Postings.isOtherName(posting) ? weight / 5 : weight;
  }

  /** A name with an ending or a particle: "Москве", "بكينيا". */
  private @Nullable NameMatch inflected(Tokens tokens, int token, LocalNames names) {
    if (tokens.length(token) < Edges.SHORTEST_INFLECTED) {
      return null;
    }
    String word = tokens.string(token);
    if (names.isInflecting()) {
      Integer country = gazetteer.country(names.byStem(word));
      if (country != null) {
        return new NameMatch(tokens.start(token), token, Postings.of(country), tokens.hash(token));
      }
    }
    for (Edges.Form form : Edges.forms(word, names.isInflecting())) {
      int posting = posting(Gazetteer.join(0, Tokens.wordHash(form.word())), names);
      if (posting >= 0) {
        int start = tokens.start(token) + form.skipped();
        return new NameMatch(start, token, posting, tokens.hash(token));
      }
    }
    return null;
  }

  private void add(
      NameMatch match, Tokens tokens, List<Toponym> toponyms, List<Witness> witnesses) {
    int place = Postings.place(match.posting());
    boolean country = places.feature(place) == Feature.COUNTRY;
    double score = country ? COUNTRY_SCORE : PLACE_SCORE;
    int end = tokens.end(match.last());
    toponyms.add(new Toponym(match.start(), end, place, false, score, 1, score));
    String code = places.country(place);
    if (!code.isEmpty()) {
      Witness.Kind kind =
          country
              ? Witness.Kind.COUNTRY
              : places.feature(place) == Feature.FIRST_DIVISION
                  ? Witness.Kind.DIVISION
                  : Witness.Kind.TOWN;
      witnesses.add(new Witness(match.start(), end, match.name(), code, kind, score));
    }
  }
}
