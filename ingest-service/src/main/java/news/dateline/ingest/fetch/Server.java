package news.dateline.ingest.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * One server, and what waits for it. Times are of {@link System#nanoTime}. Not safe for threads:
 * {@link Turns} guards it.
 */
final class Server {

  private final ArrayDeque<Turn> waiting = new ArrayDeque<>();
  private long spacing;
  private long nextStart;
  private int running;

  Server(long now, Duration spacing) {
    this.nextStart = now;
    this.spacing = spacing.toNanos();
  }

  /** How long one more turn would have to wait, as far as can be told. */
  long waitOfNext(long now) {
    return Math.max(0, nextStart - now) + waiting.size() * spacing;
  }

  void add(Turn turn) {
    waiting.add(turn);
  }

  /** Whether a turn can begin now or later, without another one ending before. */
  boolean isOpen(int perHost) {
    return running < perHost && !waiting.isEmpty();
  }

  /** When the next turn can begin. */
  long nextStart() {
    return nextStart;
  }

  /** The next turn, which begins now. */
  Turn begin(long now) {
    running++;
    nextStart = now + spacing;
    return waiting.remove();
  }

  void end() {
    running--;
  }

  /** At least this long between two starts, from now on. */
  void space(long now, Duration atLeast) {
    long longer = atLeast.toNanos();
    if (longer > spacing) {
      nextStart = Math.max(nextStart, now + longer);
      spacing = longer;
    }
  }

  /** Nothing begins before then. */
  void hold(long until) {
    if (until - nextStart > 0) {
      nextStart = until;
    }
  }

  /** Takes out all that waits. */
  List<Turn> drain() {
    List<Turn> all = new ArrayList<>(waiting);
    waiting.clear();
    return all;
  }

  /** Whether it can be forgotten. */
  boolean isIdle(long now) {
    return running == 0 && waiting.isEmpty() && nextStart - now <= 0;
  }
}
