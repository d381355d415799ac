package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.classify.region.focus.FocusLine.Said;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.ForestTrainer;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final FocusLine LINE = new FocusLine(1, 0, 0);
  private static final FocusThresholds THRESHOLDS = new FocusThresholds(0.6f, 0.5f, 0.9f);
  private static final double NOT_LOOKED_AT = Double.NaN;

  /** Says 0 of every row. */
  private static final Forest EMPTY =
      new ForestTrainer(new float[][] {{0}}, new float[1], new int[0], 1, 1, 1).train(0);

  @Test
  void theCountryThatComesFirstInTheComparisonTakesTheHighestScore() {
    Judgement judgement =
        new Judgement(said(Map.of("FR", said(3, 0.2), "GB", said(2, 0.7))), Math.log(0.1));

    List<FocusCountry> countries = countries(judgement, "FR", "GB");

    assertThat(countries).extracting(FocusCountry::code).containsExactly("GB", "FR");
    assertThat(countries.get(0).score()).isCloseTo(0.953, offset(0.001));
    assertThat(countries.get(1).score()).isCloseTo(0.881, offset(0.001));
    assertThat(countries).allMatch(FocusCountry::focus);
  }

  @Test
  void aCountryAheadOfNoneIsInFocusHoweverLowItsScore() {
    Judgement judgement = new Judgement(Map.of("US", said(-1, 0.6)), Math.log(0.4));

    assertThat(countries(judgement)).extracting(FocusCountry::focus).containsExactly(true);
  }

  @Test
  void nothingIsInFocusWhereNoneIsAheadOfAllCountries() {
    Judgement judgement =
        new Judgement(said(Map.of("US", said(2, 0.3), "DE", said(1, 0.2))), Math.log(0.5));

    assertThat(countries(judgement, "US", "DE")).hasSize(2).noneMatch(FocusCountry::focus);
  }

  @Test
  void aNamedCountryComesBeforeOneThatNothingNamesAndThatIsLittleAhead() {
    Map<String, Said> little = said(Map.of("US", said(1, 0.5), "DE", said(0, 0.3)));
    Map<String, Said> far = said(Map.of("US", said(1, 0.7), "DE", said(0, 0.1)));

    assertThat(countries(new Judgement(little, Math.log(0.2)), "DE"))
        .extracting(FocusCountry::code)
        .startsWith("DE");
    assertThat(countries(new Judgement(far, Math.log(0.2)), "DE"))
        .extracting(FocusCountry::code)
        .startsWith("US");
  }

  @Test
  void otherCountriesAreInFocusByTheirScores() {
    Judgement judgement =
        new Judgement(
            said(
                Map.of(
                    "US",
                    said(3, 0.8),
                    "MX",
                    said(1, 0.1),
                    "CA",
                    said(-1, 0.05),
                    "CU",
                    said(2, 0))),
            Math.log(0.05));

    assertThat(countries(judgement, "US", "MX", "CA"))
        .filteredOn(FocusCountry::focus)
        .extracting(FocusCountry::code)
        .as("Canada's score is low, Cuba is not named")
        .containsExactly("US", "MX");
  }

  @Test
  void whereTheWordsSayNothingScoresAloneTell() {
    Judgement sure =
        new Judgement(said(Map.of("KE", said(2, 0.1), "UG", said(0.2, 0.9))), NOT_LOOKED_AT);
    Judgement unsure = new Judgement(Map.of("KE", said(0.2, 1)), NOT_LOOKED_AT);

    assertThat(countries(sure, "KE", "UG"))
        .allMatch(FocusCountry::focus)
        .extracting(FocusCountry::code)
        .containsExactly("KE", "UG");
    assertThat(countries(unsure, "KE")).hasSize(1).noneMatch(FocusCountry::focus);
  }

  @Test
  void aStoryWithoutCountriesIsAboutNone() {
    assertThat(countries(new Judgement(Map.of(), NOT_LOOKED_AT))).isEmpty();
    assertThat(countries(new Judgement(Map.of(), 0))).isEmpty();
  }

  @Test
  void sharesAreThoseAmongAllCountriesAndNone() {
    Map<String, float[]> rows = new LinkedHashMap<>();
    rows.put("US", new float[] {0});
    rows.put(WordsModel.NONE, new float[] {1});

    Judgement judgement = Judgement.of(rows, EMPTY, EMPTY);

    assertThat(judgement.none()).isCloseTo(Math.log(0.5), offset(1e-6));
    assertThat(judgement.said()).containsOnly(Map.entry("US", said(0, 0.5)));
  }

  private static List<FocusCountry> countries(Judgement judgement, String... named) {
    return judgement.countries(LINE, THRESHOLDS, Set.of(named));
  }

  private static Map<String, Said> said(Map<String, Said> said) {
    return new LinkedHashMap<>(said);
  }

  private static Said said(double alone, double share) {
    return new Said(alone, Math.log(share));
  }
}
