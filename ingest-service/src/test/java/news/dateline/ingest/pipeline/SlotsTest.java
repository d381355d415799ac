package news.dateline.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlotsTest {

  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void whoCannotWaitFindsRoomThoughOthersWait() throws InterruptedException {
    Slots slots = new Slots(new Capacity(1, 8));
    for (int i = 0; i < 6; i++) {
      slots.await();
    }
    CompletableFuture<Runnable> waiting = waiting(slots);

    assertThat(slots.await(SHORT)).isNotNull();
    assertThat(slots.await(SHORT)).isNotNull();
    assertThat(slots.await(SHORT)).isNull();
    assertThat(waiting).isNotDone();
    waiting.cancel(true);
  }

  @Test
  void aSlotThatIsGivenBackIsTakenByWhoWaits() throws Exception {
    Slots slots = new Slots(new Capacity(1, 4));
    Runnable first = slots.await();
    slots.await();
    slots.await();
    CompletableFuture<Runnable> waiting = waiting(slots);

    first.run();

    await().atMost(Duration.ofSeconds(30)).until(waiting::isDone);
    assertThat(waiting.get()).isNotNull();
  }

  @Test
  void noWorkerIsLeftIdleForThat() throws InterruptedException {
    Slots slots = new Slots(new Capacity(4, 4));
    for (int i = 0; i < 4; i++) {
      slots.await();
    }

    assertThat(slots.await(SHORT)).isNull();
  }

  private static CompletableFuture<Runnable> waiting(Slots slots) {
    CompletableFuture<Runnable> slot = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                slot.complete(slots.await());
              } catch (InterruptedException e) {
                slot.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return slot;
  }
}
