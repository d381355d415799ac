package news.dateline.classify.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stories that may have much in common with another one: those that have one of its least
 * shingles among their own least ones. Of a text that is cut to a tenth, two of the {@link #NOTED}
 * least shingles of the whole are left in the mean, and are among its own.
 */
final class Candidates {

  /** Shingles of each story that are noted. */
  private static final int NOTED = 24;

  /** Stories that are looked at, those with most in common first. */
  private static final int MOST = 32;

  private final ShinglePostings postings = new ShinglePostings();
  private long searches;

  void add(KnownStory entry) {
    for (int i = 0; i < noted(entry.fingerprint()); i++) {
      postings.add(entry.fingerprint().shingle(i), entry);
    }
  }

  void remove(KnownStory entry) {
    for (int i = 0; i < noted(entry.fingerprint()); i++) {
      postings.remove(entry.fingerprint().shingle(i), entry);
    }
  }

  /** The stories that are worth comparing. */
  List<KnownStory> of(Fingerprint fingerprint) {
    List<KnownStory> found = new ArrayList<>();
    long search = ++searches;
    for (int i = 0; i < noted(fingerprint); i++) {
      postings.forEach(
          fingerprint.shingle(i),
          entry -> {
            if (entry.hit(search) == 1) {
              found.add(entry);
            }
          });
    }
    if (found.size() <= MOST) {
      return found;
    }
    found.sort(Comparator.comparingInt(KnownStory::hits).reversed());
    return found.subList(0, MOST);
  }

  private static int noted(Fingerprint fingerprint) {
    return Math.min(NOTED, fingerprint.size());
  }
}
