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
    "dateline.classify.batchsise, dateline.classify.batch-size",
    "dateline.themes.modell, dateline.themes.model",
    "dateline.live.storys, dateline.live.stories"
  })
  void whatIsLikeASettingOfClassifyIsRefused(String key, String nearest) {
    runner
        .withPropertyValues(key + "=4")
        .run(context -> assertThat(context).getFailure().hasMessageEndingWith(" " + nearest));
  }

  @Test
  void theSettingsOfClassifyAreTaken() {
    runner
        .withPropertyValues(
            "dateline.classify.batch-size=9",
            "dateline.classify.instance=2",
            "dateline.themes.model=fast",
            "dateline.live.hosts[0]=wall.example")
        .run(context -> assertThat(context).hasNotFailed());
  }
}
