package news.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedSchedulerTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void onlySoManyPollsAreUnderWayAtATime() {
    List<CompletableFuture<Void>> polls = new CopyOnWriteArrayList<>();
    try (FeedScheduler scheduler = new FeedScheduler(2, 5)) {
      for (int i = 0; i < 1_000; i++) {
        scheduler.after(Duration.ofDays(-1), () -> begin(polls));
      }
      for (int ended = 0; ended < 995; ended++) {
        int begun = ended + 5;
        await().atMost(SOON).pollInterval(Duration.ofMillis(1)).until(() -> polls.size() == begun);
        polls.get(ended).complete(null);
      }
      await().atMost(SOON).until(() -> polls.size() == 1_000);
    }
  }

  @Test
  void aPollThatFailsMakesRoomForTheNext() {
    AtomicInteger begun = new AtomicInteger();
    try (FeedScheduler scheduler = new FeedScheduler(1, 1)) {
      for (int i = 0; i < 3; i++) {
        scheduler.after(
            Duration.ZERO,
            () -> {
              if (begun.incrementAndGet() == 1) {
                throw new IllegalStateException("a fault");
              }
              return CompletableFuture.failedFuture(new IllegalStateException("another fault"));
            });
      }

      await().atMost(SOON).until(() -> begun.get() == 3);
    }
  }

  @Test
  void aPollThatWasCalledOffDoesNotBegin() {
    List<CompletableFuture<Void>> polls = new CopyOnWriteArrayList<>();
    try (FeedScheduler scheduler = new FeedScheduler(1, 1)) {
      Future<?> off = scheduler.after(Duration.ofMillis(50), () -> begin(polls));
      scheduler.after(Duration.ofMillis(100), () -> begin(polls));
      off.cancel(false);

      await().atMost(SOON).until(() -> !polls.isEmpty());
    }
    assertThat(polls).hasSize(1);
  }

  private static CompletableFuture<Void> begin(List<CompletableFuture<Void>> polls) {
    CompletableFuture<Void> poll = new CompletableFuture<>();
    polls.add(poll);
    return poll;
  }
}
