package news.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one request was answered, which may be by sending it elsewhere. */
sealed interface Hop {

  /** It ends here. */
  record End(FetchResult result) implements Hop {}

  /**
   * It goes on elsewhere.
   *
   * @param from where it was sent on
   * @param to where to
   * @param permanent whether for good
   * @param pause how long to wait before; null for not at all
   */
  record Redirect(URI from, URI to, boolean permanent, @Nullable Duration pause) implements Hop {}
}
