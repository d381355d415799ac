package news.dateline.classify.app;

import news.dateline.trouble.Reason;
import news.dateline.trouble.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Tells the log that stories cannot be published, once for each reason, and that they are again.
 * Thread-safe.
 */
final class PublishingTrouble {

  private static final Logger LOG = LoggerFactory.getLogger(PublishingTrouble.class);

  private final Trouble trouble = new Trouble();

  /** A batch was rolled back, and will come again. */
  void failed(Throwable failure) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
    String why = Reason.of(cause);
    if (trouble.isNew(why)) {
      LOG.warn("Cannot publish, and will try until it works: {}", why);
    }
  }

  /** A batch was committed. */
  void passed() {
    if (trouble.end()) {
      LOG.info("Publishing again");
    }
  }
}
