package news.dateline.ingest.source.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class SpoolExceptionTest {

  private static final long PLENTY = 1L << 40;

  @Test
  void wantOfSpaceIsToldFromOtherTroubles() {
    assertThat(because("/spool/1.part: No space left on device", PLENTY)).isTrue();
    assertThat(because("Disk quota exceeded", PLENTY)).isTrue();
    assertThat(because("whatever the system says in its language", 0)).isTrue();
    assertThat(because("Input/output error", PLENTY)).isFalse();
    assertThat(new SpoolException(new FileSystemException("/spool", null, null), PLENTY))
        .matches(failure -> !failure.isForSpace());
  }

  private static boolean because(String message, long free) {
    return new SpoolException(new IOException(message), free).isForSpace();
  }
}
