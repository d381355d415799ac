package news.dateline.classify.live;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one follower is still to be told. It never holds up who tells: where too much waits, all of
 * that is dropped, and the follower is told to ask anew. Thread-safe.
 */
public final class Subscription implements AutoCloseable {

  /** How many stories wait at most; a slow browser catches up faster by asking anew. */
  static final int MAX_WAITING = 256;

  private final StoryFilter filter;
  private final String run;
  private final Function<FeedPosition, LiveEvent> state;
  private final Runnable overflowed;
  private final Runnable closed;

  private final Deque<LiveEvent> waiting = new ArrayDeque<>();
  private long seen;
  private boolean resync;
  private boolean stateDue = true;
  private boolean open = true;

  /**
   * @param after what the follower has seen
   * @param state how things are; takes no lock
   * @param overflowed called when stories are dropped
   * @param closed called once
   */
  Subscription(
      StoryFilter filter,
      FeedPosition after,
      Function<FeedPosition, LiveEvent> state,
      Runnable overflowed,
      Runnable closed) {
    this.filter = filter;
    this.run = after.run();
    this.seen = after.number();
    this.state = state;
    this.overflowed = overflowed;
    this.closed = closed;
  }

  /**
   * What came before it began, however much that is.
   *
   * @param stories null where some of it has gone
   * @param last number of the story that came last
   */
  synchronized void catchUp(@Nullable Collection<Held> stories, long last) {
    if (stories == null) {
      resync = true;
    } else {
      stories.forEach(this::put);
    }
    seen = last;
  }

  synchronized void offer(Held held) {
    if (!put(held)) {
      return;
    }
    if (waiting.size() > MAX_WAITING) {
      waiting.clear();
      resync = true;
      overflowed.run();
    }
    notifyAll();
  }

  private boolean put(Held held) {
    seen = held.number();
    boolean wanted = open && filter.matches(held.story());
    if (wanted) {
      waiting.add(LiveEvent.story(position(), held.story()));
    }
    return wanted;
  }

  private FeedPosition position() {
    return new FeedPosition(run, seen);
  }

  synchronized void stateChanged() {
    stateDue = true;
    notifyAll();
  }

  /**
   * Waits for something to tell, and returns it as the text of Server-Sent Events: all that there
   * is, or after the longest wait how things are.
   *
   * @return empty once it is closed
   */
  public byte[] take(Duration longest) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    synchronized (this) {
      long end = System.nanoTime() + longest.toNanos();
      long left = longest.toNanos();
      while (open && waiting.isEmpty() && !resync && !stateDue && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
      if (!open) {
        return new byte[0];
      }
      // Where nothing waits, all up to here has been told, or was not wanted.
      if (stateDue || (waiting.isEmpty() && !resync)) {
        LiveEvent first = waiting.peekFirst();
        state.apply(first == null ? position() : before(first)).writeTo(out);
        stateDue = false;
      }
      if (resync) {
        LiveEvent first = waiting.peekFirst();
        LiveEvent.resync(first == null ? position() : before(first)).writeTo(out);
        resync = false;
      }
      waiting.forEach(event -> event.writeTo(out));
      waiting.clear();
    }
    return out.toByteArray();
  }

  private FeedPosition before(LiveEvent first) {
    return new FeedPosition(run, first.position().number() - 1);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (!open) {
        return;
      }
      open = false;
      waiting.clear();
      notifyAll();
    }
    closed.run();
  }
}
