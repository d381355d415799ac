package news.dateline.classify.region.toponym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.dateline.classify.region.gazetteer.Feature;
import news.dateline.classify.region.gazetteer.Places;
import news.dateline.classify.region.home.Newsroom;

/**
 * What the names of a text say of where it plays, each as far as it is sure: so each name is read
 * in the light of the others. Only the weightiest names count, so that time grows with the length
 * of the text only.
 */
final class Support {

  private static final int MOST_NEIGHBOURS = 40;
  private static final float LEAST_SHARE = 0.04f;

  private final Reading reading;
  private final Places places;
  private final Tally countries = new Tally();
  private final Tally firsts = new Tally();
  private final Tally seconds = new Tally();
  private final Tally namedCountries = new Tally();
  private final Tally namedFirsts = new Tally();
  private final float topCountry;
  private final float topFirst;
  private final Neighbours neighbours;

  Support(Reading reading) {
    this.reading = reading;
    this.places = reading.places;
    List<Group> weighty = new ArrayList<>(reading.groups);
    if (weighty.size() > MOST_NEIGHBOURS) {
      weighty.sort(Comparator.comparingDouble((Group group) -> -group.weight));
    }
    List<Group> near = new ArrayList<>();
    for (Group group : weighty) {
      tally(group, 1);
      if (near.size() < MOST_NEIGHBOURS && group.weight > LEAST_SHARE) {
        near.add(group);
      }
    }
    this.neighbours = new Neighbours(places, near);
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

  /**
   * A row of {@link RankFeature}s for each candidate of a span's group.
   *
   * @param span its number
   */
  float[][] rows(int span) {
    Group group = reading.groupOf[span];
    float[][] alone = reading.alone(group);
    float[][] rows = new float[alone.length][];
    tallyWithKin(group, -1);
    neighbours.begin(group);
    for (int c = 0; c < rows.length; c++) {
      rows[c] = alone[c].clone();
      fill(rows[c], group, c, reading.held[span]);
    }
    tallyWithKin(group, 1);
    NamesakeRow.gap(rows, RankFeature.NEAR_50, RankFeature.NEAR_50_GAP);
    NamesakeRow.gap(rows, RankFeature.SAME_FIRST, RankFeature.SAME_FIRST_GAP);
    return rows;
  }

  private void tallyWithKin(Group group, int sign) {
    tally(group, sign);
    for (Group kin : group.kin) {
      tally(kin, sign);
    }
  }

  private void fill(float[] row, Group group, int c, boolean[] held) {
    int place = group.place(c);
    boolean chained = held.length > 0;
    set(row, RankFeature.OWN_CHAIN, chained ? (held[c] ? 1 : -1) : 0);
    int first = places.firstDivision(place);
    float total = countries.total() + 0.3f;
    float inCountry = countries.get(places.countryNumber(place));
    float inFirst = firsts.get(first);
    set(row, RankFeature.SAME_COUNTRY, inCountry / total);
    set(row, RankFeature.SAME_FIRST, inFirst / total);
    set(row, RankFeature.SAME_SECOND, seconds.get(places.secondDivision(place)) / total);
    set(row, RankFeature.IS_TOP_COUNTRY, inCountry / (topCountry + 0.1f));
    set(row, RankFeature.IS_TOP_FIRST, inFirst / (topFirst + 0.1f));
    float country = namedCountries.get(places.countryNumber(place));
    float division = namedFirsts.get(first);
    set(row, RankFeature.NAMED_COUNTRY, country);
    set(row, RankFeature.NAMED_COUNTRY_SHARE, country / (namedCountries.total() + 0.1f));
    set(row, RankFeature.NAMED_FIRST, division);
    set(row, RankFeature.NAMED_FIRST_SHARE, division / (namedFirsts.total() + 0.1f));
    neighbours.measure(place);
    set(row, RankFeature.NEAR_50, neighbours.near50());
    set(row, RankFeature.NEAR_200, neighbours.near200());
    set(row, RankFeature.NEAREST, (float) Math.log(neighbours.nearest() + 1e-7));
    Newsroom home = reading.home;
    if (home != null) {
      HomeRow.set(row, HomeFeature.COUNTRY_SHARE, countries.get(home.country()) / total);
      float atHome = firsts.get(home.firstDivision(places));
      HomeRow.set(row, HomeFeature.DIVISION_SHARE, atHome / total);
    }
  }

  private static void set(float[] row, RankFeature feature, float value) {
    row[feature.ordinal()] = value;
  }
}
