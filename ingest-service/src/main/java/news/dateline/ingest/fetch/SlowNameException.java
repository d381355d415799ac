package news.dateline.ingest.fetch;

import java.net.UnknownHostException;
import java.time.Duration;

/** A host whose addresses were not told in time. */
final class SlowNameException extends UnknownHostException {

  private static final long serialVersionUID = 1;

  SlowNameException(String host, Duration limit) {
    super(
        "no answer from the name server about "
            + host
            + " within "
            + limit.toMillis() / 1e3
            + " s (dateline.ingest.fetch.connect-timeout)");
  }
}
