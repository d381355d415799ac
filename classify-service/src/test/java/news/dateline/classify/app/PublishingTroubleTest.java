package news.dateline.classify.app;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.testing.LogLines;
import org.junit.jupiter.api.Test;

class PublishingTroubleTest {

  private final PublishingTrouble trouble = new PublishingTrouble();

  @Test
  void eachReasonIsToldOnceUntilItWorksAgain() {
    try (LogLines log = LogLines.of(PublishingTrouble.class)) {
      trouble.passed();
      for (int i = 0; i < 3; i++) {
        trouble.failed(new IllegalStateException("wrapped", new RuntimeException("late by " + i)));
        trouble.failed(new IllegalStateException("fenced"));
      }
      trouble.passed();
      trouble.passed();
      trouble.failed(new IllegalStateException("fenced"));

      assertThat(log.lines())
          .containsExactly(
              "WARN Cannot publish, and will try until it works: an unforeseen fault (RuntimeException: late by"
                  + " 0)",
              "WARN Cannot publish, and will try until it works: an unforeseen fault (IllegalStateException:"
                  + " fenced)",
              "INFO Publishing again",
              "WARN Cannot publish, and will try until it works: an unforeseen fault (IllegalStateException:"
                  + " fenced)");
    }
  }
}
