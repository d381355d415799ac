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
 * without a thread: a host that is slow, or has many sources, holds up no other.
 */
public final class LookThreads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LookThreads.class);

  /** Most of them wait for their turn at a host. */
  private static final int THREADS = 256;

  /** More of one host would only stand in its queue. */
  private static final int PER_HOST = 4;

  private static final Duration IDLE = Duration.ofSeconds(10);

  /** Before a thread is asked for again, where the system gave none. */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, task -> daemon(task, "look-timer"));
  private final ThreadPoolExecutor threads;
  private final Map<String, Host> hosts = new HashMap<>();
  private final Trouble threadless = new Trouble();

  public LookThreads() {
    this(THREADS, IDLE, named(new AtomicInteger()));
  }

  /**
   * @param most threads at a time
   * @param idle after which one ends that has nothing to do
   * @param maker of threads
   */
  LookThreads(int most, Duration idle, ThreadFactory maker) {
    this.threads =
        new ThreadPoolExecutor(
            most, most, idle.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), maker);
    this.threads.allowCoreThreadTimeOut(true);
    this.timer.setRemoveOnCancelPolicy(true);
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
   * Has a look made.
   *
   * @param host that it is at
   * @param look is interrupted where the appointment is cancelled meanwhile
   */
  LookAppointment after(Duration pause, String host, Runnable look) {
    LookAppointment appointment = new LookAppointment(look);
    try {
      appointment.waitsFor(
          timer.schedule(() -> due(host, appointment), pause.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      appointment.cancel();
    }
    return appointment;
  }

  private void due(String name, LookAppointment appointment) {
    synchronized (hosts) {
      Host host = hosts.computeIfAbsent(name, key -> new Host());
      if (host.running == PER_HOST) {
        host.waiting.add(appointment);
        return;
      }
      host.running++;
    }
    execute(name, appointment);
  }

  private void execute(String host, LookAppointment appointment) {
    try {
      threads.execute(() -> run(host, appointment));
      threadless.end();
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed");
    } catch (OutOfMemoryError e) {
      // The system has no thread to give, which passes. The look keeps its turn at the host.
      executeLater(host, appointment);
      if (threadless.isNew(Reason.of(e))) {
        LOG.warn("Looks wait for a thread: {}", Reason.of(e));
      }
    }
  }

  private void run(String host, LookAppointment appointment) {
    try {
      appointment.run();
    } finally {
      ended(host);
    }
  }

  private void executeLater(String host, LookAppointment appointment) {
    try {
      Future<?> unused =
          timer.schedule(() -> execute(host, appointment), RETRY.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closed");
    }
  }

  private void ended(String name) {
    LookAppointment next;
    synchronized (hosts) {
      Host host = Objects.requireNonNull(hosts.get(name));
      next = host.waiting.poll();
      if (next == null && --host.running == 0) {
        hosts.remove(name);
      }
    }
    if (next != null) {
      execute(name, next);
    }
  }

  /** Threads that there are. */
  int alive() {
    return threads.getPoolSize();
  }

  /** Hosts with a look under way. */
  int busyHosts() {
    synchronized (hosts) {
      return hosts.size();
    }
  }

  /** Ends all looks where they are. */
  @Override
  public void close() {
    timer.shutdownNow();
    threads.shutdownNow();
  }

  /** Looks at one host. Guarded by the map of all. */
  private static final class Host {

    private final Queue<LookAppointment> waiting = new ArrayDeque<>();
    private int running;
  }
}
