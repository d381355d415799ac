package news.dateline.ingest.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives out turns at servers: so many at a time and so far apart at each, so many at a time in all.
 * Those of one server come in their order; a server that is slow or held off holds up no other.
 */
final class Turns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  /**
   * Servers with nothing to do are forgotten once there are so many more than after the last time.
   */
  private static final int SWEEP = 1_000;

  private final Politeness politeness;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Server> servers = new HashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private int waiting;
  private int running;
  private int sweepAt = SWEEP;
  private boolean closed;

  Turns(Politeness politeness) {
    this.politeness = politeness;
    for (int i = 1; i <= politeness.concurrency(); i++) {
      Thread thread = new Thread(this::work, "fetch-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /** Has {@code turn} wait for its turn, or turns it away at once. */
  void await(String name, Turn turn) {
    Duration wait;
    lock.lock();
    try {
      wait = closed ? null : add(name, turn);
    } finally {
      lock.unlock();
    }
    if (wait == null) {
      turn.closed();
    } else if (!wait.isZero()) {
      turn.turnedAway(wait);
    }
  }

  /** How long to wait before there is room; zero if it was added. */
  private Duration add(String name, Turn turn) {
    long now = System.nanoTime();
    Server server = server(name, now);
    Duration wait = Duration.ofNanos(server.waitOfNext(now));
    if (wait.compareTo(politeness.patience()) > 0) {
      return wait;
    }
    if (waiting >= politeness.maxWaiting()) {
      return politeness.patience();
    }
    server.add(turn);
    waiting++;
    changed.signal();
    return Duration.ZERO;
  }

  /** Keeps turns at a server at least this far apart, up to the bound of the settings. */
  void space(String name, Duration apart) {
    Duration bounded =
        apart.compareTo(politeness.maxCrawlDelay()) > 0 ? politeness.maxCrawlDelay() : apart;
    lock.lock();
    try {
      long now = System.nanoTime();
      server(name, now).space(now, bounded);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Leaves a server alone for a while. What waits for it and would wait too long is turned away.
   */
  void hold(String name, Duration pause) {
    List<Turn> away = List.of();
    lock.lock();
    try {
      long now = System.nanoTime();
      Server server = server(name, now);
      server.hold(now + pause.toNanos());
      if (pause.compareTo(politeness.patience()) > 0) {
        away = server.drain();
        waiting -= away.size();
      }
    } finally {
      lock.unlock();
    }
    away.forEach(turn -> turn.turnedAway(pause));
  }

  /** How many wait for their turn. */
  int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  /** How many have their turn. */
  int running() {
    lock.lock();
    try {
      return running;
    } finally {
      lock.unlock();
    }
  }

  private Server server(String name, long now) {
    if (servers.size() >= sweepAt) {
      servers.values().removeIf(server -> server.isIdle(now));
      sweepAt = servers.size() + SWEEP;
    }
    return servers.computeIfAbsent(name, key -> new Server(now, politeness.spacing()));
  }

  private void work() {
    lock.lock();
    try {
      while (!closed) {
        long now = System.nanoTime();
        Server next = nextOpen();
        if (next == null) {
          changed.await();
        } else if (next.nextStart() - now > 0) {
          changed.awaitNanos(next.nextStart() - now);
        } else {
          waiting--;
          takeTurn(next, next.begin(now));
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("Stopped fetching");
    } finally {
      lock.unlock();
    }
  }

  /** The server whose next turn can begin first. */
  private @Nullable Server nextOpen() {
    Server first = null;
    for (Server server : servers.values()) {
      if (server.isOpen(politeness.perHost())
          && (first == null || server.nextStart() - first.nextStart() < 0)) {
        first = server;
      }
    }
    return first;
  }

  private void takeTurn(Server server, Turn turn) {
    running++;
    changed.signal(); // another thread has to watch for the turn after this one
    lock.unlock();
    Runnable rest = () -> {};
    try {
      rest = turn.take();
    } catch (Throwable e) { // whoever waits for the turn waits for ever otherwise
      rest = () -> failed(turn, e);
    } finally {
      lock.lock();
      running--;
      server.end();
      changed.signal();
    }
    lock.unlock();
    try {
      rest.run();
    } catch (Throwable e) {
      failed(turn, e);
    } finally {
      lock.lock();
    }
  }

  /** Tells the turn, and costs no thread whatever that does. */
  private static void failed(Turn turn, Throwable error) {
    try {
      turn.failed(error);
      LOG.error("A fetch died", error);
    } catch (Throwable e) {
      LOG.error("After a fetch that died", e);
    }
  }

  @Override
  public void close() {
    List<Turn> rest = new ArrayList<>();
    lock.lock();
    try {
      closed = true;
      servers.values().forEach(server -> rest.addAll(server.drain()));
      waiting = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    rest.forEach(Turn::closed);
  }

  /** Waits for the turns under way to end, a while at most. */
  void awaitEnd(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (Thread thread : threads) {
      long left = end - System.nanoTime();
      if (thread != Thread.currentThread() && left > 0) {
        thread.join(Math.max(1, left / 1_000_000));
      }
    }
  }
}
