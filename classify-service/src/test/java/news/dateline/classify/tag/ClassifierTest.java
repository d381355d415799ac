package news.dateline.classify.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.RoutingHeaders;
import news.dateline.stream.Topics;
import news.dateline.tags.ThemeTag;
import news.dateline.wire.MalformedRecordException;
import news.dateline.wire.StoryJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ClassifierTest {

  private static final Instant NOW = Instant.parse("2026-03-01T06:00:05.5Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final Classifier classifier = new Classifier(fixedTaggers(), null, CLOCK);

  private static StoryTagger fixedTaggers() {
    return new FixedTaggers("en").tagger(new ClassifyMeters(new SimpleMeterRegistry()));
  }

  private static byte[] story() {
    return StoryJson.write(TestStories.story("en"));
  }

  private static ConsumerRecord<String, byte[]> record(byte @Nullable [] value) {
    return new ConsumerRecord<>(Topics.STORIES, 3, 42, "key", value);
  }

  private static ConsumerRecord<String, byte[]> record(String value) {
    return record(value.getBytes(UTF_8));
  }

  private ProducerRecord<String, byte[]> enriched(ConsumerRecord<String, byte[]> record) {
    return ((Classification.Enriched) classifier.classify(record)).record();
  }

  private static Exception deadLetter(Classification classification) {
    return ((Classification.DeadLetter) classification).cause();
  }

  private static @Nullable String header(ProducerRecord<String, byte[]> record, String name) {
    return CloudEvent.get(record.headers(), name);
  }

  @Test
  void aStoryBecomesAnEnrichedRecordUnderItsId() {
    Classification.Enriched enriched =
        (Classification.Enriched) classifier.classify(record(story()));

    assertThat(enriched.takenIn()).isEqualTo(TestStories.FETCHED);
    assertThat(enriched.tags().themes()).isEqualTo(FixedTaggers.THEMES);
    assertThat(enriched.record().topic()).isEqualTo("news.enriched.v1");
    assertThat(enriched.record().key()).isEqualTo(TestStories.id("Rivers rise").value());
    assertThat(enriched.record().partition()).isNull();
  }

  @Test
  void theDelayOfAPageOfAWebArchiveCountsFromWhenItCameHereNotFromItsCapture() {
    Instant extracted = TestStories.FETCHED.plusSeconds(100_000_000);
    byte[] page = StoryJson.write(TestStories.archived("Old news", extracted));

    Classification.Enriched enriched = (Classification.Enriched) classifier.classify(record(page));

    assertThat(enriched.takenIn()).isEqualTo(extracted);
  }

  @Test
  void theEnrichedRecordIsTheStoryWithItsTags() {
    JsonNode before = JsonMapper.shared().readTree(story());
    JsonNode after = JsonMapper.shared().readTree(enriched(record(story())).value());

    assertThat(after.path("uri")).isEqualTo(before.path("uri"));
    assertThat(after.path("headlines")).isEqualTo(before.path("headlines"));
    assertThat(after.path("bodies")).isEqualTo(before.path("bodies"));
    assertThat(after.path("firstCreated")).isEqualTo(before.path("firstCreated"));
    assertThat(after.at("/dateline/document")).isEqualTo(before.at("/dateline/document"));
    assertThat(after.path("versionCreated").asString()).isEqualTo(NOW.toString());
    assertThat(after.at("/dateline/regions/0/code").asString()).isEqualTo("KE");
    assertThat(after.at("/dateline/themes/0/code").asString()).isEqualTo("03000000");
    assertThat(after.at("/dateline/pipeline/version").asString()).isEqualTo("1.2.3");
  }

  @Test
  void fieldsThatAreNotKnownPassThrough() {
    ObjectNode story = (ObjectNode) JsonMapper.shared().readTree(story());
    story.put("slugline", "floods-kisumu");
    story.withObject("dateline").put("priority", 3);
    story.withObject("dateline").withObject("document").put("desk", "africa");

    JsonNode after = JsonMapper.shared().readTree(enriched(record(story.toString())).value());

    assertThat(after.path("slugline").asString()).isEqualTo("floods-kisumu");
    assertThat(after.at("/dateline/priority").asInt()).isEqualTo(3);
    assertThat(after.at("/dateline/document/desk").asString()).isEqualTo("africa");
  }

  @Test
  void itsCloudEventIsNamedAfterTheRecordItWasMadeOf() {
    ProducerRecord<String, byte[]> record = enriched(record(story()));

    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_id")).isEqualTo("news.stories.v1/3/42");
    assertThat(header(record, "ce_source")).isEqualTo("/dateline/classify");
    assertThat(header(record, "ce_type")).isEqualTo("news.dateline.story.enriched.v1");
    assertThat(header(record, "ce_time")).isEqualTo(NOW.toString());
    assertThat(header(record, "content-type")).isEqualTo("application/json");
  }

  @Test
  void theTraceOfTheStoryGoesOnUnderANewSpan() {
    ConsumerRecord<String, byte[]> from = record(story());
    CloudEvent.put(from.headers(), "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

    assertThat(header(enriched(from), "traceparent"))
        .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
        .doesNotContain("00f067aa0ba902b7");
  }

  @Test
  void aStoryWithoutATraceStartsOne() {
    assertThat(header(enriched(record(story())), "traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void theRoutingHeadersTellFocusCountriesTopLevelThemesAndLanguage() {
    ProducerRecord<String, byte[]> record = enriched(record(story()));

    assertThat(header(record, RoutingHeaders.REGIONS)).isEqualTo("KE,TZ");
    assertThat(header(record, RoutingHeaders.THEMES)).isEqualTo("03000000,17000000");
    assertThat(header(record, RoutingHeaders.LANGUAGE)).isEqualTo("en");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "no json",
        "{",
        "[]",
        "\"story\"",
        "null",
        "{}",
        "{\"uri\":\"urn:dateline:story:1\"}"
      })
  void whatIsNoStoryIsADeadLetter(@Nullable String value) {
    Classification classification =
        classifier.classify(value == null ? record((byte[]) null) : record(value));

    assertThat(deadLetter(classification)).isInstanceOf(MalformedRecordException.class);
  }

  @Test
  void aDeadLetterNamesTheFieldThatIsWrong() {
    ObjectNode story = (ObjectNode) JsonMapper.shared().readTree(story());
    story.remove("uri");

    assertThat(deadLetter(classifier.classify(record(story.toString()))))
        .hasMessage("'uri' is missing or empty");
  }

  static Stream<Throwable> failuresOfOneStory() {
    return Stream.of(
        new IllegalStateException("no model"),
        new StackOverflowError("regex"),
        new AssertionError("never"),
        new ServiceConfigurationError("no provider"),
        new OutOfMemoryError("Java heap space"),
        new NoClassDefFoundError("ai/onnxruntime/OrtSession"));
  }

  @ParameterizedTest
  @MethodSource("failuresOfOneStory")
  void aStoryThatATaggerFailsOnIsADeadLetterThatTellsWhy(Throwable failure) {
    Classifier failing = new Classifier(FailingTaggers.tagger(throwing(failure)), null, CLOCK);

    assertThat(deadLetter(failing.classify(record(story()))))
        .isInstanceOf(UnclassifiableException.class)
        .hasMessage("Tagging failed: " + failure)
        .hasCause(failure);
  }

  private static ConsumerRecord<String, byte[]> storyAt(long offset) {
    return new ConsumerRecord<>(Topics.STORIES, 3, offset, "key", story());
  }

  private static Classifier outOfMemory(BooleanSupplier now) {
    return new Classifier(
        FailingTaggers.tagger(
            () -> {
              if (now.getAsBoolean()) {
                throw new OutOfMemoryError("simulated");
              }
              return List.of();
            }),
        null,
        CLOCK);
  }

  @Test
  void aStoryThatFindsTheHeapFullOnceIsTriedAgain() {
    AtomicInteger tries = new AtomicInteger();

    assertThat(outOfMemory(() -> tries.incrementAndGet() == 1).classify(storyAt(1)))
        .isInstanceOf(Classification.Enriched.class);
  }

  @Test
  void aHeapThatIsFullForEveryStoryDeadLettersNoMoreThanTwo() {
    AtomicBoolean full = new AtomicBoolean(true);
    Classifier classifier = outOfMemory(full::get);

    assertThat(classifier.classify(storyAt(1))).isInstanceOf(Classification.DeadLetter.class);
    assertThat(classifier.classify(storyAt(2))).isInstanceOf(Classification.DeadLetter.class);
    assertThatThrownBy(() -> classifier.classify(storyAt(3))).isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(() -> classifier.classify(storyAt(1))).isInstanceOf(OutOfMemoryError.class);
    full.set(false);
    assertThat(classifier.classify(storyAt(1))).isInstanceOf(Classification.Enriched.class);
    full.set(true);
    assertThat(classifier.classify(storyAt(2))).isInstanceOf(Classification.DeadLetter.class);
  }

  @Test
  void oneStoryThatFillsTheHeapIsADeadLetterHoweverOftenItComes() {
    Classifier classifier = outOfMemory(() -> true);

    for (int times = 0; times < 5; times++) {
      assertThat(classifier.classify(storyAt(1))).isInstanceOf(Classification.DeadLetter.class);
    }
  }

  @Test
  void anErrorOfTheVirtualMachineIsNoDeadLetter() {
    InternalError failure = new InternalError("the machine is broken");
    Classifier failing = new Classifier(FailingTaggers.tagger(throwing(failure)), null, CLOCK);

    assertThatThrownBy(() -> failing.classify(record(story()))).isSameAs(failure);
  }

  private static Supplier<List<ThemeTag>> throwing(Throwable failure) {
    return () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    };
  }

  @Test
  void anEnrichedRecordOverTheLimitIsADeadLetter() {
    int bytes = Objects.requireNonNull(enriched(record(story())).value()).length;

    assertThat(new Classifier(fixedTaggers(), null, CLOCK, bytes).classify(record(story())))
        .isInstanceOf(Classification.Enriched.class);
    assertThat(
            deadLetter(
                new Classifier(fixedTaggers(), null, CLOCK, bytes - 1).classify(record(story()))))
        .isInstanceOf(UnclassifiableException.class)
        .hasMessage("The enriched record has " + bytes + " bytes, and the limit is " + (bytes - 1));
  }
}
