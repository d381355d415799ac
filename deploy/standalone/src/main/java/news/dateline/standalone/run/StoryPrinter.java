package news.dateline.standalone.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.dateline.standalone.print.EnrichedLine;
import news.dateline.stream.Topics;
import news.dateline.trouble.Reason;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Prints a line for each story that is enriched from its start on. */
final class StoryPrinter implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StoryPrinter.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final PrintWriter out;

  /** What is printed next. */
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  private final CountDownLatch positioned = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Whether it was said that Kafka cannot be read; of the printing thread. */
  private boolean told;

  private volatile @Nullable Consumer<String, byte[]> consumer;
  private @Nullable Thread thread;

  /** Whether the topic was made after this began: all of it is to be printed. */
  private boolean made;

  StoryPrinter(Map<String, Object> connection, PrintWriter out) {
    this(consumers(connection), out);
  }

  /**
   * @param consumers opens one; asked again where the one before failed
   */
  StoryPrinter(Supplier<Consumer<String, byte[]>> consumers, PrintWriter out) {
    this.consumers = consumers;
    this.out = out;
  }

  private static Supplier<Consumer<String, byte[]>> consumers(Map<String, Object> connection) {
    Map<String, Object> config = new HashMap<>(connection);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-printer");
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Before the sources, whose first stories shall not be missed. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void start() {
    Thread printer = new Thread(this::run, "print-stories");
    thread = printer;
    printer.start();
    try {
      if (!positioned.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Kafka does not answer yet; the first stories may not be printed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (closing.getCount() > 0) {
      try (Consumer<String, byte[]> opened = consumers.get()) {
        consumer = opened;
        print(opened);
      } catch (WakeupException | InterruptedException e) {
        LOG.debug("Stopped printing");
      } catch (RuntimeException e) {
        if (!told) {
          LOG.error("No stories are printed, until Kafka can be read again", e);
        }
        told = true;
        pause();
      }
    }
  }

  private void pause() {
    try {
      boolean unused = closing.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on where the last one stopped, or else from the end of what there is. */
  private void print(Consumer<String, byte[]> opened) throws InterruptedException {
    if (positions.isEmpty()) {
      begin(opened);
    } else {
      opened.assign(positions.keySet());
      positions.forEach(opened::seek);
    }
    while (closing.getCount() > 0) {
      opened.poll(POLL).forEach(this::print);
      if (told) {
        LOG.info("Stories are printed again");
        told = false;
      }
      out.flush();
      notePositions(opened);
    }
  }

  private void notePositions(Consumer<String, byte[]> of) {
    of.assignment().forEach(partition -> positions.put(partition, of.position(partition)));
  }

  private void begin(Consumer<String, byte[]> opened) throws InterruptedException {
    boolean isNew = !opened.listTopics().containsKey(Topics.ENRICHED);
    made |= isNew;
    if (!isNew) {
      position(opened, made);
    }
    positioned.countDown();
    while (isNew && !opened.listTopics().containsKey(Topics.ENRICHED)) {
      if (closing.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    }
    if (isNew) {
      position(opened, true);
    }
  }

  private void print(ConsumerRecord<String, byte[]> story) {
    if (story.value() == null) {
      return;
    }
    try {
      out.println(EnrichedLine.of(story));
    } catch (RuntimeException e) {
      LOG.warn("Cannot print the story {}: {}", story.key(), Reason.of(e));
    }
  }

  private void position(Consumer<String, byte[]> consumer, boolean atBeginning) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ENRICHED).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    if (atBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    notePositions(consumer);
  }

  @Override
  public void stop() {
    closing.countDown();
    Consumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    try {
      if (thread != null) {
        thread.join(POLL.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
