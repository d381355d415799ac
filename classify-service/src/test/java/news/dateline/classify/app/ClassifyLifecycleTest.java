package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.metrics.ClassifyMetrics;
import news.dateline.testing.LogLines;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

class ClassifyLifecycleTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MessageListenerContainer container =
      (MessageListenerContainer)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {MessageListenerContainer.class},
              (proxy, method, arguments) -> call(method.getName()));
  private final ClassifyLifecycle lifecycle =
      new ClassifyLifecycle(
          this::topics,
          () -> this.ready,
          new KafkaListenerEndpointRegistry() {
            @Override
            public MessageListenerContainer getListenerContainer(String id) {
              return container;
            }
          },
          new ClassifyMeters(registry));

  private boolean running;
  private boolean away;
  private boolean ready = true;
  private int starts;

  private @Nullable Object call(String method) {
    switch (method) {
      case "start" -> {
        running = true;
        starts++;
      }
      case "stop" -> running = false;
      case "isRunning", "isInExpectedState" -> {
        return running;
      }
      default -> throw new UnsupportedOperationException(method);
    }
    return null;
  }

  private void topics() {
    if (away) {
      throw new KafkaException("away");
    }
  }

  @Test
  void aDeathCountsOnceThoughKafkaIsAwayForManyChecks() {
    lifecycle.check();
    running = false;
    away = true;
    lifecycle.check();
    lifecycle.check();
    lifecycle.check();
    assertThat(restarts()).isEqualTo(1);
    assertThat(starts).isEqualTo(1);

    away = false;
    lifecycle.check();
    assertThat(running).isTrue();
    assertThat(restarts()).isEqualTo(1);

    running = false;
    lifecycle.check();
    assertThat(running).isTrue();
    assertThat(restarts()).isEqualTo(2);
  }

  @Test
  void aListenerThatDiesAgainAndAgainIsStartedEverMoreRarelyAndSaidToOnce() {
    try (LogLines log = LogLines.of(ClassifyLifecycle.class)) {
      for (int check = 0; check < 60; check++) {
        lifecycle.check();
        running = false;
      }

      assertThat(starts).isBetween(5, 12);
      assertThat(restarts()).isBetween(starts - 1.0, starts * 1.0);
      assertThat(log.lines()).containsExactly("ERROR The listener died; starting it again");
    }
    for (int check = 0; check < 80; check++) {
      lifecycle.check();
    }
    running = false;

    lifecycle.check();
    assertThat(running).as("after a minute without trouble, at once").isTrue();
  }

  @Test
  void theListenerWaitsUntilWhatWasPublishedIsKnown() {
    ready = false;
    lifecycle.check();
    lifecycle.check();
    assertThat(starts).isZero();

    ready = true;
    lifecycle.check();
    assertThat(running).isTrue();
    assertThat(restarts()).isZero();
  }

  private double restarts() {
    return registry.get(ClassifyMetrics.LISTENER_RESTARTS).counter().count();
  }
}
