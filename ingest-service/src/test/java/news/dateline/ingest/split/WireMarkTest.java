package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireMarkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-30-",
        "– 30 –",
        "#",
        "# #",
        "NNNN",
        "(ends)",
        "(ENDE)",
        "[fin]",
        "ENDS",
        "END",
        "Ends/",
        "/ends",
        "1412 241126 GMT",
        "kl/tr",
        "(blc/ats)",
        "ab/cd/ef",
        "NPA/kl/tr",
        "NPA0210 4 I OILSPILL-SALTMARSH",
        "FRS 1034 3 SPO CUP-NORDHAVN LEAD 2",
        "BC-Dairy,310",
        "BC-NL--Wolf Cull, 1st Ld,310",
        "BC-Malaria Shot,290, 1st Ld-Writethru"
      })
  void marksAroundAStoryAreTold(String mark) {
    assertThat(WireMark.is(mark)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "The end",
        "Ende gut",
        "he/she said",
        "No. 30",
        "#news",
        "Ends",
        "A 13 CARS",
        "USA 2026 A ROAD TRIP",
        "BBC/Reuters",
        "BC-based firm sells mine for 310",
        "PM-elect wins, 210 to 190"
      })
  void otherShortLinesAreNot(String line) {
    assertThat(WireMark.is(line)).isFalse();
  }
}
