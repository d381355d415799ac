package news.dateline.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Holds a topic that is there against how it would be made. */
final class TopicCheck {

  private TopicCheck() {}

  /** What would lose or refuse records. More room and longer retentions than asked for are fine. */
  static List<String> troubles(NewTopic wanted, Config found) {
    List<String> troubles = new ArrayList<>();
    for (String key :
        List.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            TopicConfig.RETENTION_MS_CONFIG)) {
      String want = wanted.configs().get(key);
      ConfigEntry entry = found.get(key);
      String have = entry == null ? null : entry.value();
      if (want != null && have != null && !isEnough(key, want, have)) {
        troubles.add(
            wanted.name() + " has " + key + "=" + have + ", and should have " + key + "=" + want);
      }
    }
    return troubles;
  }

  private static boolean isEnough(String key, String want, String have) {
    if (key.equals(TopicConfig.CLEANUP_POLICY_CONFIG)) {
      return want.equals(have);
    }
    return size(have) >= size(want);
  }

  /** -1 is without end. */
  private static long size(String value) {
    long number = Long.parseLong(value);
    return number < 0 ? Long.MAX_VALUE : number;
  }
}
