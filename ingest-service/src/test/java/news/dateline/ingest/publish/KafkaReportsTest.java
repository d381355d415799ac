package news.dateline.ingest.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.dateline.document.DocumentId;
import news.dateline.document.DocumentReport;
import news.dateline.ingest.fixture.DocumentReports;
import news.dateline.stream.Topics;
import news.dateline.wire.DocumentReportJson;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports that are asked for at the same time. */
class KafkaReportsTest {

  private static final DocumentId ID = DocumentId.of("desk", "a.txt", "digest");
  private static final LogPosition PLACE = new LogPosition(0, 7);

  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch slowReads = new CountDownLatch(KafkaReports.READERS);
  private final AtomicInteger slow = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final KafkaReports reports = new KafkaReports(this::consumer);

  @AfterEach
  void stop() throws InterruptedException {
    gate.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    reports.close();
    assertThat(closed).hasValue(opened.get());
  }

  @Test
  void aReportThatIsLongInComingHoldsUpNoOther() throws Exception {
    slow.set(1);
    Future<@Nullable DocumentReport> first = threads.submit(() -> reports.read(ID, PLACE));
    await().until(() -> opened.get() == 1);

    assertThat(requireNonNull(reports.read(ID, PLACE)).id()).isEqualTo(ID);
    assertThat(first).isNotDone();

    gate.countDown();
    assertThat(requireNonNull(first.get(30, TimeUnit.SECONDS)).id()).isEqualTo(ID);
  }

  @Test
  void whoeverAsksWhileTooManyAreReadIsRefused() throws Exception {
    slow.set(KafkaReports.READERS);
    List<Future<@Nullable DocumentReport>> reading =
        IntStream.range(0, KafkaReports.READERS)
            .mapToObj(i -> threads.submit(() -> reports.read(ID, PLACE)))
            .toList();
    slowReads.await();

    assertThatExceptionOfType(LogException.class)
        .isThrownBy(() -> reports.read(ID, PLACE))
        .withMessageContaining("too many");

    gate.countDown();
    for (Future<@Nullable DocumentReport> read : reading) {
      assertThat(read.get(30, TimeUnit.SECONDS)).isNotNull();
    }
    assertThat(reports.read(ID, PLACE)).isNotNull();
    assertThat(opened).as("consumers are kept").hasValue(KafkaReports.READERS);
  }

  /** One that finds the report; the first ones only when they are let. */
  @SuppressWarnings("unchecked")
  private Consumer<String, byte[]> consumer() {
    boolean waits = slow.getAndDecrement() > 0;
    opened.incrementAndGet();
    return (Consumer<String, byte[]>)
        Proxy.newProxyInstance(
            Consumer.class.getClassLoader(),
            new Class<?>[] {Consumer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                closed.incrementAndGet();
              }
              if (!method.getName().equals("poll")) {
                return null;
              }
              if (waits) {
                slowReads.countDown();
                gate.await();
              }
              return found();
            });
  }

  private static ConsumerRecords<String, byte[]> found() {
    DocumentReport report = DocumentReports.noText(ID);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(
            Topics.DOCUMENTS, 0, PLACE.offset(), ID.value(), DocumentReportJson.write(report));
    return new ConsumerRecords<>(
        Map.of(new TopicPartition(Topics.DOCUMENTS, 0), List.of(record)), Map.of());
  }
}
