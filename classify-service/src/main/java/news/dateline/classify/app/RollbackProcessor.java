package news.dateline.classify.app;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/** Has a batch that was rolled back come again, until it works, and tells why it was. */
final class RollbackProcessor extends DefaultAfterRollbackProcessor<String, byte[]> {

  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

  private final PublishingTrouble trouble;

  RollbackProcessor(PublishingTrouble trouble) {
    super(
        (record, e) -> {},
        new FixedBackOff(RETRY_INTERVAL.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
    this.trouble = trouble;
  }

  @Override
  public void process(
      List<ConsumerRecord<String, byte[]>> records,
      Consumer<String, byte[]> consumer,
      @Nullable MessageListenerContainer container,
      Exception exception,
      boolean recoverable,
      EOSMode eosMode) {
    trouble.failed(exception);
    super.process(records, consumer, container, exception, recoverable, eosMode);
  }
}
