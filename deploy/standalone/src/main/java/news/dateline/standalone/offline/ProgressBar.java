package news.dateline.standalone.offline;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells a person how far a long run is, in one line of the terminal. */
final class ProgressBar {

  private static final long FIRST = Duration.ofSeconds(2).toNanos();
  private static final long NEXT = Duration.ofMillis(200).toNanos();
  private static final int WIDTH = 30;

  private final PrintWriter terminal;
  private final int total;
  private int done;
  private long due = System.nanoTime() + FIRST;
  private boolean shown;

  /**
   * @param total how many inputs there are; 0 where that is not known
   */
  ProgressBar(PrintWriter terminal, int total) {
    this.terminal = terminal;
    this.total = total;
  }

  void step() {
    done++;
    long now = System.nanoTime();
    if (now - due >= 0) {
      due = now + NEXT;
      shown = true;
      terminal.print("\r" + line());
      terminal.flush();
    }
  }

  private String line() {
    if (total == 0) {
      return done + " done";
    }
    int filled = WIDTH * done / total;
    return "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + total;
  }

  /** Makes room for other lines. */
  void clear() {
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
      shown = false;
    }
  }
}
