package news.dateline.ingest.fetch;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Fetches over HTTP. Each request waits for its turn at the host that it goes to, and each redirect
 * for its turn at the next one; no thread of the caller is held meanwhile.
 *
 * <p>What goes wrong is a {@link FetchFailure}, not an exception: a future ends exceptionally only
 * if it was cancelled.
 */
public interface Fetcher {

  /**
   * Fetches what {@code request} asks for. The one who gets a {@link Fetched} closes its body.
   * Cancelling the future takes the request out of the queue; one that is under way goes on, and
   * its answer is thrown away.
   *
   * <p>What depends on the future runs on the thread that fetched, and should not take long or wait
   * for another fetch there.
   */
  CompletableFuture<FetchResult> fetch(FetchRequest request);

  /** What the robots.txt of the site that {@code uri} belongs to says, as far as it is known. */
  CompletableFuture<RobotsAnswer> robots(URI uri);

  /**
   * As {@link #fetch}, but waits for the answer.
   *
   * @throws InterruptedException if interrupted while waiting; the request is cancelled then
   */
  default FetchResult await(FetchRequest request) throws InterruptedException {
    CompletableFuture<FetchResult> answer = fetch(request);
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.cancel(false);
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A fetch ends in a result", e.getCause());
    }
  }
}
