package news.dateline.classify.region.foreign;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Gazetteer;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.toponym.Findings;
import news.dateline.classify.region.toponym.Toponym;
import news.dateline.classify.region.toponym.Witness;

/**
 * Finds countries, divisions and towns in texts of other languages than English, and what else in
 * them tells of a country: by the names that the language has for them, by how they are spelled, by
 * the words around and by one another. Safe for use by many threads.
 */
public final class ForeignToponyms {

  private static final String ENGLISH = "en";

  /** A name below is taken for none. */
  private static final double THRESHOLD = 0.5;

  /** Below, a name says nothing of a country either. */
  private static final double LEAST_WITNESS = 0.2;

  /** How sure a people's name or an institution of a table is. */
  private static final double TELLING = 0.9;

  /** The same of what most countries have. */
  private static final double HOME = 0.5;

  /** So much of the evidence for countries must be for the one. */
  private static final double MOST = 0.6;

  /** How much the language of a text counts. Chosen on stories of our own. */
  private static final double LANGUAGE = 0.5;

  private final Gazetteer gazetteer;
  private final Places places;

  /** Made at their first use, and kept: their number is that of ICU's languages. */
  private final Map<String, Language> byLanguage = new ConcurrentHashMap<>();

  private record Language(Tongue tongue, LocalNames names, Namesakes namesakes) {}

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
    return !code.isEmpty() && !code.equals(ENGLISH) && Tongue.isKnown(code);
  }

  /**
   * The places that a text names, and what else in it speaks for a country.
   *
   * @param language BCP 47, {@linkplain #isKnown known} here
   */
  public Findings find(CharSequence text, String language) {
    Language known = language(language);
    Tokens tokens = new Tokens(text);
    Scan scan = new Scan(known.tongue(), known.names(), known.namesakes(), tokens);
    scan.run();
    Judge judge = new Judge(known.tongue(), places, tokens, scan);
    List<Toponym> toponyms = new ArrayList<>();
    List<Witness> witnesses = new ArrayList<>();
    judge.verdicts().forEach(verdict -> add(verdict, toponyms, witnesses));
    scan.tellings().forEach(telling -> add(telling, toponyms, witnesses));
    addLanguage(known.tongue(), witnesses);
    toponyms.sort(Comparator.comparingInt(Toponym::start));
    witnesses.sort(Comparator.comparingInt(Witness::start));
    return new Findings(tokens, toponyms, witnesses);
  }

  private Language language(String language) {
    return byLanguage.computeIfAbsent(
        ULocale.forLanguageTag(language).getLanguage(),
        code -> {
          Tongue tongue = Tongue.of(code);
          LocalNames names = LocalNames.of(tongue, gazetteer);
          return new Language(tongue, names, new Namesakes(tongue, names, gazetteer));
        });
  }

  private void add(Judge.Verdict verdict, List<Toponym> toponyms, List<Witness> witnesses) {
    Sighting sighting = verdict.sighting();
    int place = verdict.place();
    int start = sighting.start();
    int end = sighting.end();
    if (verdict.score() >= THRESHOLD) {
      toponyms.add(
          new Toponym(start, end, place, false, verdict.named(), verdict.share(), verdict.score()));
    }
    String code = places.country(place);
    if (!code.isEmpty() && verdict.score() >= LEAST_WITNESS) {
      witnesses.add(new Witness(start, end, place, code, kind(place), verdict.score()));
    }
  }

  private Witness.Kind kind(int place) {
    Feature feature = places.feature(place);
    if (feature == Feature.COUNTRY) {
      return Witness.Kind.COUNTRY;
    }
    return feature == Feature.FIRST_DIVISION ? Witness.Kind.DIVISION : Witness.Kind.TOWN;
  }

  /**
   * A text whose names lie in a country where its language is spoken is likelier about that country
   * than those names alone say: who writes for the people of a country seldom says which it is.
   */
  private static void addLanguage(Tongue tongue, List<Witness> witnesses) {
    Map<String, Double> weights = new HashMap<>();
    double sum = 0;
    for (Witness witness : witnesses) {
      weights.merge(witness.country(), witness.weight(), Double::sum);
      sum += witness.weight();
    }
    for (Map.Entry<String, Double> entry : weights.entrySet()) {
      if (tongue.isSpokenIn(entry.getKey()) && entry.getValue() > MOST * sum) {
        Witness.Kind kind = Witness.Kind.INSTITUTION;
        witnesses.add(new Witness(0, 0, tongue.code().hashCode(), entry.getKey(), kind, LANGUAGE));
      }
    }
  }

  private void add(Scan.Telling telling, List<Toponym> toponyms, List<Witness> witnesses) {
    int country = telling.country();
    boolean demonym = telling.kind() == LocalNames.Kind.DEMONYM;
    if (demonym) {
      toponyms.add(new Toponym(telling.start(), telling.end(), country, true, TELLING, 1, TELLING));
    }
    witnesses.add(
        new Witness(
            telling.start(),
            telling.end(),
            telling.kind().ordinal() - (long) country,
            places.country(country),
            demonym ? Witness.Kind.DEMONYM : Witness.Kind.INSTITUTION,
            telling.kind() == LocalNames.Kind.HOME ? HOME : TELLING));
  }
}
