package news.dateline.trouble;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A trouble that lasts while something is tried again and again. Tells what of it is new, so that
 * the log has a line for each reason and one for the end. Thread-safe.
 */
public final class Trouble {

  /** Times, nodes, offsets and numbers of requests differ each time. */
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Set<String> reasons = ConcurrentHashMap.newKeySet();

  /** Takes note of a reason; whether it is the first of its kind since the trouble began. */
  public boolean isNew(String reason) {
    return reasons.add(DIGITS.matcher(reason).replaceAll("0"));
  }

  /** Ends the trouble; whether there was any. */
  public boolean end() {
    boolean any = !reasons.isEmpty();
    reasons.clear();
    return any;
  }
}
