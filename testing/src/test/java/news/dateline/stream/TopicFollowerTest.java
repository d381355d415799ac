package news.dateline.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import news.dateline.testing.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final ListOffsetsOptions ALL =
      new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
  private static final Duration HOUR = Duration.ofHours(1);

  private static TestBroker broker;
  private static Admin admin;
  private static Producer<String, byte[]> producer;

  private final List<String> seen = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() {
    broker = TestBroker.start();
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "transactional.id", "follow-test"),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  @AfterAll
  static void stop() throws Exception {
    producer.close();
    admin.close();
    broker.close();
  }

  private static void make(String topic, int partitions) throws Exception {
    admin
        .createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
        .all()
        .get();
  }

  /** In one transaction, by turns to two partitions. */
  private static void publish(String topic, Instant time, String... keys) {
    producer.beginTransaction();
    send(topic, time, keys);
    producer.commitTransaction();
    await().atMost(LONG).until(() -> end(topic, COMMITTED).equals(end(topic, ALL)));
  }

  /** A commit has been answered before its markers are written. */
  private static List<Long> end(String topic, ListOffsetsOptions options) throws Exception {
    return admin
        .listOffsets(
            Map.of(
                new TopicPartition(topic, 0), OffsetSpec.latest(),
                new TopicPartition(topic, 1), OffsetSpec.latest()),
            options)
        .all()
        .get()
        .entrySet()
        .stream()
        .sorted(Comparator.comparingInt(end -> end.getKey().partition()))
        .map(end -> end.getValue().offset())
        .toList();
  }

  private static void send(String topic, Instant time, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  topic, i % 2, time.toEpochMilli(), keys[i], keys[i].getBytes(UTF_8)));
    }
  }

  private TopicFollower follow(String topic, FollowFrom from) {
    TopicFollower follower =
        new TopicFollower(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "not-used"),
            "follow-test",
            topic,
            from,
            this::see);
    follower.start();
    return follower;
  }

  private void see(ConsumerRecord<String, byte[]> record) {
    seen.add(record.key());
    if (record.key().startsWith("bad")) {
      throw new IllegalStateException("does not agree with me");
    }
  }

  @Test
  void whatIsCommittedIsHandedOnOnceAndThenWhatComes() throws Exception {
    make("all", 2);
    producer.beginTransaction();
    send("all", Instant.now(), "aborted");
    producer.abortTransaction();
    publish("all", Instant.now(), "a", "b", "c");

    try (TopicFollower follower = follow("all", FollowFrom.age(HOUR))) {
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactlyInAnyOrder("a", "b", "c");

      publish("all", Instant.now(), "d", "e");

      await().atMost(LONG).until(() -> seen.size() >= 5);
      assertThat(seen).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
      await().atMost(LONG).until(() -> follower.lag() == 0);
    }
  }

  @Test
  void whatIsTooOldIsLeftOut() throws Exception {
    make("aged", 2);
    publish("aged", Instant.now().minus(HOUR.multipliedBy(2)), "old 1", "old 2");
    publish("aged", Instant.now(), "new");

    try (TopicFollower follower = follow("aged", FollowFrom.age(HOUR))) {
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactly("new");
    }
  }

  @Test
  void whatIsPublishedFromItsStartOnIsReadWhereThatIsAskedFor() throws Exception {
    make("from-start", 2);
    publish("from-start", Instant.now().minusSeconds(1), "before");

    try (TopicFollower follower = follow("from-start", FollowFrom.age(Duration.ZERO));
        TopicFollower late = follow("made-late", FollowFrom.age(Duration.ZERO))) {
      make("made-late", 2);
      publish("made-late", Instant.now(), "first of a new topic");
      publish("from-start", Instant.now(), "after");

      await().atMost(LONG).until(() -> seen.size() >= 2);
      assertThat(seen).containsExactlyInAnyOrder("after", "first of a new topic");
      assertThat(follower.isRunning()).isTrue();
      assertThat(late.isRunning()).isTrue();
    }
  }

  @Test
  void theLastRecordsAreReadWhereThatIsAskedFor() throws Exception {
    make("last", 2);
    publish(
        "last",
        Instant.now(),
        IntStream.range(0, 10).mapToObj(i -> "n" + i).toArray(String[]::new));

    // The last offset of each partition is the marker of the transaction.
    try (TopicFollower follower = follow("last", FollowFrom.age(HOUR).atMost(3))) {
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactlyInAnyOrder("n6", "n7", "n8", "n9");
    }
  }

  @Test
  void aTopicWithNothingInItIsCaughtUpWithAtOnce() throws Exception {
    make("empty", 2);

    try (TopicFollower follower = follow("empty", FollowFrom.last(5))) {
      await().atMost(LONG).until(follower::hasCaughtUp);
      await().atMost(LONG).until(() -> follower.lag() == 0);
      assertThat(seen).isEmpty();
    }
  }

  @Test
  void aTransactionThatIsOpenHoldsNothingUpAndComesOnceItIsCommitted() throws Exception {
    make("open", 2);
    publish("open", Instant.now(), "before");
    producer.beginTransaction();
    send("open", Instant.now(), "within");
    producer.flush();

    try (TopicFollower follower = follow("open", FollowFrom.age(HOUR))) {
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactly("before");

      producer.commitTransaction();

      await().atMost(LONG).until(() -> seen.size() >= 2);
      assertThat(seen).containsExactly("before", "within");
    }
  }

  @Test
  void aTopicThatIsMadeLaterIsFollowedOnceItIsThere() throws Exception {
    try (TopicFollower follower = follow("later", FollowFrom.age(HOUR))) {
      assertThat(follower.awaitCaughtUp(Duration.ofMillis(1))).isFalse();
      assertThat(follower.lag()).isNaN();
      make("later", 2);
      assertThat(follower.awaitCaughtUp(LONG)).isTrue();

      publish("later", Instant.now(), "a");

      await().atMost(LONG).until(() -> !seen.isEmpty());
    }
  }

  @Test
  void aRecordThatTheHandlerFailsOnIsLeftOut() throws Exception {
    make("bad", 2);
    publish("bad", Instant.now(), "bad", "a", "bad too", "b");

    try (TopicFollower follower = follow("bad", FollowFrom.age(HOUR))) {
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactlyInAnyOrder("bad", "a", "bad too", "b");
    }
  }

  @Test
  void afterItsEndNothingIsHandedOn() throws Exception {
    make("ended", 2);
    TopicFollower follower = follow("ended", FollowFrom.age(HOUR));
    await().atMost(LONG).until(follower::hasCaughtUp);

    follower.close();
    publish("ended", Instant.now(), "a");

    assertThat(follower.isRunning()).isFalse();
    assertThat(seen).isEmpty();
  }

  @Test
  void afterAnErrorItGoesOnWhereItWas() {
    MockConsumer<String, byte[]> first = consumer(2, 0);
    first.schedulePollTask(() -> first.setPollException(new KafkaException("simulated")));
    MockConsumer<String, byte[]> second = consumer(2, 1);
    Queue<Consumer<String, byte[]>> consumers = new ArrayDeque<>(List.of(first, second));

    try (TopicFollower follower =
        new TopicFollower(consumers::remove, "mock", FollowFrom.last(10), this::see)) {
      follower.start();
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactly("0", "1");
      assertThat(first.closed()).isTrue();
    }
    assertThat(second.closed()).isTrue();
  }

  @Test
  void anErrorOfTheHandlerEndsNothing() {
    MockConsumer<String, byte[]> first = consumer(2, 0);
    MockConsumer<String, byte[]> second = consumer(2, 1);
    Queue<Consumer<String, byte[]>> consumers = new ArrayDeque<>(List.of(first, second));

    try (TopicFollower follower =
        new TopicFollower(
            consumers::remove,
            "mock",
            FollowFrom.last(10),
            record -> {
              see(record);
              if (record.offset() == 0) {
                throw new InternalError("simulated");
              }
            })) {
      follower.start();
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactly("0", "1");
    }
  }

  /** One partition that ends there, and of which the first poll gives that record. */
  private static MockConsumer<String, byte[]> consumer(long end, long offset) {
    TopicPartition partition = new TopicPartition("mock", 0);
    MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    consumer.updatePartitions("mock", List.of(new PartitionInfo("mock", 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(partition, 0L));
    consumer.updateEndOffsets(Map.of(partition, end));
    consumer.schedulePollTask(
        () ->
            consumer.addRecord(
                new ConsumerRecord<>("mock", 0, offset, Long.toString(offset), new byte[0])));
    return consumer;
  }

  @Test
  void anAgeFromBeforeAllTimeIsAll() throws Exception {
    make("ages", 2);
    publish("ages", Instant.now(), "a", "b");

    try (TopicFollower follower =
        follow("ages", FollowFrom.age(Duration.ofSeconds(Long.MAX_VALUE)))) {
      await().atMost(LONG).until(follower::hasCaughtUp);
      assertThat(seen).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void howFarBehindItIsIsNotKnownWhileItCannotRead() {
    MockConsumer<String, byte[]> first = consumer(1, 0);
    Queue<Consumer<String, byte[]>> consumers = new ArrayDeque<>(List.of(first));

    try (TopicFollower follower =
        new TopicFollower(consumers::remove, "mock", FollowFrom.last(10), this::see)) {
      assertThat(follower.lag()).isNaN();
      follower.start();
      await().atMost(LONG).until(() -> follower.lag() == 0);

      first.setPollException(new KafkaException("simulated"));

      await().atMost(LONG).until(() -> Double.isNaN(follower.lag()));
    }
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatThrownBy(() -> FollowFrom.last(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FollowFrom.age(HOUR.negated()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
