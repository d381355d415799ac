package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

  @Test
  void retryAfterIsReadAsSeconds() {
    assertThat(Timing.retryAfter(headers("Retry-After", "120"), NOW))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 03 Nov 2026 10:02:00 GMT",
        "Tuesday, 03-Nov-26 10:02:00 GMT",
        "Tue Nov  3 10:02:00 2026"
      })
  void retryAfterIsReadAsADateInAllItsForms(String date) {
    assertThat(Timing.retryAfter(headers("Retry-After", date), NOW))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void aDateCountsFromTheClockOfTheServer() {
    Headers headers =
        headers(
            "Date",
            "Tue, 03 Nov 2026 12:00:00 GMT",
            "Retry-After",
            "Tue, 03 Nov 2026 12:05:00 GMT");
    assertThat(Timing.retryAfter(headers, NOW)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aWaitIsNeverNegativeAndNeverForGood() {
    assertThat(Timing.retryAfter(headers("Retry-After", "Tue, 03 Nov 2020 10:00:00 GMT"), NOW))
        .isEqualTo(Duration.ZERO);
    assertThat(Timing.retryAfter(headers("Retry-After", "99999999999999999999"), NOW))
        .isEqualTo(Timing.MAX);
    assertThat(Timing.retryAfter(headers("Retry-After", "Tue, 03 Nov 2099 10:00:00 GMT"), NOW))
        .isEqualTo(Timing.MAX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1.5", ""})
  void whatCannotBeReadIsNotToldAtAll(String value) {
    assertThat(Timing.retryAfter(headers("Retry-After", value), NOW)).isNull();
  }

  @Test
  void freshnessIsMaxAgeLessTheAgeInCaches() {
    assertThat(Timing.freshFor(headers("Cache-Control", "public, max-age=600"), NOW))
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(Timing.freshFor(headers("Cache-Control", "Max-Age=\"600\"", "Age", "540"), NOW))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(Timing.freshFor(headers("Cache-Control", "max-age=60", "Age", "600"), NOW))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void maxAgeGoesBeforeExpiresAndWordsGoBeforeBoth() {
    String later = "Tue, 03 Nov 2026 11:00:00 GMT";
    assertThat(Timing.freshFor(headers("Expires", later), NOW)).isEqualTo(Duration.ofHours(1));
    assertThat(Timing.freshFor(headers("Expires", later, "Cache-Control", "max-age=5"), NOW))
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(Timing.freshFor(headers("Cache-Control", "max-age=5, no-cache"), NOW))
        .isEqualTo(Duration.ZERO);
    assertThat(Timing.freshFor(headers("Cache-Control", "no-store", "Expires", later), NOW))
        .isEqualTo(Duration.ZERO);
    assertThat(Timing.freshFor(headers("Cache-Control", "no-cache=\"Set-Cookie\", max-age=5"), NOW))
        .isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void anExpiryThatCannotBeReadHasPassed() {
    assertThat(Timing.freshFor(headers("Expires", "0"), NOW)).isEqualTo(Duration.ZERO);
    assertThat(Timing.freshFor(headers("Expires", "-1"), NOW)).isEqualTo(Duration.ZERO);
    assertThat(Timing.freshFor(Headers.NONE, NOW)).isNull();
  }

  private static Headers headers(String... namesAndValues) {
    Headers.Builder headers = new Headers.Builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return headers.build();
  }
}
