package news.dateline.standalone.offline;

import java.io.BufferedWriter;
import java.io.PrintWriter;
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
}
