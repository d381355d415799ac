package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.dateline.document.DocumentId;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.FakeIntake;
import news.dateline.ingest.source.Document;
import org.junit.jupiter.api.Test;

class FlightTest {

  private final FakeIntake intake = new FakeIntake();
  private final Flight flight = new Flight();

  @Test
  void oneWhoseEndGoesWrongHasEndedAllTheSame() throws Exception {
    Document document = Documents.of("a", "a");
    flight
        .counting(intake.deliver())
        .accept(
            document,
            report -> {
              throw new IllegalStateException("on purpose");
            });
    DocumentId id = document.id();
    assertThatIllegalStateException().isThrownBy(() -> intake.end(id));

    CompletableFuture<List<String>> ended =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                flight.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return intake.names();
            });

    assertThat(ended.get(30, TimeUnit.SECONDS)).containsExactly(document.label().name());
  }
}
