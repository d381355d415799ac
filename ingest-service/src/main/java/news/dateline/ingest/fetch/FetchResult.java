package news.dateline.ingest.fetch;

import java.net.URI;
import java.time.Instant;

/** How a fetch ended. */
public sealed interface FetchResult permits Fetched, NotModified, FetchFailure {

  /** Where it ended: the address after all redirects. */
  URI uri();

  /** When it ended. */
  Instant at();
}
