package news.dateline.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundariesTest {

  /** Two parts of four units: units are compared two apart, six pairs in all. */
  private static Boundaries found(Integer... starts) {
    return new Boundaries(List.of(0, 4), List.of(starts), 8);
  }

  @Test
  void theRightPartsHaveNoError() {
    assertThat(found(0, 4).pk()).isZero();
    assertThat(found(0, 4).windowDiff()).isZero();
    assertThat(found(0, 4).isExact()).isTrue();
  }

  @Test
  void aMissedBoundaryIsWrongWhereverItLiesBetweenAPair() {
    assertThat(found(0).pk()).isEqualTo(2 / 6.0, within(1e-9));
    assertThat(found(0).windowDiff()).isEqualTo(2 / 6.0, within(1e-9));
    assertThat(found(0).isWhole()).isTrue();
  }

  @Test
  void aBoundaryOneUnitOffIsNotExact() {
    assertThat(found(0, 5).pk()).isEqualTo(2 / 6.0, within(1e-9));
    assertThat(found(0, 5).isCountExact()).isTrue();
    assertThat(found(0, 5).isExact()).isFalse();
  }

  @Test
  void onlyWindowDiffSeesASecondBoundaryBesideARightOne() {
    assertThat(found(0, 4, 5).pk()).isEqualTo(1 / 6.0, within(1e-9));
    assertThat(found(0, 4, 5).windowDiff()).isEqualTo(2 / 6.0, within(1e-9));
  }

  @Test
  void aTextOfOneUnitCannotBeWrong() {
    assertThat(new Boundaries(List.of(0), List.of(0), 1).pk()).isZero();
  }
}
