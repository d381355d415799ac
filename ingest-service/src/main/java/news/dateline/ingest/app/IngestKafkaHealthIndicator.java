package news.dateline.ingest.app;

import news.dateline.ingest.publish.Publisher;
import news.dateline.stream.Cluster;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Up when a broker answers and the last transaction committed. */
final class IngestKafkaHealthIndicator extends AbstractHealthIndicator {

  private final Cluster cluster;
  private final Publisher publisher;

  IngestKafkaHealthIndicator(Cluster cluster, Publisher publisher) {
    this.cluster = cluster;
    this.publisher = publisher;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    String broker = cluster.trouble();
    String publishing = publisher.trouble();
    health
        .status(broker == null && publishing == null ? Status.UP : Status.DOWN)
        .withDetail("broker", broker == null ? "answers" : broker)
        .withDetail("publisher", publishing == null ? "works" : publishing);
  }
}
