package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.gazetteer.Postings;

/**
 * What the names of a text say of where it plays, each as far as it is sure: so each name is read
 * in the light of the others. Only the weightiest names count, so that time grows with the length
 * of the text only.
 */
final class Support {

  private static final int MOST_SUPPORTERS = 40;
  private static final int CANDIDATES_EACH = 4;
  private static final float LEAST_SHARE = 0.04f;
  private static final float SCALE_50 = (float) (1 / Places.chord(50));
  private static final float SCALE_200 = (float) (1 / Places.chord(200));
  private static final float SURE = 0.7f;

  private final Reading reading;
  private final Places places;
  private final Tally countries = new Tally();
  private final Tally firsts = new Tally();
  private final Tally seconds = new Tally();
  private final Tally namedCountries = new Tally();
  private final Tally namedFirsts = new Tally();
  private final float topCountry;
  private final float topFirst;
  private final List<Supporter> supporters = new ArrayList<>();

  private record Supporter(Group group, int[] places, float[] shares) {}

  Support(Reading reading) {
    this.reading = reading;
    this.places = reading.places;
    List<Group> weighty = new ArrayList<>(reading.groups);
    if (weighty.size() > MOST_SUPPORTERS) {
      weighty.sort(Comparator.comparingDouble((Group group) -> -group.weight));
    }
    for (int i = 0; i < weighty.size(); i++) {
      Group group = weighty.get(i);
      tally(group, 1);
      if (i < MOST_SUPPORTERS && group.weight > LEAST_SHARE) {
        supporters.add(supporter(group));
      }
    }
    this.topCountry = countries.largest();
    this.topFirst = firsts.largest();
  }

  private void tally(Group group, int sign) {
    for (int c = 0; c < group.candidates.length; c++) {
      float mass = sign * group.weight * group.shares[c];
      if (group.shares[c] < LEAST_SHARE) {
        continue;
      }
      int place = group.place(c);
      countries.add(places.countryNumber(place), mass);
      firsts.add(places.firstDivision(place), mass);
      seconds.add(places.secondDivision(place), mass);
      Feature feature = places.feature(place);
      if (feature == Feature.COUNTRY) {
        namedCountries.add(places.countryNumber(place), mass);
      } else if (feature == Feature.FIRST_DIVISION) {
        namedFirsts.add(places.firstDivision(place), mass);
      }
    }
  }

  private Supporter supporter(Group group) {
    int[] chosen = new int[CANDIDATES_EACH];
    float[] shares = new float[CANDIDATES_EACH];
    for (int c = 0; c < group.candidates.length; c++) {
      Feature feature = places.feature(group.place(c));
      if (feature == Feature.COUNTRY
          || feature == Feature.FIRST_DIVISION
          || group.shares[c] < LEAST_SHARE) {
        continue;
      }
      int at = 0;
      for (int k = 1; k < CANDIDATES_EACH; k++) {
        at = shares[k] < shares[at] ? k : at;
      }
      if (group.shares[c] > shares[at]) {
        shares[at] = group.shares[c];
        chosen[at] = group.place(c);
      }
    }
    return new Supporter(group, chosen, shares);
  }

  /**
   * A row of {@link RankFeature}s for each candidate of a span's group.
   *
   * @param span its number
   */
  float[][] rows(int span) {
    Group group = reading.groupOf[span];
    tally(group, -1);
    int size = group.candidates.length;
    float[][] rows = new float[size][RankFeature.values().length];
    for (int c = 0; c < size; c++) {
      fill(rows[c], group, c, reading.held[span]);
    }
    tally(group, 1);
    gaps(rows);
    return rows;
  }

  private void fill(float[] row, Group group, int c, boolean[] held) {
    int posting = group.candidates[c];
    int place = Postings.place(posting);
    alone(row, group, c, posting, place);
    boolean chained = held.length > 0;
    set(row, RankFeature.OWN_CHAIN, chained ? (held[c] ? 1 : -1) : 0);
    set(row, RankFeature.NAME_CHAINED, group.chained[c]);
    set(row, RankFeature.CHAINED_ELSEWHERE, group.chains - group.chained[c]);
    int country = places.countryNumber(place);
    int first = places.firstDivision(place);
    float total = countries.total() + 0.3f;
    set(row, RankFeature.SAME_COUNTRY, countries.get(country) / total);
    set(row, RankFeature.SAME_FIRST, firsts.get(first) / total);
    set(row, RankFeature.SAME_SECOND, seconds.get(places.secondDivision(place)) / total);
    set(row, RankFeature.IS_TOP_COUNTRY, countries.get(country) / (topCountry + 0.1f));
    set(row, RankFeature.IS_TOP_FIRST, firsts.get(first) / (topFirst + 0.1f));
    set(row, RankFeature.NAMED_COUNTRY, namedCountries.get(country));
    set(
        row,
        RankFeature.NAMED_COUNTRY_SHARE,
        namedCountries.get(country) / (namedCountries.total() + 0.1f));
    set(row, RankFeature.NAMED_FIRST, namedFirsts.get(first));
    set(row, RankFeature.NAMED_FIRST_SHARE, namedFirsts.get(first) / (namedFirsts.total() + 0.1f));
    set(row, RankFeature.INSTITUTIONS, (float) Math.log1p(reading.institutions.get(country)));
    set(row, RankFeature.NAMES, (float) Math.log1p(reading.groups.size()));
    near(row, group, place);
  }

  private void alone(float[] row, Group group, int c, int posting, int place) {
    Feature feature = places.feature(place);
    set(row, RankFeature.POPULATION, (float) Math.log1p(places.population(place)));
    RankFeature kind =
        switch (feature) {
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
  }

  private void near(float[] row, Group group, int place) {
    float near50 = 0;
    float near200 = 0;
    float total = 0.3f;
    float nearest = 4;
    for (Supporter other : supporters) {
      if (other.group == group) {
        continue;
      }
      float weight = other.group.weight;
      total += weight;
      float best50 = 0;
      float best200 = 0;
      for (int k = 0; k < CANDIDATES_EACH; k++) {
        if (other.shares[k] == 0) {
          continue;
        }
        float chord = places.squaredChord(place, other.places[k]);
        float share50 = other.shares[k] / (1 + chord * SCALE_50);
        float share200 = other.shares[k] / (1 + chord * SCALE_200);
        best50 = Math.max(best50, share50);
        best200 = Math.max(best200, share200);
        if (other.shares[k] * Math.min(1, 2 * weight) > SURE) {
          nearest = Math.min(nearest, chord);
        }
      }
      near50 += weight * best50;
      near200 += weight * best200;
    }
    set(row, RankFeature.NEAR_50, near50 / total);
    set(row, RankFeature.NEAR_200, near200 / total);
    set(row, RankFeature.NEAREST, (float) Math.log(nearest + 1e-7));
  }

  /** How far each candidate is behind the best in what matters most. */
  private static void gaps(float[][] rows) {
    gap(rows, RankFeature.POPULATION, RankFeature.POPULATION_GAP);
    gap(rows, RankFeature.NEAR_50, RankFeature.NEAR_50_GAP);
    gap(rows, RankFeature.SAME_FIRST, RankFeature.SAME_FIRST_GAP);
  }

  private static void gap(float[][] rows, RankFeature of, RankFeature to) {
    float most = Float.NEGATIVE_INFINITY;
    for (float[] row : rows) {
      most = Math.max(most, row[of.ordinal()]);
    }
    for (float[] row : rows) {
      row[to.ordinal()] = row[of.ordinal()] - most;
    }
  }

  private static void set(float[] row, RankFeature feature, float value) {
    row[feature.ordinal()] = value;
  }
}
