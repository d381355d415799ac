package news.dateline.trouble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind what was thrown: libraries wrap what happened, some more than once. */
public final class Causes {

  private Causes() {}

  /**
   * What was thrown, its cause, and so on. Each is there once, since causes may go round in a
   * circle.
   *
   * @return empty where nothing was thrown
   */
  public static List<Throwable> of(@Nullable Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
