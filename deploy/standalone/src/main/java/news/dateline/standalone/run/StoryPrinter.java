package news.dateline.standalone.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.standalone.print.EnrichedLine;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
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

  private final Map<String, Object> config;
  private final PrintWriter out;
  private final CountDownLatch positioned = new CountDownLatch(1);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private @Nullable Thread thread;

  StoryPrinter(Map<String, Object> connection, PrintWriter out) {
    this.config = new HashMap<>(connection);
    this.config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    this.config.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-printer");
    this.config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.out = out;
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
    try (Consumer<String, byte[]> opened =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer = opened;
      boolean isNew = !opened.listTopics().containsKey(Topics.ENRICHED);
      if (!isNew) {
        position(opened, false);
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
      while (closing.getCount() > 0) {
        opened.poll(POLL).forEach(story -> out.println(EnrichedLine.of(story)));
        out.flush();
      }
    } catch (WakeupException | InterruptedException e) {
      LOG.debug("Stopped printing");
    } catch (KafkaException e) {
      LOG.error("Stories are no longer printed", e);
    }
  }

  private static void position(Consumer<String, byte[]> consumer, boolean atBeginning) {
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
    partitions.forEach(consumer::position);
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
