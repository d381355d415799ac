package news.dateline.standalone.trace;

import news.dateline.tags.ClusterTag;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cluster that an enriched record says its story is in. */
final class EnrichedCluster {

  private EnrichedCluster() {}

  /** Null where it says none, and of a value that is no record of Dateline. */
  static @Nullable ClusterTag of(ConsumerRecord<String, byte[]> record) {
    try {
      JsonNode cluster =
          JsonMapper.shared().readTree(record.value()).path("dateline").path("cluster");
      String id = cluster.path("id").asString("");
      if (id.isEmpty()) {
        return null;
      }
      return cluster.path("role").asString("").equals(ClusterTag.Role.COPY.label())
          ? ClusterTag.copy(id, cluster.path("similarity").asDouble(0))
          : ClusterTag.first(id);
    } catch (JacksonException e) {
      return null;
    }
  }
}
