package news.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.settings.SettingNames;
import news.dateline.stream.TopicSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {

  private record Limits(Duration timeout) {}

  private record Settings(int workers, int maxInFlight, List<String> allow, Limits limits) {}

  private static final class DeskSettingsCheck extends SettingsCheck {

    DeskSettingsCheck() {
      super(List.of(SettingNames.under("dateline.desk").with("dateline.desk", Settings.class)));
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Checked {

    @Bean
    static SettingsCheck settingsCheck() {
      return new DeskSettingsCheck();
    }

    @Bean
    TopicSettings topics(Environment environment) {
      return ServiceConfiguration.topics(Binder.get(environment));
    }
  }

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withUserConfiguration(Checked.class)
          .withPropertyValues("dateline.topics.partitions=3");

  private static @Nullable String refusal(AssertableApplicationContext context) {
    Throwable failure = context.getStartupFailure();
    return failure == null ? null : failure.getMessage();
  }

  private static String message(String key, String nearest) {
    return key + " is no setting; the one that is most like it is " + nearest;
  }

  @ParameterizedTest
  @CsvSource({
    "dateline.desk.worker, dateline.desk.workers",
    "dateline.desk.limits.time-out-ms, dateline.desk.limits.timeout",
    "dateline.topics.partition, dateline.topics.partitions",
    "dateline.topics.partitions.each, dateline.topics.partitions",
    "dateline.topics.story-retention, dateline.topics.stories-retention",
    "dateline.topics.enrichedRetentions, dateline.topics.enriched-retention",
    "dateline.topics.dead_letter_retention, dateline.topics.dead-letters-retention",
    "dateline.topics.replicas, dateline.topics.partitions"
  })
  void aMisspeltKeyStopsTheStartAndTheNearestOneIsNamed(String key, String nearest) {
    runner
        .withPropertyValues(key + "=1d")
        .run(context -> assertThat(refusal(context)).isEqualTo(message(key, nearest)));
  }

  @Test
  void aMisspeltKeyIsToldAndNotAWrongValue() {
    runner
        .withPropertyValues("dateline.topics.partitions=0", "dateline.topics.partition=1")
        .run(
            context ->
                assertThat(refusal(context))
                    .isEqualTo(message("dateline.topics.partition", "dateline.topics.partitions")));
  }

  @ParameterizedTest
  @CsvSource({
    "DATELINE_DESK_WORKER, dateline.desk.workers",
    "DATELINE_TOPICS_PARTITION, dateline.topics.partitions",
    "DATELINE_TOPICS_STORIES_RETENTON, dateline.topics.stories-retention"
  })
  void aVariableThatIsLikeASettingStopsTheStart(String name, String nearest) {
    withVariables(Map.of(name, "1"))
        .run(context -> assertThat(refusal(context)).isEqualTo(message(name, nearest)));
  }

  @Test
  void variablesOfOtherProgramsAreLeftAlone() {
    withVariables(Map.of("DATELINE_TOPICS_SERVICE_HOST", "10.0.0.1", "DATELINE_DESK_PORT", "80"))
        .run(context -> assertThat(context).hasNotFailed());
  }

  private ApplicationContextRunner withVariables(Map<String, Object> variables) {
    return runner.withInitializer(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dateline.desk.maxInFlight=9",
        "dateline.desk.max_in_flight=9",
        "dateline.desk.allow[1]=b",
        "dateline.desk.limits.timeout=3s",
        "dateline.topics.storiesRetention=2d",
        "dateline.clusters.worker=1"
      })
  void settingsInAnyFormAndThoseOfOthersAreTaken(String setting) {
    runner.withPropertyValues(setting).run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void aMisspeltSectionIsRefused() {
    runner
        .withPropertyValues("dateline.dsek.workers=3")
        .run(
            context ->
                assertThat(refusal(context))
                    .contains("dateline.dsek.workers is no setting", "ingest", "classify"));
  }
}
