package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThresholdSearchTest {

  private static final long SEED = 3;

  @Test
  void keepsTheRightCountriesAndLeavesOutTheWrongOnes() {
    FocusThresholds thresholds = searched(200, 0.4, 0.3).best(SEED);

    assertThat(thresholds.of(false, true)).isBetween(0.299, 0.401);
  }

  @Test
  void asksForMoreWhereWrongCountriesScoreHigh() {
    FocusThresholds thresholds = searched(200, 0.69, 0.6).best(SEED);

    assertThat(thresholds.of(false, true)).isBetween(0.599, 0.691);
  }

  @Test
  void findsTheSameFromTheSameSeed() {
    assertThat(searched(50, 0.6, 0.4).best(SEED)).isEqualTo(searched(50, 0.6, 0.4).best(SEED));
  }

  /** Stories of a country that is never in doubt, and of another one or a wrong one by turns. */
  private static ThresholdSearch searched(int stories, double right, double wrong) {
    ThresholdSearch search = new ThresholdSearch();
    for (int i = 0; i < stories; i++) {
      Map<String, Double> scores = new LinkedHashMap<>();
      scores.put("FR", 0.99);
      scores.put("DE", i % 2 == 0 ? right : wrong);
      search.add(i % 2 == 0 ? List.of("FR", "DE") : List.of("FR"), scores, Set.of("FR", "DE"));
    }
    return search;
  }
}
