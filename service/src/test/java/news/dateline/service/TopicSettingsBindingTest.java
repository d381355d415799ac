package news.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import news.dateline.stream.TopicSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TopicSettingsBindingTest {

  private static TopicSettings bind(Map<String, String> properties) {
    return ServiceConfiguration.topics(new Binder(new MapConfigurationPropertySource(properties)));
  }

  @Test
  void retentionsAreBoundAndHaveDefaults() {
    assertThat(
            bind(
                Map.of(
                    "dateline.topics.partitions", "3",
                    "dateline.topics.stories-retention", "14d",
                    "dateline.topics.dead-letters-retention", "-1")))
        .isEqualTo(
            new TopicSettings(3, Duration.ofDays(14), Duration.ofDays(30), Duration.ofMillis(-1)));
  }

  @Test
  void aWrongOneIsNamedByItsKey() {
    assertThatThrownBy(() -> bind(Map.of("dateline.topics.partitions", "0")))
        .hasRootCauseMessage("dateline.topics.partitions must be at least 1, not 0");
  }
}
