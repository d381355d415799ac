package news.dateline.classify.region.focus;

import static news.dateline.classify.region.focus.FocusFeature.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.classify.region.focus.StoryParts.Part;
import news.dateline.classify.region.toponym.Witness;
import news.dateline.classify.region.toponym.Witness.Kind;

/** Fills the row of {@link FocusFeature}s of each country of a story. */
final class FocusRow {

  static final int WIDTH = FocusFeature.values().length;

  /** Where the words of a story are not looked at. */
  private static final float UNSAID = -9;

  /** A country that no name speaks for must be said by the words to be looked at. */
  private static final float LEAST_SAID = -3.5f;

  /** Place in the order of names of a country that is not named. */
  private static final int UNNAMED = 9;

  /** Countries of less mass are not counted. */
  private static final double LEAST_MASS = 0.3;

  /** Keeps shares of nearly nothing small. */
  private static final double LITTLE = 0.3;

  private FocusRow() {}

  /**
   * @param witnesses what the story names
   * @param words what the words of the story say of each country that they say something of, as a
   *     logit
   */
  static Map<String, float[]> of(
      StoryParts parts, List<Witness> witnesses, Map<String, Float> words) {
    Map<String, Evidence> all = Evidence.gather(parts, witnesses, words);
    int length = parts.text().length();
    float none = words.getOrDefault(WordsModel.NONE, UNSAID);
    float another = words.getOrDefault(WordsModel.ANOTHER, UNSAID);
    for (String country : words.keySet()) {
      if (isLookedAt(country, words.get(country))) {
        all.computeIfAbsent(country, code -> new Evidence());
      }
    }
    List<Evidence> byMass = new ArrayList<>(all.values());
    byMass.sort(Comparator.comparingDouble((Evidence one) -> one.mass()).reversed());
    List<Evidence> byFirst = new ArrayList<>(all.values());
    byFirst.sort(Comparator.comparingDouble(Evidence::first));
    double total = 1e-3;
    double plain = 1e-3;
    double lead = 1e-3;
    double headline = 0;
    double dateline = 0;
    int countries = 0;
    for (Evidence one : byMass) {
      countries += one.mass() > LEAST_MASS ? 1 : 0;
      total += one.mass();
      plain += one.plainMass();
      lead += one.mass(Part.LEAD) + one.mass(Part.HEADLINE);
      headline += one.mass(Part.HEADLINE);
      dateline = Math.max(dateline, one.dateline());
    }
    Map<String, float[]> rows = new LinkedHashMap<>();
    for (Map.Entry<String, Evidence> entry : all.entrySet()) {
      Evidence own = entry.getValue();
      String country = entry.getKey();
      float[] row = new float[WIDTH];
      sums(row, own);
      roles(row, own, byMass);
      double mass = own.mass();
      double best =
          byMass.get(0) == own && byMass.size() > 1
              ? byMass.get(1).mass()
              : byMass.get(0) == own ? 0 : byMass.get(0).mass();
      set(row, HEADLINE_OTHERS, headline - own.mass(Part.HEADLINE));
      set(row, DATELINE_ELSEWHERE, own.dateline() < dateline ? dateline : 0);
      set(row, MASS, mass);
      set(row, SHARE, mass / total);
      set(row, SHARE_OF_BEST, mass / (best + LITTLE));
      set(row, MARGIN, mass - best);
      set(row, RANK, byMass.indexOf(own));
      set(row, PLAIN_SHARE, own.plainMass() / plain);
      set(row, LEAD_SHARE, (own.mass(Part.LEAD) + own.mass(Part.HEADLINE)) / lead);
      set(row, COUNTRIES, countries);
      set(row, FIRST_RANK, byFirst.indexOf(own));
      set(row, DENSITY, 1000 * mass / (length + 100));
      set(row, LENGTH, Math.log(length + 1.0));
      double other = 0;
      for (Evidence one : byMass) {
        other = one == own ? other : Math.max(other, one.surest());
      }
      set(row, SUREST_OTHER, other);
      float said = words.getOrDefault(country, another);
      float saidOfOthers = UNSAID;
      for (Map.Entry<String, Float> word : words.entrySet()) {
        boolean skip = word.getKey().equals(country) || word.getKey().equals(WordsModel.NONE);
        saidOfOthers = skip ? saidOfOthers : Math.max(saidOfOthers, word.getValue());
      }
      set(row, WORDS, said);
      set(row, WORDS_OTHER, saidOfOthers);
      set(row, WORDS_NONE, none);
      set(row, WORDS_ANOTHER, another);
      set(row, UNITED_STATES, country.equals("US") ? 1 : 0);
      set(row, NO_COUNTRY, country.equals(WordsModel.NONE) ? 1 : 0);
      set(row, UNITED_KINGDOM, country.equals("GB") ? 1 : 0);
      rows.put(country, row);
    }
    return rows;
  }

  private static boolean isLookedAt(String country, float said) {
    boolean always = country.equals(WordsModel.NONE) || country.equals("US");
    return always || said > LEAST_SAID && !country.equals(WordsModel.ANOTHER);
  }

  private static void roles(float[] row, Evidence own, Collection<Evidence> all) {
    double subjects = LITTLE;
    double furniture = LITTLE;
    int headline = 0;
    int body = 0;
    for (Evidence one : all) {
      subjects += one.subject();
      furniture += one.mass(Part.FURNITURE);
      headline += one.headlineAt() < own.headlineAt() ? 1 : 0;
      body += one.bodyAt() < own.bodyAt() ? 1 : 0;
    }
    set(row, VENUE, own.venue());
    set(row, SUBJECT, own.subject());
    set(row, VENUE_SHARE, own.venue() / (own.venue() + own.subject() + 0.5));
    set(row, SUBJECT_SHARE, own.subject() / subjects);
    set(row, HEADLINE_ORDER, own.headlineAt() >= Evidence.NOWHERE ? UNNAMED : headline);
    set(row, BODY_ORDER, own.bodyAt() >= Evidence.NOWHERE ? UNNAMED : body);
    set(row, BODY_AT, Math.min(Evidence.NOWHERE, own.bodyAt()));
    set(row, FURNITURE_MASS, own.mass(Part.FURNITURE));
    set(row, FURNITURE_SHARE, own.mass(Part.FURNITURE) / furniture);
  }

  private static void sums(float[] row, Evidence own) {
    set(row, HEADLINE_COUNTRY, own.sum(Part.HEADLINE, Kind.COUNTRY));
    set(
        row,
        HEADLINE_PLACE,
        own.sum(Part.HEADLINE, Kind.TOWN) + own.sum(Part.HEADLINE, Kind.DIVISION));
    set(row, HEADLINE_DEMONYM, own.sum(Part.HEADLINE, Kind.DEMONYM));
    set(row, HEADLINE_INSTITUTION, own.sum(Part.HEADLINE, Kind.INSTITUTION));
    set(row, DATELINE, own.dateline());
    set(row, LEAD_COUNTRY, own.sum(Part.LEAD, Kind.COUNTRY));
    set(row, LEAD_PLACE, own.sum(Part.LEAD, Kind.TOWN) + own.sum(Part.LEAD, Kind.DIVISION));
    set(row, LEAD_DEMONYM, own.sum(Part.LEAD, Kind.DEMONYM));
    set(row, LEAD_INSTITUTION, own.sum(Part.LEAD, Kind.INSTITUTION));
    double countries = own.all(Kind.COUNTRY);
    double divisions = own.all(Kind.DIVISION);
    double towns = own.all(Kind.TOWN);
    double demonyms = own.all(Kind.DEMONYM);
    double institutions = own.all(Kind.INSTITUTION);
    set(row, ALL_COUNTRY, countries);
    set(row, ALL_DIVISION, divisions);
    set(row, ALL_TOWN, towns);
    set(row, ALL_DEMONYM, demonyms);
    set(row, ALL_INSTITUTION, institutions);
    set(row, ALL_BRAND, own.all(Kind.BRAND));
    set(row, HEADLINE_BRAND, own.sum(Part.HEADLINE, Kind.BRAND));
    set(row, FIRST, own.first());
    set(row, LAST, own.last());
    set(row, SPREAD, own.spread());
    set(row, DISTINCT, own.distinctNames());
    set(row, SUREST, own.surest());
    double places = countries + divisions + towns;
    set(row, NO_EVIDENCE, places + demonyms + institutions == 0 ? 1 : 0);
    set(row, INSTITUTIONS_ONLY, places + demonyms == 0 && institutions > 0 ? 1 : 0);
    set(row, DEMONYMS_ONLY, places + institutions == 0 && demonyms > 0 ? 1 : 0);
    set(row, TOWNS_ONLY, countries + divisions + demonyms + institutions == 0 && towns > 0 ? 1 : 0);
  }

  private static void set(float[] row, FocusFeature feature, double value) {
    row[feature.ordinal()] = (float) value;
  }
}
