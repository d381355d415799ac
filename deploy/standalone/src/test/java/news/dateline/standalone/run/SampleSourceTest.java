package news.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import news.dateline.ingest.source.Intake;
import news.dateline.ingest.source.SourceStatus;
import org.junit.jupiter.api.Test;

class SampleSourceTest {

  private static final Instant TIME = Instant.parse("2026-11-03T10:00:00Z");

  private final List<Object> taken = new CopyOnWriteArrayList<>();

  @Test
  void theLastLookIsWhenTheSamplesWereHandedOver() {
    SampleSource source = new SampleSource(Clock.fixed(TIME, ZoneOffset.UTC));
    assertThat(source.status()).isEqualTo(SourceStatus.running(null));

    source.start(intake());

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> source.status().equals(SourceStatus.running(TIME)));
    assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
    assertThat(source.looks()).isFalse();
    source.close();
  }

  /** Knows nothing, and takes all. */
  private Intake intake() {
    return (Intake)
        Proxy.newProxyInstance(
            Intake.class.getClassLoader(),
            new Class<?>[] {Intake.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("accept")) {
                taken.add(arguments[0]);
                return null;
              }
              return false;
            });
  }
}
