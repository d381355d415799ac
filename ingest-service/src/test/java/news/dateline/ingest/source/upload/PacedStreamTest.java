package news.dateline.ingest.source.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacedStreamTest {

  private long nanos = 5;
  private final PacedStream stream =
      new PacedStream(
          new ByteArrayInputStream(new byte[10_000_000]), Duration.ofMinutes(10), () -> nanos);

  @Test
  void aSenderMayBeSlowForHalfAMinute() throws IOException {
    for (int i = 0; i < 30; i++) {
      after(Duration.ofSeconds(1));
      assertThat(stream.read()).isZero();
    }
    after(Duration.ofSeconds(2));
    assertThatExceptionOfType(SlowSenderException.class)
        .isThrownBy(stream::read)
        .withMessageContaining("1000 bytes a second");
  }

  @Test
  void aSenderOfAThousandBytesASecondIsHeardToTheTimeout() throws IOException {
    byte[] second = new byte[1_000];
    for (int i = 0; i < 599; i++) {
      after(Duration.ofSeconds(1));
      assertThat(stream.read(second)).isEqualTo(1_000);
    }
    after(Duration.ofSeconds(2));
    assertThatExceptionOfType(SlowSenderException.class)
        .isThrownBy(() -> stream.read(second))
        .withMessageContaining("within 600 s");
  }

  @Test
  void whatIsSkippedCounts() throws IOException {
    after(Duration.ofSeconds(60));

    assertThat(stream.skip(40_000)).isEqualTo(40_000);
    assertThat(stream.read()).isZero();
  }

  private void after(Duration time) {
    nanos += time.toNanos();
  }
}
