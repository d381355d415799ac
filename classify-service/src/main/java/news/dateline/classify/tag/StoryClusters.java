package news.dateline.classify.tag;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import news.dateline.classify.cluster.ClusterIndex;
import news.dateline.classify.cluster.Fingerprint;
import news.dateline.classify.meter.ClassifyMeters;
import news.dateline.classify.meter.Stage;
import news.dateline.document.Digest;
import news.dateline.story.Story;
import news.dateline.stream.CloudEvent;
import news.dateline.stream.RoutingHeaders;
import news.dateline.tags.ClusterTag;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of stories, by what this process classifies and by what it learns from enriched
 * records. Thread-safe.
 */
public final class StoryClusters {

  /** On enriched records: the story's fingerprint, for Dateline itself. */
  static final String FINGERPRINT = "dateline_fingerprint";

  private final ClusterIndex index;
  private final ClassifyMeters meters;
  private final Clock clock;

  public StoryClusters(ClusterIndex index, ClassifyMeters meters, Clock clock) {
    this.index = index;
    this.meters = meters;
    this.clock = clock;
  }

  /** Where a story belongs, and by which fingerprint. */
  record Placed(ClusterTag tag, Fingerprint fingerprint) {
    void put(Headers headers) {
      headers.add(FINGERPRINT, fingerprint.toBytes());
    }
  }

  Placed place(Story story, Instant now) {
    return meters.time(
        Stage.CLUSTER,
        () -> {
          Fingerprint fingerprint = Fingerprint.of(story.text());
          return new Placed(index.place(story.id().value(), fingerprint, now), fingerprint);
        });
  }

  /** The story is not published after all. */
  void forget(@Nullable String story) {
    if (story != null) {
      index.forget(story);
    }
  }

  /**
   * Learns of a story that was published, by this process or another one. A record without a
   * fingerprint, of an older version or where clusters were off, tells nothing.
   *
   * @param record of {@link news.dateline.stream.Topics#ENRICHED}
   */
  public void learn(ConsumerRecord<String, byte[]> record) {
    Headers headers = record.headers();
    Header header = headers.lastHeader(FINGERPRINT);
    Fingerprint fingerprint =
        header == null || header.value() == null ? null : Fingerprint.ofBytes(header.value());
    ClusterTag tag = tag(headers);
    if (fingerprint != null && tag != null && record.key() != null && Digest.isId(record.key())) {
      Instant time = Instant.ofEpochMilli(record.timestamp());
      index.learn(record.key(), tag, fingerprint, time, clock.instant());
    }
  }

  private static @Nullable ClusterTag tag(Headers headers) {
    String id = CloudEvent.get(headers, RoutingHeaders.CLUSTER);
    String label = CloudEvent.get(headers, RoutingHeaders.CLUSTER_ROLE);
    if (id == null || !Digest.isId(id)) {
      return null;
    }
    return Arrays.stream(ClusterTag.Role.values())
        .filter(role -> role.label().equals(label))
        .findAny()
        .map(role -> new ClusterTag(id, role, 1))
        .orElse(null);
  }

  /** How many stories are known. */
  public int size() {
    return index.size();
  }
}
