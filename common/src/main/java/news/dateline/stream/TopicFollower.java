package news.dateline.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.dateline.trouble.Reason;
import news.dateline.trouble.Trouble;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic on and on: all partitions of it, what is committed only, and without a group, so
 * that every follower gets every record. Nothing of where it is outlives it.
 *
 * <p>Kafka being away, a topic that is not there yet, and what the handler throws end nothing: it
 * goes on where it was once it can, and a record that the handler fails on is left out. Each record
 * is handed on once, in the order of its partition. Thread-safe.
 */
public final class TopicFollower implements AutoCloseable {

  /** Is given each record. */
  @FunctionalInterface
  public interface Handler {
    void handle(ConsumerRecord<String, byte[]> record);
  }

  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration NEW_PARTITIONS = Duration.ofMinutes(1);
  private static final Duration CLOSE = Duration.ofSeconds(5);

  /** For so long after a start, whoever makes the topic may be about to. */
  private static final Duration TOPIC_TO_COME = Duration.ofSeconds(10);

  private final String topic;
  private final FollowFrom from;
  private final Handler handler;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Thread thread;

  private final CountDownLatch caughtUp = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Consumer<String, byte[]> current;
  private volatile double lag = Double.NaN;

  // Of the thread alone, once it runs.
  private final Trouble trouble = new Trouble();
  private Instant started = Instant.EPOCH;
  private Duration pause = FIRST_PAUSE;

  /**
   * A follower that {@link #start} starts.
   *
   * @param config of a Kafka consumer; what a follower needs is set in a copy
   * @param client its {@code client.id}
   * @param handler is called by the follower's thread, one record after the other; must not block
   *     for long
   */
  public TopicFollower(
      Map<String, Object> config, String client, String topic, FollowFrom from, Handler handler) {
    this(() -> consumer(config, client), topic, from, handler);
  }

  TopicFollower(
      Supplier<Consumer<String, byte[]>> consumers,
      String topic,
      FollowFrom from,
      Handler handler) {
    this.consumers = consumers;
    this.topic = topic;
    this.from = from;
    this.handler = handler;
    this.thread = new Thread(this::run, "follow-" + topic);
    this.thread.setDaemon(true);
  }

  private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> given, String client) {
    Map<String, Object> config = new HashMap<>(given);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    // Of a topic that was made anew.
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Begins to read. To be called once. Ages count from now. */
  public void start() {
    started = Instant.now();
    thread.start();
  }

  /** Whether all that lay there when it began to read has been handed on. */
  public boolean hasCaughtUp() {
    return caughtUp.getCount() == 0;
  }

  /**
   * Waits until all that lay there when it began to read has been handed on.
   *
   * @return whether it has been, within that time
   */
  public boolean awaitCaughtUp(Duration patience) {
    try {
      return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * How many offsets, markers of transactions among them, it was behind when it last read; NaN
   * where that is not known: before it has read, and while the topic cannot be followed.
   */
  public double lag() {
    return lag;
  }

  /** Whether it reads, or tries to. */
  public boolean isRunning() {
    return thread.isAlive();
  }

  /** Stops; after it the handler is not called any more, but by a call that lasts for seconds. */
  @Override
  public void close() {
    closed.countDown();
    Consumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join(CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private void run() {
    FollowedPartitions partitions = new FollowedPartitions(topic, from, started);
    while (isOpen()) {
      try (var consumer = new Closing(consumers.get())) {
        current = consumer.consumer();
        follow(consumer.consumer(), partitions);
      } catch (WakeupException e) {
        // Closed.
      } catch (RuntimeException | Error e) {
        tell(e);
        pause();
      }
    }
  }

  private void follow(Consumer<String, byte[]> consumer, FollowedPartitions partitions) {
    while (isOpen()) {
      partitions.assign(consumer);
      long next = System.nanoTime() + NEW_PARTITIONS.toNanos();
      while (isOpen() && System.nanoTime() - next < 0) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          // First, so that what kills the handler is not read again.
          partitions.passed(record);
          handle(record);
        }
        lag = partitions.look(consumer);
        if (partitions.haveCaughtUp()) {
          caughtUp.countDown();
        }
        pause = FIRST_PAUSE;
        if (trouble.end()) {
          LOG.info("{} is followed", topic);
        }
      }
    }
  }

  private void handle(ConsumerRecord<String, byte[]> record) {
    try {
      handler.handle(record);
    } catch (RuntimeException e) {
      LOG.warn(
          "Left out {}-{} at offset {}, key {}",
          topic,
          record.partition(),
          record.offset(),
          record.key(),
          e);
    }
  }

  private void tell(Throwable e) {
    lag = Double.NaN;
    if (e instanceof UnknownTopicOrPartitionException
        && Instant.now().isBefore(started.plus(TOPIC_TO_COME))) {
      return;
    }
    String why = Reason.of(e);
    if (trouble.isNew(why)) {
      LOG.warn("{} cannot be followed, and will be tried until it can: {}", topic, why);
    }
  }

  private void pause() {
    try {
      closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Nobody interrupts it but to end it.
      closed.countDown();
    }
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  /** So that a broker that is away does not hold up the end. */
  private record Closing(Consumer<String, byte[]> consumer) implements AutoCloseable {
    @Override
    public void close() {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
  }
}
