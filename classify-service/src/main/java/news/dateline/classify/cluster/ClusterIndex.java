package news.dateline.classify.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import news.dateline.tags.ClusterTag;
import org.jspecify.annotations.Nullable;

/**
 * The stories of late by their fingerprints, and the clusters that they are in. A story joins the
 * cluster of the earliest story that it is a copy of, and begins one where there is none.
 * Thread-safe.
 *
 * <p>One that is placed again is no copy of itself. A first stays what it is, with the same text or
 * another; a copy stays in its cluster as long as its text is the same, or a copy of another story
 * there.
 */
public final class ClusterIndex {

  private final long window;
  private final int most;
  private final Map<String, KnownStory> entries = new LinkedHashMap<>();
  private final Candidates neighbours = new Candidates();

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
    KnownStory known = take(id);
    ClusterTag tag =
        known == null ? join(id, fingerprint, time) : stay(id, known, fingerprint, time);
    KnownStory before = known == null ? null : known.asBefore(fingerprint);
    put(id, new KnownStory(id, tag, fingerprint, time, before));
    return tag;
  }

  private ClusterTag join(String id, Fingerprint fingerprint, long time) {
    List<Copied> copied = copied(fingerprint, time);
    KnownStory earliest = null;
    for (Copied candidate : copied) {
      // So that all later copies join one cluster, in all instances.
      if (earliest == null || candidate.entry().isBefore(earliest)) {
        earliest = candidate.entry();
      }
    }
    // It may have been the first before it was forgotten.
    if (earliest == null || earliest.tag().id().equals(id)) {
      return ClusterTag.first(id);
    }
    String cluster = earliest.tag().id();
    return ClusterTag.copy(cluster, similarity(copied, cluster).orElse(1));
  }

  private ClusterTag stay(String id, KnownStory known, Fingerprint fingerprint, long time) {
    ClusterTag tag = known.tag();
    if (!tag.isCopy()) {
      return tag;
    }
    OptionalDouble similarity = similarity(copied(fingerprint, time), tag.id());
    if (similarity.isPresent()) {
      return ClusterTag.copy(tag.id(), similarity.getAsDouble());
    }
    // Those that it is a copy of may be forgotten by now.
    return fingerprint.equals(known.fingerprint()) ? tag : join(id, fingerprint, time);
  }

  /** A story that another one is a copy of. */
  private record Copied(KnownStory entry, double similarity) {}

  private List<Copied> copied(Fingerprint fingerprint, long time) {
    List<Copied> copied = new ArrayList<>();
    for (KnownStory entry : neighbours.of(fingerprint)) {
      if (entry.time() >= time - window) {
        CopyLikeness likeness = fingerprint.likeness(entry.fingerprint());
        if (likeness.isCopy()) {
          copied.add(new Copied(entry, likeness.similarity()));
        }
      }
    }
    return copied;
  }

  /** To the story of a cluster that is most like it; empty where there is none. */
  private static OptionalDouble similarity(List<Copied> copied, String cluster) {
    return copied.stream()
        .filter(candidate -> candidate.entry().tag().id().equals(cluster))
        .mapToDouble(Copied::similarity)
        .max();
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
    KnownStory known = entries.get(id);
    if (known != null && known.isOf(tag, fingerprint)) {
      known.publish();
      return;
    }
    take(id);
    KnownStory learned = new KnownStory(id, tag, fingerprint, time.toEpochMilli(), null);
    learned.publish();
    put(id, learned);
  }

  /**
   * Forgets a story as it was placed last, since it is not published so. What was known of it
   * before that counts again; others stay in its cluster.
   */
  public synchronized void forget(String id) {
    KnownStory placed = take(id);
    KnownStory before = placed == null ? null : placed.before();
    if (before != null) {
      put(id, before);
    }
  }

  /** How many stories are known. */
  public synchronized int size() {
    return entries.size();
  }

  private @Nullable KnownStory take(String id) {
    KnownStory known = entries.remove(id);
    if (known != null) {
      neighbours.remove(known);
    }
    return known;
  }

  private void put(String id, KnownStory entry) {
    Iterator<KnownStory> eldest = entries.values().iterator();
    while (eldest.hasNext()) {
      KnownStory old = eldest.next();
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
