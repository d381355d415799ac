package news.dateline.ingest.source.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.trouble.Reason;
import news.dateline.trouble.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of all looks at pages and sitemaps. A source between two looks has none of them. What
 * is due comes in its order, but only so many looks at one host at a time, the rest of which waits
 * without a thread: a host that is slow, or has many sources, holds up no other. Looks that take
 * many pages have threads of their own, so that those that take one wait for none of them.
 */
public final class LookThreads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LookThreads.class);

  /** For looks of each length. Most of them wait for their turn at a host. */
  private static final int THREADS = 128;

  /** More of one host would only stand in its queue. */
  private static final int PER_LANE = 4;

  private static final Duration IDLE = Duration.ofSeconds(10);

  /** Before a thread is asked for again, where the system gave none. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, task -> daemon(task, "look-timer"));
  private final ThreadPoolExecutor shortLooks;
  private final ThreadPoolExecutor longLooks;
  private final Map<Lane, Looks> lanes = new HashMap<>();
  private final Trouble threadless = new Trouble();

  public LookThreads() {
    this(THREADS, IDLE, named(new AtomicInteger()));
  }

  /**
   * @param most threads at a time, for looks of each length
   * @param idle after which one ends that has nothing to do
   * @param maker of threads
   */
  LookThreads(int most, Duration idle, ThreadFactory maker) {
    this.shortLooks = pool(most, idle, maker);
    this.longLooks = pool(most, idle, maker);
    this.timer.setRemoveOnCancelPolicy(true);
  }

  private static ThreadPoolExecutor pool(int most, Duration idle, ThreadFactory maker) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most, most, idle.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), maker);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory named(AtomicInteger number) {
    return task -> daemon(task, "look-" + number.incrementAndGet());
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Those of one lane wait for each other.
   *
   * @param host that they look at
   * @param takeMany whether they may take many pages
   */
  record Lane(String host, boolean takeMany) {

    static Lane of(Look look) {
      return new Lane(look.host(), look.takesMany());
    }
  }

  /**
   * Has a look made.
   *
   * @param look is interrupted where the appointment is cancelled meanwhile
   */
  LookAppointment after(Duration pause, Lane lane, Runnable look) {
    LookAppointment appointment = new LookAppointment(look);
    try {
      appointment.waitsFor(
          timer.schedule(() -> due(lane, appointment), pause.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      appointment.cancel();
    }
    return appointment;
  }

  private void due(Lane lane, LookAppointment appointment) {
    synchronized (lanes) {
      Looks looks = lanes.computeIfAbsent(lane, key -> new Looks());
      if (looks.running == PER_LANE) {
        looks.waiting.add(appointment);
        return;
      }
      looks.running++;
    }
    execute(lane, appointment);
  }

  private void execute(Lane lane, LookAppointment appointment) {
    try {
      ThreadPoolExecutor threads = lane.takeMany() ? longLooks : shortLooks;
      threads.execute(() -> run(lane, appointment));
      threadless.end();
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed");
    } catch (OutOfMemoryError e) {
      // The system has no thread to give, which passes. The look keeps its turn in the lane.
      executeLater(lane, appointment);
      if (threadless.isNew(Reason.of(e))) {
        LOG.warn("Looks wait for a thread: {}", Reason.of(e));
      }
    }
  }

  private void run(Lane lane, LookAppointment appointment) {
    try {
      appointment.run();
    } finally {
      ended(lane);
    }
  }

  private void executeLater(Lane lane, LookAppointment appointment) {
    try {
      Future<?> unused =
          timer.schedule(() -> execute(lane, appointment), RETRY.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed");
    }
  }

  private void ended(Lane lane) {
    LookAppointment next;
    synchronized (lanes) {
      Looks looks = Objects.requireNonNull(lanes.get(lane));
      next = looks.waiting.poll();
      if (next == null && --looks.running == 0) {
        lanes.remove(lane);
      }
    }
    if (next != null) {
      execute(lane, next);
    }
  }

  /** Threads that there are. */
  int alive() {
    return shortLooks.getPoolSize() + longLooks.getPoolSize();
  }

  /** Lanes with a look under way. */
  int busyLanes() {
    synchronized (lanes) {
      return lanes.size();
    }
  }

  /** Ends all looks where they are. */
  @Override
  public void close() {
    timer.shutdownNow();
    shortLooks.shutdownNow();
    longLooks.shutdownNow();
  }

  /** Those of one lane. Guarded by the map of all. */
  private static final class Looks {

    private final Queue<LookAppointment> waiting = new ArrayDeque<>();
    private int running;
  }
}
