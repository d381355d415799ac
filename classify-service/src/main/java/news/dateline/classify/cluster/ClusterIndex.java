package news.dateline.classify.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.tags.ClusterTag;
import org.jspecify.annotations.Nullable;

/**
 * The stories of late by their fingerprints, and the clusters that they are in. A story joins the
 * cluster of the story that it is most like, where it is a copy of it, and begins one where there
 * is none. Thread-safe.
 *
 * <p>One that is placed again, with the same text or another, is no copy of itself, and stays in
 * its cluster in its role.
 */
public final class ClusterIndex {

  private final long window;
  private final int most;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Neighbours neighbours = new Neighbours();

  /**
   * @param window for how long a story is known
   * @param most how many stories are known at most; the eldest is forgotten for a new one
   */
  public ClusterIndex(Duration window, int most) {
    if (window.isNegative() || window.isZero() || most < 1) {
      throw new IllegalArgumentException(
          "An index holds stories for more than " + window + ", and more than " + most);
    }
    this.window = window.toMillis();
    this.most = most;
  }

  /**
   * Finds the cluster of a story, and remembers the story in it.
   *
   * @param now when it came
   */
  public synchronized ClusterTag place(String id, Fingerprint fingerprint, Instant now) {
    long time = now.toEpochMilli();
    Entry known = take(id);
    ClusterTag tag = known == null ? join(id, fingerprint, time) : stay(id, known, fingerprint);
    put(id, new Entry(id, tag, fingerprint, time));
    return tag;
  }

  private ClusterTag join(String id, Fingerprint fingerprint, long time) {
    Entry nearest = null;
    Likeness best = null;
    for (Entry entry : neighbours.of(fingerprint)) {
      if (entry.time() < time - window) {
        continue;
      }
      Likeness likeness = fingerprint.likeness(entry.fingerprint());
      if (likeness.isCopy() && (best == null || isNearer(likeness, entry, best, nearest))) {
        nearest = entry;
        best = likeness;
      }
    }
    // It may have been the first before it was forgotten.
    return nearest == null || best == null || nearest.tag().id().equals(id)
        ? ClusterTag.first(id)
        : ClusterTag.copy(nearest.tag().id(), best.similarity());
  }

  /** Of two that are as near the earlier one, so that all instances choose alike. */
  private static boolean isNearer(
      Likeness likeness, Entry entry, Likeness best, @Nullable Entry nearest) {
    int nearer = Double.compare(likeness.similarity(), best.similarity());
    return nearer > 0 || (nearer == 0 && (nearest == null || entry.isBefore(nearest)));
  }

  private ClusterTag stay(String id, Entry known, Fingerprint fingerprint) {
    ClusterTag tag = known.tag();
    if (!tag.isCopy()) {
      return tag;
    }
    return neighbours.of(fingerprint).stream()
        .filter(entry -> entry.tag().id().equals(tag.id()))
        .map(entry -> fingerprint.likeness(entry.fingerprint()).similarity())
        .max(Double::compare)
        .map(similarity -> ClusterTag.copy(tag.id(), similarity))
        .orElse(tag);
  }

  /**
   * Remembers a story whose cluster is decided, in the place of what was known of it.
   *
   * @param time when it came
   * @param now what is older than the window then is left out
   */
  public synchronized void learn(
      String id, ClusterTag tag, Fingerprint fingerprint, Instant time, Instant now) {
    if (time.toEpochMilli() < now.toEpochMilli() - window) {
      return;
    }
    Entry known = entries.get(id);
    if (known != null && known.isOf(tag, fingerprint)) {
      return;
    }
    take(id);
    put(id, new Entry(id, tag, fingerprint, time.toEpochMilli()));
  }

  /** Forgets a story; others stay in its cluster. */
  public synchronized void forget(String id) {
    take(id);
  }

  /** How many stories are known. */
  public synchronized int size() {
    return entries.size();
  }

  private @Nullable Entry take(String id) {
    Entry known = entries.remove(id);
    if (known != null) {
      neighbours.remove(known);
    }
    return known;
  }

  private void put(String id, Entry entry) {
    Iterator<Entry> eldest = entries.values().iterator();
    while (eldest.hasNext()) {
      Entry old = eldest.next();
      if (entries.size() < most && old.time() >= entry.time() - window) {
        break;
      }
      eldest.remove();
      neighbours.remove(old);
    }
    entries.put(id, entry);
    neighbours.add(entry);
  }
}
