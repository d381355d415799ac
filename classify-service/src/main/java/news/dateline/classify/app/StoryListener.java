package news.dateline.classify.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.app.Refusals.Refused;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.tag.Classification;
import news.dateline.classify.tag.Classification.Enriched;
import news.dateline.classify.tag.Classifier;
import news.dateline.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
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
  private final StorySender sender;
  private final Refusals refusals;
  private final PublishingTrouble trouble;
  private final ClassifyMeters meters;
  private final Clock clock;

  StoryListener(
      Classifier classifier,
      StorySender sender,
      Refusals refusals,
      PublishingTrouble trouble,
      ClassifyMeters meters,
      Clock clock) {
    this.classifier = classifier;
    this.sender = sender;
    this.refusals = refusals;
    this.trouble = trouble;
    this.meters = meters;
    this.clock = clock;
  }

  @KafkaListener(
      id = ID,
      idIsGroup = false,
      groupId = Topics.CLASSIFY_GROUP,
      topics = Topics.STORIES,
      containerFactory = "storyContainerFactory",
      autoStartup = "false")
  void onStories(List<ConsumerRecord<String, byte[]>> records) {
    List<Classification> classifications = new ArrayList<>(records.size());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            refusals.forget(records);
            trouble.passed();
            try {
              count(classifications);
            } catch (RuntimeException e) {
              // Spring would take it for a rollback and have the batch done again.
              LOG.error("Counting", e);
            }
          }

          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
              meters.rolledBack();
            }
          }
        });
    boolean alone = refusals.hasSuspect(records);
    for (ConsumerRecord<String, byte[]> record : records) {
      Classification classification =
          refusals.isRefused(record, Refused.ENRICHED)
              ? classifier.refused(record)
              : classifier.classify(record);
      sender.send(record, classification, alone);
      classifications.add(classification);
    }
  }

  private void count(List<Classification> classifications) {
    Instant now = clock.instant();
    for (Classification classification : classifications) {
      if (classification instanceof Enriched enriched) {
        meters.enriched(enriched.tags(), Duration.between(enriched.takenIn(), now));
      } else {
        meters.deadLettered();
      }
    }
  }
}
