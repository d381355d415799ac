package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.testing.LogLines;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

class ContainerTracesTest {

  private static final Logger CONTAINER =
      LoggerFactory.getLogger(KafkaMessageListenerContainer.class);

  @Test
  void stayOutOfALogThatOtherApplicationsOfTheProcessSetUpAnew() {
    try (ConfigurableApplicationContext service = start()) {
      start().close();
      start().close();

      assertThat(service.isActive()).isTrue();
      try (LogLines log = LogLines.of(KafkaMessageListenerContainer.class)) {
        CONTAINER.error("Transaction rolled back", new IllegalStateException("simulated"));
        CONTAINER.error("Stopping container due to an Error");
        assertThat(log.lines()).containsExactly("ERROR Stopping container due to an Error");
      }
    }
  }

  @Test
  void thatTheListenerMayNotReadIsToldOnceForEachReason() {
    try (ConfigurableApplicationContext service = start();
        LogLines log = LogLines.of(ContainerTraces.class);
        LogLines container = LogLines.of(KafkaMessageListenerContainer.class)) {
      assertThat(service.isActive()).isTrue();
      for (int start = 0; start < 3; start++) {
        CONTAINER.error(
            "No authExceptionRetryInterval", GroupAuthorizationException.forGroupId("desk"));
        CONTAINER.error("Fatal consumer exception; stopping container");
      }

      assertThat(container.lines()).isEmpty();
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("ERROR The listener cannot read, and will be started until it can: ")
          .contains("no right", "group: desk");
    }
  }

  @Test
  void aBatchThatMayNotBePublishedIsNoListenerThatCannotRead() {
    try (ConfigurableApplicationContext service = start();
        LogLines log = LogLines.of(ContainerTraces.class)) {
      assertThat(service.isActive()).isTrue();

      CONTAINER.error("Transaction rolled back", new TopicAuthorizationException("desk"));

      assertThat(log.lines()).isEmpty();
    }
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Empty.class)
        .web(WebApplicationType.NONE)
        .properties("spring.main.banner-mode=off")
        .run();
  }

  private static final class Empty {}
}
