package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;
import org.jspecify.annotations.Nullable;

/** Fills in the {@link RankFeature}s of a candidate that do not change while a text is read. */
final class NamesakeRow {

  private static final int WIDTH = RankFeature.values().length;

  private NamesakeRow() {}

  /** A row for each candidate of a name, with what does not depend on the other names. */
  static float[][] of(Reading reading, Group group) {
    int width = reading.home == null ? WIDTH : HomeRow.WIDTH;
    float[][] rows = new float[group.candidates.length][width];
    for (int c = 0; c < rows.length; c++) {
      fill(rows[c], reading, group, c);
    }
    gap(rows, RankFeature.POPULATION, RankFeature.POPULATION_GAP);
    if (reading.home != null) {
      HomeRow.fill(rows, reading.places, group, reading.home, reading.isFromAgency());
    }
    return rows;
  }

  private static void fill(float[] row, Reading reading, Group group, int c) {
    int posting = group.candidates[c];
    int place = Postings.place(posting);
    Places places = reading.places;
    set(row, RankFeature.POPULATION, (float) Math.log1p(places.population(place)));
    RankFeature kind = kind(places.feature(place));
    if (kind != null) {
      set(row, kind, 1);
    }
    set(row, RankFeature.OTHER_NAME, Postings.isOtherName(posting) ? 1 : 0);
    set(row, RankFeature.DEMONYM, Postings.isDemonym(posting) ? 1 : 0);
    set(row, RankFeature.ABBREVIATION, Postings.isAbbreviation(posting) ? 1 : 0);
    set(row, RankFeature.PRIOR_RANK, c);
    set(row, RankFeature.PRIOR_SHARE, group.priorShare[c]);
    set(row, RankFeature.PRIOR_GAP, group.prior[c] - group.prior[0]);
    set(row, RankFeature.CANDIDATES, group.candidates.length);
    set(row, RankFeature.MENTIONS, group.count);
    set(row, RankFeature.TOKENS, group.tokens);
    set(row, RankFeature.ORDER, group.firstSpan);
    set(row, RankFeature.DATELINE, group.dateline ? 1 : 0);
    set(row, RankFeature.IN_COUNTY_LIST, group.countyList ? 1 : 0);
    if (group.curated != null && !group.curated.shares().isEmpty()) {
      float share = (float) group.curated.share(places.country(place));
      set(row, RankFeature.CURATED_SHARE, share);
      set(row, RankFeature.CURATED_ELSEWHERE, share == 0 ? 1 : 0);
    }
    set(row, RankFeature.NAME_CHAINED, group.chained[c]);
    set(row, RankFeature.CHAINED_ELSEWHERE, group.chains - group.chained[c]);
    float institutions = reading.institutions.get(places.countryNumber(place));
    set(row, RankFeature.INSTITUTIONS, institutions == 0 ? 0 : (float) Math.log1p(institutions));
    set(row, RankFeature.NAMES, reading.names());
  }

  private static @Nullable RankFeature kind(Feature feature) {
    return switch (feature) {
      case COUNTRY -> RankFeature.COUNTRY;
      case FIRST_DIVISION -> RankFeature.FIRST_DIVISION;
      case SECOND_DIVISION -> RankFeature.SECOND_DIVISION;
      case CAPITAL -> RankFeature.CAPITAL;
      case SEAT -> RankFeature.SEAT;
      case LESSER_SEAT -> RankFeature.LESSER_SEAT;
      case SECTION -> RankFeature.SECTION;
      case REGION -> RankFeature.REGION;
      case TOWN -> null;
    };
  }

  /** How far each candidate is behind the best in a feature. */
  static void gap(float[][] rows, RankFeature of, RankFeature to) {
    float most = Float.NEGATIVE_INFINITY;
    for (float[] row : rows) {
      most = Math.max(most, row[of.ordinal()]);
    }
    for (float[] row : rows) {
      set(row, to, row[of.ordinal()] - most);
    }
  }

  private static void set(float[] row, RankFeature feature, float value) {
    row[feature.ordinal()] = value;
  }
}
