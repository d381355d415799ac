package news.dateline.standalone.offline;

import java.io.PrintWriter;

/** Prints results: data on standard output, failures on standard error. */
final class Report {

  private static final int OK = 0;
  private static final int SOME_FAILED = 1;

  private final PrintWriter out;
  private final PrintWriter err;
  private boolean failed;

  Report(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  void add(Result result) {
    for (String line : result.lines()) {
      out.print(line);
      out.print('\n');
    }
    if (result.failure() != null) {
      failed = true;
      out.flush();
      err.println(result.failure());
    }
  }

  /** The exit status: 1 where some input failed. */
  int finish() {
    out.flush();
    return failed ? SOME_FAILED : OK;
  }
}
