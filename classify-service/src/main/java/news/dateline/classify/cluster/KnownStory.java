package news.dateline.classify.cluster;

import news.dateline.tags.ClusterTag;
import org.jspecify.annotations.Nullable;

/** A story that is known. */
final class KnownStory {

  private final String id;
  private final ClusterTag tag;
  private final Fingerprint fingerprint;
  private final long time;

  /** What was published of it, where it may be that this is not. */
  private @Nullable KnownStory before;

  private boolean published;

  /** The number of a search, and how many shingles it found of this story. */
  private long search;

  private int hits;

  /**
   * @param time when it came, in milliseconds since 1970
   * @param before what counts again where this is not published
   */
  KnownStory(
      String id, ClusterTag tag, Fingerprint fingerprint, long time, @Nullable KnownStory before) {
    this.id = id;
    this.tag = tag;
    this.fingerprint = fingerprint;
    this.time = time;
    this.before = before;
  }

  ClusterTag tag() {
    return tag;
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }

  long time() {
    return time;
  }

  boolean isBefore(KnownStory other) {
    return time < other.time || (time == other.time && id.compareTo(other.id) < 0);
  }

  /** Whether it is known to be so. */
  boolean isOf(ClusterTag otherTag, Fingerprint otherFingerprint) {
    return tag.id().equals(otherTag.id())
        && tag.role() == otherTag.role()
        && fingerprint.equals(otherFingerprint);
  }

  /** It is on the topic, as it is here. */
  void publish() {
    published = true;
    before = null;
  }

  @Nullable KnownStory before() {
    return before;
  }

  /**
   * What counts again where the story comes with that text now and is not published so. Of one that
   * comes a second time after its batch was rolled back that is what was known before the first.
   */
  @Nullable KnownStory asBefore(Fingerprint now) {
    if (!published && fingerprint.equals(now)) {
      return before;
    }
    before = null;
    return this;
  }

  /** Counts a shingle that a search found of it, and tells how many it found by now. */
  int hit(long number) {
    hits = search == number ? hits + 1 : 1;
    search = number;
    return hits;
  }

  int hits() {
    return hits;
  }
}
