package news.dateline.classify.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import news.dateline.classify.app.Refusals.Refused;
import news.dateline.classify.tag.Classification;
import news.dateline.classify.tag.Classification.DeadLetter;
import news.dateline.classify.tag.Classification.Enriched;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.SendResult;

/** Sends what story records came to, within the transaction of the thread. Thread-safe. */
final class StorySender {

  private static final Logger LOG = LoggerFactory.getLogger(StorySender.class);

  private final KafkaTemplate<String, byte[]> template;
  private final ConsumerRecordRecoverer deadLetters;
  private final Refusals refusals;

  /**
   * @param deadLetters sends a dead letter and waits for it
   */
  StorySender(
      KafkaTemplate<String, byte[]> template,
      ConsumerRecordRecoverer deadLetters,
      Refusals refusals) {
    this.template = template;
    this.deadLetters = deadLetters;
    this.refusals = refusals;
  }

  /**
   * Sends.
   *
   * @param alone whether to wait until it is there, all before it having been sent so
   * @throws RuntimeException where it cannot be sent; what is sent later may still fail, which
   *     fails the commit
   */
  void send(ConsumerRecord<String, byte[]> record, Classification classification, boolean alone) {
    Refused what = classification instanceof Enriched ? Refused.ENRICHED : Refused.DEAD_LETTER;
    try {
      if (classification instanceof Enriched enriched) {
        CompletableFuture<SendResult<String, byte[]>> sent = template.send(enriched.record());
        if (alone) {
          sent.join();
        } else {
          sent.whenComplete((result, failure) -> suspect(record, failure));
        }
      } else if (classification instanceof DeadLetter deadLetter) {
        bury(record, deadLetter);
      }
    } catch (KafkaException | CompletionException | org.springframework.kafka.KafkaException e) {
      if (alone && Refusals.isRefusal(e)) {
        refusals.refuse(record, what);
      } else {
        suspect(record, e);
      }
      throw e;
    }
  }

  private void suspect(ConsumerRecord<String, byte[]> record, @Nullable Throwable failure) {
    if (Refusals.isRefusal(failure)) {
      refusals.suspect(record);
    }
  }

  private void bury(ConsumerRecord<String, byte[]> record, DeadLetter deadLetter) {
    boolean whole = !refusals.isRefused(record, Refused.DEAD_LETTER);
    LOG.warn(
        "Dead-lettered {}-{} at offset {}, key {}{}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        whole ? "" : ", without its value, since " + Topics.DEAD_LETTERS + " refuses it",
        deadLetter.cause().getMessage());
    deadLetters.accept(whole ? record : withoutValue(record), deadLetter.cause());
  }

  private static ConsumerRecord<String, byte[]> withoutValue(
      ConsumerRecord<String, byte[]> record) {
    ConsumerRecord<String, byte[]> bare =
        new ConsumerRecord<>(
            record.topic(), record.partition(), record.offset(), record.key(), null);
    record.headers().forEach(bare.headers()::add);
    return bare;
  }
}
