package news.dateline.standalone.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import news.dateline.standalone.Cli;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.Replay;
import news.dateline.stream.Topics;
import news.dateline.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.support.KafkaHeaders;
import tools.jackson.databind.JsonNode;

/** What an operator asks a running Dateline by {@code dead-letters} and {@code trace}. */
class OperatorIT {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private static Path directory;
  private static Running dateline;
  private static String kafka;
  private static KafkaProducer<String, byte[]> producer;

  @BeforeAll
  static void start() throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    Path watched = Files.createDirectory(directory.resolve("watched"));
    Files.writeString(
        watched.resolve("port.txt"), "A new port opens\n\nA new port opened in Mombasa, Kenya.");
    Files.writeString(watched.resolve("empty.txt"), "");
    dateline = Running.start(data, watched, null);
    kafka = Running.kafka(dateline.standalone().summary());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    await().atMost(LONG).until(() -> dateline.scrape().publishedStories() >= 1);
  }

  @AfterAll
  static void stop() {
    producer.close();
    dateline.close();
  }

  private static Cli run(String... command) {
    List<String> arguments = new ArrayList<>(Arrays.asList(command));
    arguments.add("--bootstrap-servers=" + kafka);
    return Cli.run(arguments.toArray(String[]::new));
  }

  /** The letters of a story, those that were settled too. */
  private static List<JsonNode> letters(String story) {
    return run("dead-letters", "list", "--json", "--settled").records().stream()
        .filter(letter -> letter.path("story").asString("").equals(story))
        .toList();
  }

  private static String position(String story) {
    return letters(story).get(0).path("position").asString();
  }

  private static RecordMetadata send(String topic, String key, byte @Nullable [] value)
      throws Exception {
    return producer.send(new ProducerRecord<>(topic, key, value)).get();
  }

  private static byte[] story(String id, String text) {
    return """
        {"uri":"urn:dateline:story:%s","firstCreated":"2026-01-01T00:00:00Z",
         "versionCreated":"2026-01-01T00:00:00Z",
         "headlines":[{"role":"main","value":"%s"}],
         "bodies":[{"role":"main","contentType":"text/plain","value":"%s"}],
         "dateline":{"document":{"id":"0123456789abcdef0123456789abcdef","source":"desk",
           "kind":"folder","mediaType":"text/plain","part":1,"parts":1,
           "fetchedAt":"2026-01-01T00:00:00Z","bytes":10}}}
        """
        .formatted(id, text, text)
        .getBytes(UTF_8);
  }

  /** A letter as classify leaves it of the record there. */
  private static void bury(RecordMetadata record, String key, byte @Nullable [] value)
      throws Exception {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(Topics.DEAD_LETTERS, record.partition(), key, value);
    letter.headers().add(KafkaHeaders.DLT_ORIGINAL_TOPIC, record.topic().getBytes(UTF_8));
    letter
        .headers()
        .add(
            KafkaHeaders.DLT_ORIGINAL_PARTITION,
            ByteBuffer.allocate(Integer.BYTES).putInt(record.partition()).array());
    letter
        .headers()
        .add(
            KafkaHeaders.DLT_ORIGINAL_OFFSET,
            ByteBuffer.allocate(Long.BYTES).putLong(record.offset()).array());
    letter
        .headers()
        .add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "Tagging failed: no memory".getBytes(UTF_8));
    letter.headers().add("ce_id", "desk/7".getBytes(UTF_8));
    producer.send(letter).get();
  }

  private static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
    try (TopicReader reader = dateline.reader(topic)) {
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      await()
          .pollInSameThread()
          .atMost(LONG)
          .until(
              () -> {
                List<ConsumerRecord<String, byte[]>> now =
                    reader.read().stream().filter(record -> key.equals(record.key())).toList();
                boolean settled = !now.isEmpty() && now.size() == found.size();
                found.clear();
                found.addAll(now);
                return settled;
              });
      return List.copyOf(found);
    }
  }

  private static void awaitLetters(String story, int count) {
    await().atMost(LONG).until(() -> letters(story).size() == count);
  }

  @Test
  void aLetterIsListedAndShownWithItsReasonAndItsRecord() throws Exception {
    send(Topics.STORIES, "no-json", "Rivers rose.".getBytes(UTF_8));
    awaitLetters("no-json", 1);

    assertThat(run("dead-letters", "list").lines())
        .filteredOn(line -> line.contains("no-json"))
        .singleElement()
        .asString()
        .startsWith(position("no-json"))
        .contains("waiting", "Not JSON");
    assertThat(run("dead-letters", "show", "no-json").out())
        .contains("Rivers rose.", "MalformedRecordException", "news.stories.v1");
    Cli json = run("dead-letters", "show", "--json", position("no-json"));
    assertThat(json.status()).isZero();
    assertThat(json.records())
        .singleElement()
        .satisfies(
            letter -> assertThat(letter.path("record").asString()).isEqualTo("Rivers rose."));
  }

  @Test
  void aLetterThatIsNotThereIsNamed() {
    Cli show = run("dead-letters", "show", "9@9");
    Cli replay = run("dead-letters", "replay", "9@9", "no-such-story");

    assertThat(show.status()).isEqualTo(1);
    assertThat(show.err()).contains("9@9: no such dead letter");
    assertThat(replay.status()).isEqualTo(1);
    assertThat(replay.err()).contains("9@9: no such dead letter", "no-such-story: no such");
  }

  @Test
  void aReplayedStoryIsEnrichedOnceHoweverOftenItIsReplayed() throws Exception {
    String id = "11111111111111111111111111111111";
    double enriched = dateline.scrape().publishedStories();
    RecordMetadata gone = new RecordMetadata(partition(id), 0, 0, 0, 0, 0);
    bury(gone, id, story(id, "Flood in Nepal"));

    Cli first = run("dead-letters", "replay", id);
    Cli second = run("dead-letters", "replay", id);

    assertThat(first.out()).contains(position(id) + " replayed");
    assertThat(first.status()).isZero();
    assertThat(second.out()).contains(position(id) + " settled: replayed before");
    assertThat(second.status()).isZero();
    assertThat(run("dead-letters", "replay", "--all").lines())
        .noneMatch(line -> line.startsWith(position(id) + " "));
    assertThat(records(Topics.ENRICHED, id))
        .singleElement()
        .satisfies(
            record ->
                assertThat(CloudEvent.get(record.headers(), "dateline_regions")).isEqualTo("NP"));
    assertThat(records(Topics.STORIES, id))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(CloudEvent.get(record.headers(), "ce_id")).isEqualTo("desk/7");
              assertThat(CloudEvent.get(record.headers(), "dateline_replays")).isEqualTo("1");
              assertThat(record.headers())
                  .noneMatch(header -> header.key().startsWith("kafka_dlt-"));
            });
    assertThat(run("dead-letters", "list").out()).doesNotContain(id);
    await().atMost(LONG).until(() -> dateline.scrape().publishedStories() == enriched + 1);
  }

  @Test
  void whatAnOpenTransactionHidesIsNotReplayedAgain() throws Exception {
    String id = "55555555555555555555555555555555";
    RecordMetadata gone = new RecordMetadata(partition(id), 0, 0, 0, 0, 0);
    bury(gone, id, story(id, "Flood in Laos"));
    String letter = position(id);
    try (KafkaProducer<String, byte[]> classify = openTransaction(gone.partition())) {
      noteReplayed(gone.partition(), letter);

      assertThat(letters(id))
          .extracting(listed -> listed.path("state").asString())
          .containsExactly("waiting");
      CompletableFuture<Cli> replay =
          CompletableFuture.supplyAsync(() -> run("dead-letters", "replay", id));
      await().atMost(LONG).during(Duration.ofSeconds(2)).until(() -> !replay.isDone());
      classify.abortTransaction();

      assertThat(replay.join().out()).contains(letter + " settled: replayed before");
    }
  }

  /** As a process leaves it that was killed, until Kafka ends it. */
  private static KafkaProducer<String, byte[]> openTransaction(int partition) throws Exception {
    KafkaProducer<String, byte[]> open =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "transactional.id", "killed"),
            new StringSerializer(),
            new ByteArraySerializer());
    open.initTransactions();
    open.beginTransaction();
    open.send(new ProducerRecord<>(Topics.DEAD_LETTERS, partition, "killed", new byte[] {1})).get();
    return open;
  }

  /** As a replay leaves it. */
  private static void noteReplayed(int partition, String letter) throws Exception {
    ProducerRecord<String, byte[]> note =
        new ProducerRecord<>(Topics.DEAD_LETTERS, partition, null, null);
    CloudEvent.put(note.headers(), Replay.OF, letter);
    CloudEvent.put(note.headers(), Replay.ENDING, "replayed");
    producer.send(note).get();
  }

  private static TopicPartition partition(String key) {
    int partitions = producer.partitionsFor(Topics.STORIES).size();
    return new TopicPartition(
        Topics.STORIES, Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions);
  }

  @Test
  void aStoryThatCameAgainIsNotFollowedByWhatItSaidBefore() throws Exception {
    String id = "22222222222222222222222222222222";
    RecordMetadata old = send(Topics.STORIES, id, story(id, "Flood in Nepal"));
    RecordMetadata later = send(Topics.STORIES, id, story(id, "Flood in India"));
    bury(old, id, story(id, "Flood in Nepal"));

    Cli replay = run("dead-letters", "replay", id);

    assertThat(replay.out())
        .contains(
            position(id)
                + " superseded: the story came again, at news.stories.v1 "
                + later.partition()
                + "@"
                + later.offset());
    assertThat(letters(id))
        .extracting(letter -> letter.path("state").asString())
        .containsExactly("superseded");
    assertThat(records(Topics.STORIES, id)).hasSize(2);
  }

  @Test
  void aLetterOfWhichNobodyKnowsWhetherItsStoryCameAgainIsReplayedOnlyIfOneInsists()
      throws Exception {
    String id = "44444444444444444444444444444444";
    send(Topics.DEAD_LETTERS, id, story(id, "Flood in Chile"));

    Cli careful = run("dead-letters", "replay", id);
    Cli insisting = run("dead-letters", "replay", id, "--unchecked");

    assertThat(careful.status()).isEqualTo(1);
    assertThat(careful.out()).contains(position(id) + " refused: too old to tell");
    assertThat(insisting.out()).contains(position(id) + " replayed");
    assertThat(records(Topics.ENRICHED, id)).hasSize(1);
  }

  @Test
  void aLetterWithoutItsValueIsReplayedFromItsRecord() throws Exception {
    String id = "33333333333333333333333333333333";
    byte[] value = story(id, "Flood in Peru");
    RecordMetadata record = send(Topics.STORIES, id, value);
    bury(record, id, null);

    assertThat(run("dead-letters", "replay", id).out()).contains(position(id) + " replayed");

    assertThat(records(Topics.STORIES, id))
        .hasSize(2)
        .extracting(ConsumerRecord::value)
        .containsOnly(value);
  }

  @Test
  void whatComesBackTimeAndAgainIsLeftAlone() throws Exception {
    double before = dateline.scrape().sum("dateline_dead_letters_total", "");
    send(Topics.STORIES, "round-and-round", "no json".getBytes(UTF_8));
    awaitLetters("round-and-round", 1);
    for (int replays = 1; replays <= 2; replays++) {
      assertThat(run("dead-letters", "replay", "round-and-round", "--max-replays=2").status())
          .isZero();
      awaitLetters("round-and-round", replays + 1);
    }

    Cli third = run("dead-letters", "replay", "round-and-round", "--max-replays=2");

    assertThat(third.status()).isEqualTo(1);
    assertThat(third.out()).contains("refused: came back from 2 replays");
    assertThat(letters("round-and-round"))
        .extracting(
            letter -> letter.path("replays").asInt() + " " + letter.path("state").asString())
        .containsExactlyInAnyOrder("0 replayed", "1 replayed", "2 waiting");
    assertThat(dateline.scrape().sum("dateline_dead_letters_total", ""))
        .isGreaterThanOrEqualTo(before + 3);
  }

  @Test
  void aTraceTellsWhatBecameOfADocumentAndItsStory() {
    ConsumerRecord<String, byte[]> document = report("port.txt");

    Cli trace = run("trace", document.key());
    JsonNode json = run("trace", "--json", document.key()).records().get(0);

    assertThat(trace.status()).isZero();
    assertThat(trace.lines().stream().map(line -> line.strip().split(" +")[0]))
        .containsSubsequence("document", "outcome", "source", "story", "extracted", "enriched");
    assertThat(trace.out()).contains("published", "port.txt", "KE", "A new port opens");
    assertThat(json.path("stories").path(0).path("ahead").isNull()).isTrue();
    String story = json.path("stories").path(0).path("id").asString();
    assertThat(run("trace", "urn:dateline:story:" + story).out())
        .contains(document.key(), story, "enriched");
  }

  @Test
  void aTraceOfADocumentWithoutStoriesTellsItsOutcome() {
    assertThat(run("trace", report("empty.txt").key()).out()).contains("no_text");
  }

  @Test
  void anIdThatNobodyKnowsIsNamed() {
    Cli trace = run("trace", "ffffffffffffffffffffffffffffffff");

    assertThat(trace.status()).isEqualTo(1);
    assertThat(trace.err()).contains("ffffffffffffffffffffffffffffffff", "in_flight");
  }

  private static ConsumerRecord<String, byte[]> report(String file) {
    try (TopicReader reader = dateline.reader(Topics.DOCUMENTS)) {
      return await()
          .pollInSameThread()
          .atMost(LONG)
          .until(
              () ->
                  reader.read().stream()
                      .filter(record -> record.value() != null)
                      .filter(
                          record -> new String(record.value(), UTF_8).contains("/" + file + "\""))
                      .findFirst(),
              Optional::isPresent)
          .orElseThrow();
    }
  }
}
