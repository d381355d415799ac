package news.dateline.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.Map;
import news.dateline.ingest.fetch.FetchLimits;
import news.dateline.ingest.fetch.FetchSettings;
import news.dateline.ingest.fetch.Politeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FetchPropertiesTest {

  @Test
  void nothingNeedsToBeSet() {
    FetchSettings settings = bind(Map.of());

    assertThat(settings.politeness()).isEqualTo(Politeness.usual());
    assertThat(settings.limits()).isEqualTo(FetchLimits.usual());
    assertThat(settings.agent().header()).startsWith("Dateline/").doesNotContain("+");
  }

  @Test
  void aContactStandsInTheUserAgentAndAnEmptyOneDoesNot() {
    assertThat(bind(Map.of("contact", "desk@example.org")).agent().header())
        .endsWith(" (+desk@example.org)");
    assertThat(bind(Map.of("contact", "")).agent().header()).doesNotContain("(");
  }

  @ParameterizedTest
  @CsvSource({
    "contact,a(b)",
    "allow[1],10.0.0.0/99",
    "ports,0",
    "spacing,-1s",
    "per-host,0",
    "concurrency,0",
    "max-waiting,0",
    "patience,10ms",
    "timeout,0s",
    "connect-timeout,0s",
    "read-timeout,0s",
    "min-rate,-1",
    "max-ratio,0",
    "max-redirects,-1"
  })
  void aWrongValueIsNamedWithItsKey(String key, String value) {
    Map<String, String> values = new HashMap<>(Map.of("allow[0]", "localhost", key, value));

    Throwable thrown = catchThrowable(() -> bind(values));

    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("dateline.ingest.fetch." + key);
  }

  private static FetchSettings bind(Map<String, String> values) {
    Map<String, String> prefixed = new HashMap<>();
    values.forEach((key, value) -> prefixed.put("dateline.ingest.fetch." + key, value));
    return new Binder(new MapConfigurationPropertySource(prefixed))
        .bindOrCreate("dateline.ingest.fetch", FetchProperties.class)
        .toSettings();
  }
}
