package news.dateline.classify.app.live;

import java.util.List;
import java.util.Locale;
import news.dateline.classify.live.LiveLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the live page.
 *
 * @param enabled whether it is there; null for where the server is bound to loopback only
 * @param stories that it holds, 1 to 100,000
 * @param bytes of memory for them, about, 1 MB to 1 GB; the newest one is held whatever it takes
 * @param subscribers who may follow them at a time, 1 to 1,000, each with a thread of its own
 * @param hosts names that it may be asked for by, beside those of this machine
 */
@ConfigurationProperties("dateline.live")
public record LiveProperties(
    @Nullable Boolean enabled,
    @DefaultValue("1000") int stories,
    @DefaultValue("32MB") DataSize bytes,
    @DefaultValue("64") int subscribers,
    @DefaultValue List<String> hosts) {

  private static final int MAX_STORIES = 100_000;
  private static final int MAX_SUBSCRIBERS = 1_000;
  private static final DataSize MIN_BYTES = DataSize.ofMegabytes(1);
  private static final DataSize MAX_BYTES = DataSize.ofGigabytes(1);

  public LiveProperties {
    if (stories < 1 || stories > MAX_STORIES) {
      throw new IllegalArgumentException(
          "dateline.live.stories must be 1 to " + MAX_STORIES + ", not " + stories);
    }
    if (bytes.compareTo(MIN_BYTES) < 0 || bytes.compareTo(MAX_BYTES) > 0) {
      throw new IllegalArgumentException("dateline.live.bytes must be 1MB to 1GB, not " + bytes);
    }
    if (subscribers < 1 || subscribers > MAX_SUBSCRIBERS) {
      throw new IllegalArgumentException(
          "dateline.live.subscribers must be 1 to " + MAX_SUBSCRIBERS + ", not " + subscribers);
    }
    hosts = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    for (String host : hosts) {
      if (host.isEmpty() || host.contains(":") || host.contains("/")) {
        throw new IllegalArgumentException(
            "dateline.live.hosts must be names of hosts, without a port, not '" + host + "'");
      }
    }
  }

  LiveLimits limits() {
    return new LiveLimits(stories, bytes.toBytes(), subscribers);
  }
}
