package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PublishingTroubleTest {

  private final Logger logger = (Logger) LoggerFactory.getLogger(PublishingTrouble.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final PublishingTrouble trouble = new PublishingTrouble();

  @BeforeEach
  void listen() {
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  @Test
  void eachReasonIsToldOnceUntilItWorksAgain() {
    trouble.passed();
    for (int i = 0; i < 3; i++) {
      trouble.failed(new IllegalStateException("wrapped", new RuntimeException("late by " + i)));
      trouble.failed(new IllegalStateException("fenced"));
    }
    trouble.passed();
    trouble.passed();
    trouble.failed(new IllegalStateException("fenced"));

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "Cannot publish, and will try until it works: RuntimeException: late by 0",
            "Cannot publish, and will try until it works: IllegalStateException: fenced",
            "Publishing again",
            "Cannot publish, and will try until it works: IllegalStateException: fenced");
  }
}
