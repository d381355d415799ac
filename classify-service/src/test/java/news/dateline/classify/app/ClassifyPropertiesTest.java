package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClassifyPropertiesTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @EnableConfigurationProperties({
    ClassifyProperties.class,
    ThemeProperties.class,
    ClusterProperties.class
  })
  static class Settings {}

  private void assertThatItDoesNotStart(String setting, String message) {
    runner
        .withPropertyValues(setting)
        .run(
            context -> {
              AbstractThrowableAssert<?, ?> failure = assertThat(context).getFailure().rootCause();
              failure.hasMessageContaining(message);
            });
  }

  @Test
  void whatIsNotSetHasItsDefault() {
    runner.run(
        context ->
            assertThat(context.getBean(ClassifyProperties.class))
                .isEqualTo(new ClassifyProperties(0, 50, null, null)));
    runner.run(
        context ->
            assertThat(context.getBean(ClusterProperties.class))
                .isEqualTo(
                    new ClusterProperties(
                        true, Duration.ofDays(3), 100_000, Duration.ofSeconds(60))));
  }

  @ParameterizedTest
  @CsvSource({
    "dateline.classify.batch-size=0, 'dateline.classify.batch-size must be 1 to 1000, not 0'",
    "dateline.classify.batch-size=1001, 'dateline.classify.batch-size must be 1 to 1000, not 1001'",
    "dateline.classify.concurrency=-1, 'dateline.classify.concurrency must be 0 or more, not -1'",
    "dateline.clusters.max-stories=0, 'dateline.clusters.max-stories must be 1 to 10000000, not 0'",
    "dateline.clusters.window=59s, 'dateline.clusters.window must be 1m to 3650d, not PT59S'",
    "dateline.clusters.window=3651d, dateline.clusters.window must be 1m to 3650d",
    "dateline.clusters.start-timeout=-1s, dateline.clusters.start-timeout must be 0s to 1h",
    "dateline.clusters.start-timeout=61m, dateline.clusters.start-timeout must be 0s to 1h",
    "'dateline.classify.instance= ', dateline.classify.instance must not be blank"
  })
  void aWrongValueStopsTheStartAndIsNamedByItsKey(String setting, String message) {
    assertThatItDoesNotStart(setting, message);
  }

  @Test
  void mostStoriesInABatchAreSoFewThatTheThoroughModelCanTagThemInTime() {
    assertThat(new ClassifyProperties(0, 1_000, "1", null).batchSize()).isEqualTo(1_000);
    assertThatThrownBy(() -> new ClassifyProperties(0, 1_001, "1", null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
