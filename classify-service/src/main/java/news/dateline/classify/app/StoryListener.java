package news.dateline.classify.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.tag.Classification;
import news.dateline.classify.tag.Classification.DeadLetter;
import news.dateline.classify.tag.Classification.Enriched;
import news.dateline.classify.tag.Classifier;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Classifies batches of stories. The container has begun a Kafka transaction around each call: the
 * enriched records, the dead letters and the offsets are committed together, and counted then.
 */
class StoryListener {

  static final String ID = "classify";

  private static final Logger LOG = LoggerFactory.getLogger(StoryListener.class);

  private final Classifier classifier;
  private final KafkaTemplate<String, byte[]> template;
  private final ConsumerRecordRecoverer deadLetters;
  private final ClassifyMeters meters;
  private final Clock clock;

  StoryListener(
      Classifier classifier,
      KafkaTemplate<String, byte[]> template,
      ConsumerRecordRecoverer deadLetters,
      ClassifyMeters meters,
      Clock clock) {
    this.classifier = classifier;
    this.template = template;
    this.deadLetters = deadLetters;
    this.meters = meters;
    this.clock = clock;
  }

  @KafkaListener(
      id = ID,
      idIsGroup = false,
      groupId = "dateline-classify",
      topics = Topics.STORIES,
      containerFactory = "storyContainerFactory",
      autoStartup = "false")
  void onStories(List<ConsumerRecord<String, byte[]>> records) {
    List<Classification> classifications = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      Classification classification = classifier.classify(record);
      if (classification instanceof Enriched enriched) {
        // A send that fails makes the commit fail.
        CompletableFuture<?> unused = template.send(enriched.record());
      } else if (classification instanceof DeadLetter deadLetter) {
        LOG.warn(
            "Dead-lettered {}-{} at offset {}, key {}: {}",
            record.topic(),
            record.partition(),
            record.offset(),
            record.key(),
            deadLetter.cause().getMessage());
        deadLetters.accept(record, deadLetter.cause());
      }
      classifications.add(classification);
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            try {
              count(classifications);
            } catch (RuntimeException e) {
              // Spring would take it for a rollback and have the batch done again.
              LOG.error("Counting", e);
            }
          }
        });
  }

  private void count(List<Classification> classifications) {
    Instant now = clock.instant();
    for (Classification classification : classifications) {
      if (classification instanceof Enriched enriched) {
        meters.enriched(enriched.tags(), Duration.between(enriched.fetchedAt(), now));
      } else {
        meters.deadLettered();
      }
    }
  }
}
