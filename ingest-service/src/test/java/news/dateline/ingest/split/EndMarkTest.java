package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndMarkTest {

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
        "ab/cd/ef"
      })
  void marksBehindAStoryAreTold(String mark) {
    assertThat(EndMark.is(mark)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "30", "The end", "Ende gut", "he/she said", "No. 30", "#news", "Ends"})
  void otherShortLinesAreNot(String line) {
    assertThat(EndMark.is(line)).isFalse();
  }
}
