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
    "dateline.ingest.worker, dateline.ingest.workers",
    "dateline.ingest.fetch.max-redirect, dateline.ingest.fetch.max-redirects"
  })
  void whatIsLikeASettingOfIngestIsRefused(String key, String nearest) {
    runner
        .withPropertyValues(key + "=4")
        .run(context -> assertThat(context).getFailure().hasMessageEndingWith(" " + nearest));
  }

  @Test
  void theSettingsOfIngestAreTaken() {
    runner
        .withPropertyValues(
            "dateline.ingest.max-in-flight=9",
            "dateline.ingest.folders[0].path=a",
            "dateline.ingest.fetch.max-redirects=3",
            "dateline.ingest.instance=2")
        .run(context -> assertThat(context).hasNotFailed());
  }
}
