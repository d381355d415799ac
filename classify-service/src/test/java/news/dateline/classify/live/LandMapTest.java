package news.dateline.classify.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.classify.region.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class LandMapTest {

  private final LandMap map = LandMap.of(Gazetteer.load(List.of()).places());

  @Test
  void theProjectionIsEqualEarth() {
    // Of PROJ, "+proj=eqearth +R=1".
    assertThat(EqualEarth.x(0, 180)).isCloseTo(EqualEarth.MAX_X, within(1e-9));
    assertThat(EqualEarth.y(90)).isCloseTo(1.317_362_759, within(1e-8));
    assertThat(EqualEarth.y(-90)).isCloseTo(-EqualEarth.y(90), within(1e-12));
    assertThat(EqualEarth.y(0)).isZero();
  }

  @Test
  void everyCountryIsOnItAndHasCellsWithinIt() {
    Map<String, LandMap.Land> byCode =
        map.countries().stream().collect(Collectors.toMap(LandMap.Land::code, Function.identity()));

    assertThat(byCode).hasSizeGreaterThan(240).containsKeys("KE", "SG", "XK", "TV");
    assertThat(requireNonNull(byCode.get("KE")).m49()).containsExactly("202", "002");
    assertThat(requireNonNull(byCode.get("BR")).cells()).hasSizeGreaterThan(50);
    assertThat(map.countries())
        .flatExtracting(LandMap.Land::cells)
        .allMatch(cell -> cell >= 0 && cell < map.columns() * map.rows())
        .doesNotHaveDuplicates()
        .hasSizeBetween(3_000, 8_000);
  }

  @Test
  void theOceansAreEmpty() {
    // The middle of the Atlantic, of the Indian Ocean and of the Pacific.
    for (double[] sea : new double[][] {{30, -45}, {-30, 80}, {20, -150}}) {
      double x = EqualEarth.x(sea[0], sea[1] - map.meridian()) - map.west();
      double y = map.north() - EqualEarth.y(sea[0]);
      int cell = (int) (y / map.cell()) * map.columns() + (int) (x / map.cell());

      assertThat(map.countries()).noneMatch(country -> country.cells().contains(cell));
    }
  }
}
