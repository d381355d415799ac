package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class LogExceptionTest {

  @Test
  void aRefusalForItsSizeIsSeenBehindWhatFollowedFromIt() {
    RecordTooLargeException refusal = new RecordTooLargeException("too large");

    assertThat(new LogException("refused", refusal).tooLarge()).isTrue();
    assertThat(new LogException("after", new KafkaException("error state", refusal)).tooLarge())
        .isTrue();
    assertThat(new LogException("away", new KafkaException("away")).tooLarge()).isFalse();
  }

  @Test
  void causesThatGoRoundInACircleEnd() {
    KafkaException one = new KafkaException("one");
    one.initCause(new KafkaException("two", one));

    assertThat(new LogException("round", one).tooLarge()).isFalse();
  }
}
