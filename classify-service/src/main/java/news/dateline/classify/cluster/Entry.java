package news.dateline.classify.cluster;

import news.dateline.tags.ClusterTag;

/** A story that is known. */
final class Entry {

  private final String id;
  private final ClusterTag tag;
  private final Fingerprint fingerprint;
  private final long time;

  /** The number of a search, and how many shingles it found of this story. */
  private long search;

  private int hits;

  /**
   * @param time when it came, in milliseconds since 1970
   */
  Entry(String id, ClusterTag tag, Fingerprint fingerprint, long time) {
    this.id = id;
    this.tag = tag;
    this.fingerprint = fingerprint;
    this.time = time;
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

  boolean isBefore(Entry other) {
    return time < other.time || (time == other.time && id.compareTo(other.id) < 0);
  }

  /** Whether it is known to be so. */
  boolean isOf(ClusterTag otherTag, Fingerprint otherFingerprint) {
    return tag.id().equals(otherTag.id())
        && tag.role() == otherTag.role()
        && fingerprint.equals(otherFingerprint);
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
