package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

class RollbackTracesTest {

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

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Empty.class)
        .web(WebApplicationType.NONE)
        .properties("spring.main.banner-mode=off")
        .run();
  }

  private static final class Empty {}
}
