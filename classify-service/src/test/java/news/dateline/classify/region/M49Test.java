package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.testing.DeployFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class M49Test {

  @ParameterizedTest
  @CsvSource({
    "EG, 015, 002", "SD, 015, 002", "KE, 202, 002", "NG, 202, 002", "CD, 202, 002", "ZA, 202, 002",
    "US, 021, 019", "CA, 021, 019", "BM, 021, 019", "MX, 419, 019", "CU, 419, 019", "BR, 419, 019",
    "CN, 030, 142", "JP, 030, 142", "IN, 034, 142", "IR, 034, 142", "ID, 035, 142", "KZ, 143, 142",
    "TR, 145, 142", "CY, 145, 142", "GE, 145, 142", "PL, 151, 150", "RU, 151, 150", "SE, 154, 150",
    "GB, 154, 150", "IT, 039, 150", "FR, 155, 150", "AU, 053, 009", "PG, 054, 009", "GU, 057, 009",
    "WS, 061, 009", "IO, 202, 002", "GS, 419, 019", "HM, 053, 009"
  })
  void aCountryLiesInItsSubRegionAndRegion(String country, String subRegion, String region) {
    assertThat(M49.of(country)).containsExactly(subRegion, region);
  }

  @Test
  void theDashboardNamesEverySubRegion() {
    Set<String> subRegions =
        Stream.of(Locale.getISOCountries())
            .flatMap(country -> M49.of(country).stream().limit(1))
            .collect(Collectors.toSet());

    assertThat(named("Regions")).containsExactlyInAnyOrderElementsOf(subRegions);
  }

  /** The codes that a table of the dashboard has names for. */
  private static List<String> named(String title) {
    List<String> codes = new ArrayList<>();
    for (JsonNode panel :
        DeployFiles.json("deploy/grafana/dashboards/dateline.json").path("panels")) {
      if (panel.path("title").asString().equals(title)) {
        panel
            .at("/fieldConfig/overrides/0/properties/0/value/0/options")
            .properties()
            .forEach(name -> codes.add(name.getKey()));
      }
    }
    return codes;
  }

  @Test
  void antarcticaLiesInNone() {
    assertThat(M49.of("AQ")).isEmpty();
  }
}
