package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void antarcticaLiesInNone() {
    assertThat(M49.of("AQ")).isEmpty();
  }
}
