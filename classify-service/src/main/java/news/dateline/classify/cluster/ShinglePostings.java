package news.dateline.classify.cluster;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which stories have a shingle: chains of postings in arrays, at 16 bytes or so each. */
final class ShinglePostings {

  /** A shingle that so many stories have tells little; the latest are noted. */
  static final int MOST_OWNERS = 64;

  private static final int NONE = -1;

  private int[] heads = new int[1 << 10];
  private int[] shingles = new int[heads.length];
  private @Nullable KnownStory[] owners = new @Nullable KnownStory[heads.length];
  private int[] next = new int[heads.length];
  private int used;
  private int free = NONE;

  ShinglePostings() {
    Arrays.fill(heads, NONE);
  }

  /** Notes that a story has the shingle. Where many have it, the earliest one gives way. */
  void add(int shingle, KnownStory owner) {
    int many = 0;
    int earliestAt = NONE;
    KnownStory earliest = owner;
    for (int at = heads[bucket(shingle)]; at != NONE; at = next[at]) {
      KnownStory other = owners[at];
      if (shingles[at] == shingle && other != null) {
        many++;
        if (other.isBefore(earliest)) {
          earliest = other;
          earliestAt = at;
        }
      }
    }
    if (many < MOST_OWNERS) {
      link(shingle, owner);
    } else if (earliestAt != NONE) {
      owners[earliestAt] = owner;
    }
  }

  private void link(int shingle, KnownStory owner) {
    int at = take();
    shingles[at] = shingle;
    owners[at] = owner;
    next[at] = heads[bucket(shingle)];
    heads[bucket(shingle)] = at;
  }

  private int take() {
    if (free != NONE) {
      int at = free;
      free = next[at];
      return at;
    }
    if (used == shingles.length) {
      grow();
    }
    return used++;
  }

  /** Forgets it; does nothing where it was not noted. */
  void remove(int shingle, KnownStory owner) {
    int before = NONE;
    for (int at = heads[bucket(shingle)]; at != NONE; before = at, at = next[at]) {
      if (shingles[at] == shingle && owners[at] == owner) {
        if (before == NONE) {
          heads[bucket(shingle)] = next[at];
        } else {
          next[before] = next[at];
        }
        owners[at] = null;
        next[at] = free;
        free = at;
        return;
      }
    }
  }

  /** Gives the stories that have the shingle. */
  void forEach(int shingle, Consumer<KnownStory> reader) {
    for (int at = heads[bucket(shingle)]; at != NONE; at = next[at]) {
      KnownStory owner = owners[at];
      if (shingles[at] == shingle && owner != null) {
        reader.accept(owner);
      }
    }
  }

  /** The least hashes are kept, which are alike in their high bits. */
  private int bucket(int shingle) {
    return shingle & (heads.length - 1);
  }

  /** Called while all are in use. */
  private void grow() {
    int length = 2 * used;
    shingles = Arrays.copyOf(shingles, length);
    owners = Arrays.copyOf(owners, length);
    next = Arrays.copyOf(next, length);
    heads = new int[length];
    Arrays.fill(heads, NONE);
    for (int at = 0; at < used; at++) {
      next[at] = heads[bucket(shingles[at])];
      heads[bucket(shingles[at])] = at;
    }
  }
}
