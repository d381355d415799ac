package news.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;

class StopLogTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(StopLog.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
  }

  private List<String> stop(InHand... inHand) {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context.registerBean(StopLog.class, () -> new StopLog(List.of(inHand)));
      context.refresh();
      assertThat(log.list).isEmpty();
    }
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void aStopIsToldWhenItBeginsAndWhenItEndsWithWhatIsInHand() {
    AtomicLong left = new AtomicLong(5);

    List<String> lines = stop(new InHand("documents in flight", left::getAndDecrement));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("Stopping: 5 documents in flight");
    assertThat(lines.get(1)).matches("Stopped after \\d+ ms: 4 documents in flight");
  }

  @Test
  void whereNothingIsCountedTheTimeIsTold() {
    assertThat(stop().get(1)).matches("Stopped after \\d+ ms");
  }
}
