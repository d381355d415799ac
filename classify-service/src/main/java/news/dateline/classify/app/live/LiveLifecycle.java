package news.dateline.classify.app.live;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import news.dateline.classify.live.LiveFeed;
import news.dateline.classify.live.LiveStory;
import news.dateline.classify.live.StoryRecordReader;
import news.dateline.stream.TopicFollower;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fills the feed from the topic, and tells it whether Kafka answers. Ends what is followed before
 * the server waits for its requests to end.
 */
final class LiveLifecycle implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveLifecycle.class);
  private static final long CHECK_SECONDS = 2;

  private final LiveFeed feed;
  private final TopicFollower follower;
  private final Runnable topics;
  private final BooleanSupplier kafka;
  private boolean follows;
  private @Nullable ScheduledExecutorService checks;

  /**
   * @param follower not started
   * @param topics makes those that are missing, so that the follower finds its own
   * @param kafka whether a broker answers; may take some seconds
   */
  LiveLifecycle(LiveFeed feed, TopicFollower follower, Runnable topics, BooleanSupplier kafka) {
    this.feed = feed;
    this.follower = follower;
    this.topics = topics;
    this.kafka = kafka;
  }

  static void read(LiveFeed feed, ConsumerRecord<String, byte[]> record) {
    LiveStory story =
        StoryRecordReader.read(record.value(), Instant.ofEpochMilli(record.timestamp()));
    if (story == null) {
      feed.addUnreadable();
    } else {
      feed.add(story);
    }
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "live-kafka");
              thread.setDaemon(true);
              return thread;
            });
    Future<?> unused =
        executor.scheduleWithFixedDelay(this::check, 0, CHECK_SECONDS, TimeUnit.SECONDS);
    checks = executor;
  }

  private void check() {
    try {
      if (!follows) {
        topics.run();
        follower.start();
        follows = true;
      }
      feed.reading(kafka.getAsBoolean());
    } catch (RuntimeException | Error e) {
      // Else nobody would ask again. Why it is so is told by what classifies.
      LOG.debug("Kafka is away", e);
      feed.reading(false);
    }
  }

  @Override
  public synchronized void stop() {
    if (checks != null) {
      checks.shutdownNow();
    }
    checks = null;
    feed.close();
    follower.close();
  }

  @Override
  public synchronized boolean isRunning() {
    return checks != null;
  }
}
