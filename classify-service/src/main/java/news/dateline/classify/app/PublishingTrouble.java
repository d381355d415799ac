package news.dateline.classify.app;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import news.dateline.trouble.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Tells the log that stories cannot be published, once for each reason, and that they are again.
 * Thread-safe.
 */
final class PublishingTrouble {

  private static final Logger LOG = LoggerFactory.getLogger(PublishingTrouble.class);

  /** Times, offsets and numbers of records differ each time. */
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** A batch was rolled back, and will come again. */
  void failed(Throwable failure) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
    String why = Reason.of(cause);
    if (told.add(DIGITS.matcher(why).replaceAll("0"))) {
      LOG.warn("Cannot publish, and will try until it works: {}", why);
    }
  }

  /** A batch was committed. */
  void passed() {
    if (!told.isEmpty()) {
      told.clear();
      LOG.info("Publishing again");
    }
  }
}
