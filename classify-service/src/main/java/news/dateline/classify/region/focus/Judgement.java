package news.dateline.classify.region.focus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.focus.FocusLine.Said;
import news.dateline.classify.region.learn.Forest;

/**
 * What two forests say of a story. Which country it is about most, and whether of any, is for the
 * one that compares them; how sure each of them is, and which others there are, for both together.
 *
 * @param said of each country
 * @param none logarithm of the share of no country; NaN where that was not looked at, since the
 *     words of the story say nothing
 */
record Judgement(Map<String, Said> said, double none) {

  private static final double LEAST_SHARE = 1e-4;

  /**
   * A country that nothing names comes before one that is named if its share is e times as large.
   */
  private static final double AHEAD = 1;

  /**
   * Asks forests.
   *
   * @param rows of each country and, mostly, of {@link WordsModel#NONE}
   * @param alone says whether the story is about a country
   * @param among says which one, or none, it is about most
   */
  static Judgement of(Map<String, float[]> rows, Forest alone, Forest among) {
    double[] odds = new double[rows.size()];
    double sum = 0;
    int i = 0;
    for (float[] row : rows.values()) {
      odds[i] = Math.exp(among.margin(row));
      sum += odds[i++];
    }
    Map<String, Said> said = new LinkedHashMap<>();
    double none = Double.NaN;
    i = 0;
    for (Map.Entry<String, float[]> entry : rows.entrySet()) {
      double share = Math.log(Math.max(LEAST_SHARE, odds[i++] / sum));
      if (entry.getKey().equals(WordsModel.NONE)) {
        none = share;
      } else {
        said.put(entry.getKey(), new Said(alone.margin(entry.getValue()), share));
      }
    }
    return new Judgement(said, none);
  }

  /**
   * The countries, that which the story is about most first, then by their scores.
   *
   * @param named the countries that something in the story names
   */
  List<FocusCountry> countries(FocusLine line, FocusThresholds thresholds, Set<String> named) {
    List<Map.Entry<String, Said>> all = new ArrayList<>(said.entrySet());
    all.sort(Comparator.comparingDouble(one -> -line.probability(one.getValue())));
    List<Double> scores = all.stream().map(one -> line.probability(one.getValue())).toList();
    boolean compared = !Double.isNaN(none);
    if (compared) {
      putMostFirst(all, named);
    }
    List<FocusCountry> countries = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      String code = all.get(i).getKey();
      boolean isNamed = named.contains(code);
      boolean isSure = scores.get(i) >= thresholds.of(i == 0, isNamed);
      boolean isAboutAny = all.get(0).getValue().among() > none;
      boolean focus = compared ? isAboutAny && (i == 0 || isSure) : isSure;
      countries.add(new FocusCountry(code, scores.get(i), isNamed, focus));
    }
    return countries;
  }

  /**
   * Where the scores do not say so, the two countries change scores: only their order was wrong.
   */
  private static void putMostFirst(List<Map.Entry<String, Said>> all, Set<String> named) {
    int most = 0;
    for (int i = 1; i < all.size(); i++) {
      most = weight(all.get(i), named) > weight(all.get(most), named) ? i : most;
    }
    if (most > 0) {
      Collections.swap(all, 0, most);
    }
  }

  private static double weight(Map.Entry<String, Said> one, Set<String> named) {
    return one.getValue().among() - (named.contains(one.getKey()) ? 0 : AHEAD);
  }
}
