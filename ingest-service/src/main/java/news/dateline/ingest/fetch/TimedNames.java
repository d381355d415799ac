package news.dateline.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a look-up for so long only. Nothing ends one that hangs, so it goes on, on a thread of
 * its own that all who ask for the same host share.
 */
final class TimedNames implements HostNames, AutoCloseable {

  /** Look-ups at a time. While all of them hang, hosts that are not known yet are out of reach. */
  private static final int THREADS = 32;

  private static final Duration IDLE = Duration.ofSeconds(30);

  private final HostNames names;
  private final Duration limit;
  private final ThreadPoolExecutor threads;
  private final Map<String, CompletableFuture<InetAddress[]>> under = new ConcurrentHashMap<>();

  /**
   * @param names looks them up
   * @param limit for one look-up
   */
  TimedNames(HostNames names, Duration limit) {
    this.names = names;
    this.limit = limit;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "look-up");
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * @throws SlowNameException if it takes too long
   */
  @Override
  public InetAddress[] addresses(String host) throws UnknownHostException {
    try {
      return begun(host).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new SlowNameException(host, limit);
    } catch (InterruptedException | RejectedExecutionException e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new UnknownHostException(host + ", stopped while it was looked up");
    } catch (ExecutionException e) {
      throw thrown(host, e.getCause());
    }
  }

  private static UnknownHostException thrown(String host, @Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof UnknownHostException unknown) {
      return unknown;
    }
    UnknownHostException failed = new UnknownHostException(host);
    failed.initCause(cause);
    return failed;
  }

  private CompletableFuture<InetAddress[]> begun(String host) {
    CompletableFuture<InetAddress[]> mine = new CompletableFuture<>();
    CompletableFuture<InetAddress[]> others = under.putIfAbsent(host, mine);
    if (others != null) {
      return others;
    }
    boolean taken = false;
    try {
      threads.execute(() -> lookUp(host, mine));
      taken = true;
    } finally {
      if (!taken) {
        under.remove(host, mine);
      }
    }
    return mine;
  }

  private void lookUp(String host, CompletableFuture<InetAddress[]> result) {
    try {
      InetAddress[] addresses = names.addresses(host);
      under.remove(host, result);
      result.complete(addresses);
    } catch (UnknownHostException | RuntimeException | Error e) {
      under.remove(host, result);
      result.completeExceptionally(e);
    }
  }

  /** Lets those go that wait. */
  @Override
  public void close() {
    threads.shutdownNow();
    under.forEach((host, result) -> result.completeExceptionally(new UnknownHostException(host)));
  }
}
