package news.dateline.classify.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

class LivePropertiesTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @EnableConfigurationProperties(LiveProperties.class)
  @Import(Page.class)
  static class Settings {}

  @Configuration(proxyBeanMethods = false)
  @Conditional(LiveEnabled.class)
  static class Page {}

  @Test
  void whatIsNotSetHasItsDefault() {
    runner.run(
        context ->
            assertThat(context.getBean(LiveProperties.class))
                .isEqualTo(
                    new LiveProperties(null, 1_000, DataSize.ofMegabytes(32), 64, List.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "dateline.live.stories=0, 'dateline.live.stories must be 1 to 100000, not 0'",
    "dateline.live.bytes=9KB, 'dateline.live.bytes must be 1MB to 1GB, not 9216B'",
    "dateline.live.subscribers=0, 'dateline.live.subscribers must be 1 to 1000, not 0'",
    "dateline.live.hosts=news.example:80, 'dateline.live.hosts must be names of hosts'"
  })
  void aWrongValueStopsTheStartAndIsNamedByItsKey(String setting, String message) {
    runner
        .withPropertyValues(setting)
        .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, '', true",
    "::1, '', true",
    "0.0.0.0, '', false",
    "'', '', false",
    "0.0.0.0, true, true",
    "127.0.0.1, false, false"
  })
  void thePageIsThereOnLoopbackAndElsewhereIfThatWasSaid(
      String address, String enabled, boolean there) {
    runner
        .withPropertyValues("server.address=" + address)
        .withPropertyValues(
            enabled.isEmpty() ? new String[0] : new String[] {"dateline.live.enabled=" + enabled})
        .run(context -> assertThat(context.getBeansOfType(Page.class)).hasSize(there ? 1 : 0));
  }
}
