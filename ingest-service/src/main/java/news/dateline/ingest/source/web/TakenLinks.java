package news.dateline.ingest.source.web;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * Remembers links that were taken, each with the time that it had: 12 bytes a link. Links to the
 * same story are one, as they are for its id. When there are too many, those taken first are
 * forgotten first. Used by one thread.
 */
public final class TakenLinks {

  private static final int BYTES = Long.BYTES + Integer.BYTES;

  private final int max;
  private final Map<Long, Integer> times;

  private TakenLinks(int max, Map<Long, Integer> times) {
    this.max = max;
    this.times = times;
  }

  /**
   * None yet.
   *
   * @param max so many at most
   */
  public static TakenLinks none(int max) {
    return new TakenLinks(max, new LinkedHashMap<>());
  }

  /** Those of {@link #encode}; none where it makes no sense. */
  public static TakenLinks decode(@Nullable String text, int max) {
    TakenLinks links = none(max);
    if (text == null) {
      return links;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      while (bytes.remaining() >= BYTES) {
        links.times.put(bytes.getLong(), bytes.getInt());
      }
    } catch (IllegalArgumentException e) {
      links.times.clear();
    }
    return links;
  }

  /** As a text, in the order in which they were taken. */
  public String encode() {
    ByteBuffer bytes = ByteBuffer.allocate(times.size() * BYTES);
    times.forEach((key, time) -> bytes.putLong(key).putInt(time));
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Whether it was taken, ever. */
  public boolean has(URI link) {
    return times.containsKey(key(link));
  }

  /** Whether it was taken with that time or a later one. */
  public boolean has(URI link, Instant time) {
    Integer taken = times.get(key(link));
    return taken != null && Integer.toUnsignedLong(taken) >= seconds(time);
  }

  /** Takes note of a link without a time. */
  public void add(URI link) {
    add(link, Instant.EPOCH);
  }

  /** Takes note of a link. */
  public void add(URI link, Instant time) {
    Long key = key(link);
    times.remove(key);
    times.put(key, (int) seconds(time));
    Iterator<Long> oldest = times.keySet().iterator();
    while (times.size() > max) {
      oldest.next();
      oldest.remove();
    }
  }

  /** Forgets those with a time before that one. */
  public void forgetBefore(Instant time) {
    times.values().removeIf(taken -> Integer.toUnsignedLong(taken) < seconds(time));
  }

  /** Forgets all but these. */
  public void keepOnly(Set<URI> links) {
    times.keySet().retainAll(links.stream().map(TakenLinks::key).collect(Collectors.toSet()));
  }

  public int size() {
    return times.size();
  }

  private static long seconds(Instant time) {
    return Math.max(0, Math.min(time.getEpochSecond(), 0xffff_ffffL));
  }

  private static Long key(URI link) {
    return Long.parseUnsignedLong(StoryId.ofLink(link).value().substring(0, 16), 16);
  }
}
