package news.dateline.standalone.offline;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output as a place for data. */
final class Output {

  private static final int BUFFER = 1 << 16;

  private Output() {}

  /** Unlike picocli's own it does not flush after each line. */
  static PrintWriter data(CommandSpec spec) {
    return new PrintWriter(new BufferedWriter(spec.commandLine().getOut(), BUFFER), false);
  }

  /** Whether a person reads it; the launcher tells, since Java 17 cannot. */
  static boolean isTerminal() {
    return Boolean.getBoolean("dateline.terminal");
  }

  /**
   * For a person who watches standard error while the data goes elsewhere; null where there is
   * none.
   *
   * @param total how many inputs there are; 0 where that is not known
   */
  static @Nullable ProgressBar progress(CommandSpec spec, int total) {
    return !isTerminal() && Boolean.getBoolean("dateline.terminal.errors")
        ? new ProgressBar(spec.commandLine().getErr(), total)
        : null;
  }
}
