package news.dateline.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class IngestSettingsCheckTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Checked.class);

  @Import(IngestSettingsCheck.class)
  static class Checked {}

  @ParameterizedTest
  @CsvSource({
    "dateline.ingest.worker=4, dateline.ingest.workers",
    "dateline.ingest.fetch.max-redirect=1, dateline.ingest.fetch.max-redirects",
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
            "dateline.ingest.maxInFlight=9",
            "dateline.ingest.folders[0].path=a",
            "dateline.ingest.instance=2",
            "dateline.classify.x=1")
        .run(context -> assertThat(context).hasNotFailed());
  }
}
