package news.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class StartFailureTest {

  private enum Model {
    FAST,
    THOROUGH
  }

  private record Desk(
      @Nullable Duration pause,
      @Nullable DataSize size,
      @Nullable Boolean live,
      @Nullable Integer workers,
      @Nullable Model model) {

    Desk {
      if (workers != null && workers < 1) {
        throw new IllegalArgumentException("dateline.desk.workers must be 1 or more");
      }
    }
  }

  /** As Boot has it. */
  private static final class Variables extends SystemEnvironmentPropertySource
      implements OriginLookup<String> {

    Variables(Map<String, Object> variables) {
      super("systemEnvironment", variables);
    }

    @Override
    public Origin getOrigin(String key) {
      return new SystemEnvironmentOrigin(key);
    }
  }

  private static Throwable refusal(Binder binder) {
    try {
      binder.bind("dateline.desk", Desk.class);
    } catch (BindException e) {
      // As Spring hands it on.
      return new IllegalStateException("Error creating bean with name 'desk'", e);
    }
    throw new AssertionError("it was taken");
  }

  private static Throwable refusal(String key, String value) {
    return refusal(
        new Binder(new MapConfigurationPropertySource(Map.of("dateline.desk." + key, value))));
  }

  @ParameterizedTest
  @CsvSource({
    "pause, soon, 'is no duration, such as 500ms, 30s, 5m or 2h'",
    "size, big, 'is no size, such as 512KB, 64MB or 1GB'",
    "live, maybe, must be true or false",
    "workers, many, is no whole number",
    "model, quick, 'is none of fast, thorough'"
  })
  void aValueOfTheWrongKindIsToldWithItsKeyAndWhatItMustBe(String key, String value, String must) {
    assertThat(StartFailure.explain(refusal(key, value)))
        .isEqualTo("dateline.desk." + key + " '" + value + "' " + must);
  }

  @Test
  void whatAnEnvironmentVariableSetsIsToldWithItsName() {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new Variables(Map.of("DATELINE_DESK_PAUSE", "soon")));
    ConfigurationPropertySources.attach(environment);

    assertThat(StartFailure.explain(refusal(Binder.get(environment))))
        .startsWith("dateline.desk.pause (DATELINE_DESK_PAUSE) 'soon' is no duration");
  }

  @Test
  void whatDatelineSaysOfAValueStandsAsItIs() {
    assertThat(StartFailure.explain(refusal("workers", "0")))
        .isEqualTo("dateline.desk.workers must be 1 or more");
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThat(StartFailure.explain(new IllegalStateException(new PortInUseException(8081))))
        .isEqualTo("port 8081 is in use; choose another one by server.port");
  }

  @Test
  void anAddressOfAnotherMachineIsToldWithItsKey() {
    assertThat(
            StartFailure.explain(
                new IllegalStateException(
                    new java.net.BindException("Cannot assign requested address"))))
        .isEqualTo("server.address is no address of this machine: Cannot assign requested address");
  }

  @Test
  void aSettingThatKafkaRefusesIsToldWithKafkasName() {
    assertThat(
            StartFailure.explain(
                new KafkaException(
                    "Failed to construct kafka producer",
                    new ConfigException("security.protocol", "SASLL", "must be one of SSL"))))
        .startsWith("spring.kafka.*: ")
        .contains("SASLL", "security.protocol");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    assertThat(
            StartFailure.explain(
                new IllegalStateException("Bean", new AccessDeniedException("/etc/sources.yml"))))
        .isEqualTo("permission denied: /etc/sources.yml");
  }

  @Test
  void aFaultOfTheProgramKeepsItsStackTrace() {
    assertThat(StartFailure.explain(new IllegalStateException(new NullPointerException())))
        .isNull();
    assertThat(new StartFailureAnalyzer().analyze(new NullPointerException())).isNull();
  }

  @Test
  void aServiceTellsTheSameInsteadOfAStackTrace() {
    FailureAnalysis analysis = new StartFailureAnalyzer().analyze(new IOException("no disk"));

    assertThat(analysis).extracting(FailureAnalysis::getDescription).isEqualTo("no disk");
  }
}
