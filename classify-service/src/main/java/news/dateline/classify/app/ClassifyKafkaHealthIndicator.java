package news.dateline.classify.app;

import news.dateline.stream.Cluster;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Up when a broker answers and every thread of the listener runs. */
final class ClassifyKafkaHealthIndicator extends AbstractHealthIndicator {

  private final Cluster cluster;
  private final KafkaListenerEndpointRegistry listeners;

  ClassifyKafkaHealthIndicator(Cluster cluster, KafkaListenerEndpointRegistry listeners) {
    this.cluster = cluster;
    this.listeners = listeners;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    String broker = cluster.trouble();
    boolean listens = listens();
    health
        .status(broker == null && listens ? Status.UP : Status.DOWN)
        .withDetail("broker", broker == null ? "answers" : broker)
        .withDetail("listener", listens ? "runs" : "does not run");
  }

  private boolean listens() {
    MessageListenerContainer container = listeners.getListenerContainer(StoryListener.ID);
    return container != null && container.isRunning() && container.isInExpectedState();
  }
}
