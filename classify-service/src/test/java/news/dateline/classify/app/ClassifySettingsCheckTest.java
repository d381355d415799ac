package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class ClassifySettingsCheckTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Checked.class);

  @Import(ClassifySettingsCheck.class)
  static class Checked {}

  @ParameterizedTest
  @CsvSource({
    "dateline.classify.batchsise=4, dateline.classify.batch-size",
    "dateline.themes.modell=fast, dateline.themes.model",
    "dateline.topics.partition=1, dateline.topics.partitions"
  })
  void aMisspeltKeyStopsTheStartAndTheNearestOneIsNamed(String setting, String nearest) {
    String key = setting.substring(0, setting.indexOf('='));
    runner
        .withPropertyValues(setting)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasMessage(
                        key + " is no setting; the one that is most like it is " + nearest));
  }

  @Test
  void settingsInAnyFormAndThoseOfOthersAreTaken() {
    runner
        .withPropertyValues(
            "dateline.classify.batchSize=9", "dateline.classify.instance=2", "dateline.ingest.x=1")
        .run(context -> assertThat(context).hasNotFailed());
  }
}
