package news.dateline.classify.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The stories tagged last, as many as there is room for, each id once. The newest one is always
 * held, however large it is. Not thread-safe.
 */
final class RecentStories {

  private final int maxStories;
  private final long maxBytes;

  private final Map<String, Held> byId = new HashMap<>();
  private final NavigableMap<Long, Held> byNumber = new TreeMap<>();
  private final TreeSet<Held> newestFirst = new TreeSet<>(Held.NEWEST_FIRST);

  private long bytes;
  private long last;

  /** The highest number of a story that had to go to make room. */
  private long gone;

  RecentStories(int maxStories, long maxBytes) {
    this.maxStories = maxStories;
    this.maxBytes = maxBytes;
  }

  /** Holds a story, in the place of what it is a newer version of, and lets the oldest go. */
  Held add(LiveStory story) {
    Held held = new Held(++last, story);
    Held older = byId.put(story.id(), held);
    if (older != null) {
      remove(older);
    }
    byNumber.put(held.number(), held);
    newestFirst.add(held);
    bytes += story.size();
    while (newestFirst.size() > 1 && (newestFirst.size() > maxStories || bytes > maxBytes)) {
      Held oldest = newestFirst.last();
      byId.remove(oldest.story().id());
      remove(oldest);
      gone = Math.max(gone, oldest.number());
    }
    return held;
  }

  private void remove(Held held) {
    byNumber.remove(held.number());
    newestFirst.remove(held);
    bytes -= held.story().size();
  }

  /** Null where it is not held, or not any more. */
  @Nullable Held find(String id) {
    return byId.get(id);
  }

  List<Held> newestFirst() {
    return new ArrayList<>(newestFirst);
  }

  /**
   * What came behind a number, in that order; null where some of it has gone. A story that was
   * replaced since is there as it is now.
   */
  @Nullable List<Held> after(long number) {
    return number < gone || number > last
        ? null
        : new ArrayList<>(byNumber.tailMap(number, false).values());
  }

  /** The number of the story that came last; 0 before the first. */
  long last() {
    return last;
  }

  int size() {
    return byId.size();
  }

  long bytes() {
    return bytes;
  }
}
