package news.dateline.classify.region;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import news.dateline.classify.region.Evidence.Source;

/** What the focus model looks at for one country of a story. */
final class FocusFeatures {

  /** Below this many UTF-16 units a story is a brief: its few names say more. */
  private static final int BRIEF = 500;

  private FocusFeatures() {}

  /**
   * A value for each feature.
   *
   * @param evidence for the country
   * @param all for all countries of the story, this one among them
   * @param length of the story in UTF-16 units
   */
  static Map<Feature, Double> of(Evidence evidence, Collection<Evidence> all, int length) {
    double mass = evidence.mass();
    double total = 0;
    double best = 0;
    double headlines = 0;
    int rank = 0;
    boolean earliest = true;
    for (Evidence other : all) {
      total += other.mass();
      if (other != evidence) {
        best = Math.max(best, other.mass());
        headlines = Math.max(headlines, headlinePlaces(other) + other.headline(Source.DEMONYM));
        rank += other.mass() > mass ? 1 : 0;
        earliest &= evidence.first() <= other.first();
      }
    }
    boolean brief = length < BRIEF;
    double countryNames = evidence.everywhere(Source.COUNTRY);
    double places = evidence.everywhere(Source.PLACE);
    double demonyms = evidence.everywhere(Source.DEMONYM);
    boolean onlyInstitutions = countryNames + places + demonyms == 0;
    boolean onlyDemonyms = countryNames + places == 0 && demonyms > 0;
    Map<Feature, Double> x = new EnumMap<>(Feature.class);
    x.put(Feature.BIAS, 1.0);
    x.put(Feature.HEADLINE_PLACE, Math.min(1, headlinePlaces(evidence)));
    x.put(Feature.HEADLINE_DEMONYM, Math.min(1, evidence.headline(Source.DEMONYM)));
    x.put(Feature.HEADLINE_INSTITUTION, Math.min(1, evidence.headline(Source.INSTITUTION)));
    x.put(Feature.DATELINE, evidence.dateline());
    x.put(Feature.LEAD_PLACE, Math.min(1, leadPlaces(evidence)));
    x.put(Feature.LEAD_DEMONYM, Math.min(1, evidence.lead(Source.DEMONYM)));
    x.put(Feature.LEAD_INSTITUTION, Math.min(1, evidence.lead(Source.INSTITUTION)));
    x.put(Feature.COUNTRY_NAMES, Math.log1p(countryNames));
    x.put(Feature.OTHER_PLACES, Math.log1p(places));
    x.put(Feature.DEMONYMS, Math.log1p(demonyms));
    x.put(Feature.INSTITUTIONS, Math.log1p(evidence.everywhere(Source.INSTITUTION)));
    x.put(Feature.SHARE, mass / total);
    x.put(Feature.MARGIN, mass / (mass + best));
    x.put(Feature.TOP, flag(rank == 0));
    x.put(Feature.SECOND, flag(rank == 1));
    x.put(Feature.COUNTRIES, Math.log(all.size()));
    x.put(Feature.FIRST, evidence.first());
    x.put(Feature.EARLIEST, flag(earliest));
    x.put(Feature.OTHER_HEADLINE, Math.min(1, headlines));
    x.put(Feature.DISTINCT, Math.log(evidence.distinctNames()));
    x.put(Feature.DENSITY, Math.log1p(1000 * mass / (length + 1)));
    x.put(Feature.INSTITUTIONS_ONLY, flag(onlyInstitutions));
    x.put(Feature.DEMONYMS_ONLY, flag(onlyDemonyms));
    x.put(Feature.BRIEF, flag(brief));
    x.put(Feature.BRIEF_SHARE, brief ? mass / total : 0);
    x.put(Feature.BRIEF_INSTITUTIONS_ONLY, flag(brief && onlyInstitutions));
    return x;
  }

  private static double headlinePlaces(Evidence evidence) {
    return evidence.headline(Source.COUNTRY) + evidence.headline(Source.PLACE);
  }

  private static double leadPlaces(Evidence evidence) {
    return evidence.lead(Source.COUNTRY) + evidence.lead(Source.PLACE);
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }

  /** The features; weights are kept by their names in lower case. */
  enum Feature {
    BIAS,
    HEADLINE_PLACE,
    HEADLINE_DEMONYM,
    HEADLINE_INSTITUTION,
    DATELINE,
    LEAD_PLACE,
    LEAD_DEMONYM,
    LEAD_INSTITUTION,
    COUNTRY_NAMES,
    OTHER_PLACES,
    DEMONYMS,
    INSTITUTIONS,
    SHARE,
    MARGIN,
    TOP,
    SECOND,
    COUNTRIES,
    FIRST,
    EARLIEST,
    OTHER_HEADLINE,
    DISTINCT,
    DENSITY,
    INSTITUTIONS_ONLY,
    DEMONYMS_ONLY,
    BRIEF,
    BRIEF_SHARE,
    BRIEF_INSTITUTIONS_ONLY
  }
}
