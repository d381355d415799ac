package news.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

  private static String text(String host, boolean page) {
    return new Summary("127.0.0.1:9092", true, host, 8080, page, Path.of("dateline.log")).text();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, http://127.0.0.1:8080/",
    "localhost, http://localhost:8080/",
    "::1, http://[::1]:8080/",
    "[::1], http://[::1]:8080/"
  })
  void addressesAreAsABrowserTakesThem(String host, String url) {
    assertThat(text(host, true))
        .contains("Page     " + url + " ")
        .contains("HTTP     " + url + "actuator/prometheus");
  }

  @Test
  void aPageThatIsOffIsNotTold() {
    assertThat(text("127.0.0.1", false)).doesNotContain("Page");
  }
}
