package news.dateline.standalone.offline;

import java.io.PrintWriter;
import news.dateline.document.DocumentOutcome;
import news.dateline.trouble.Reason;
import org.jspecify.annotations.Nullable;

/** Prints results: data on standard output, failures and losses on standard error. */
final class Report implements OrderedWork.Results<Result> {

  private static final int OK = 0;
  private static final int SOME_FAILED = 1;
  private static final int RESULTS_PER_CHECK = 50;

  private final PrintWriter out;
  private final PrintWriter err;
  private final @Nullable ProgressBar progress;
  private int results;
  private boolean failed;

  /**
   * @param progress null where nobody watches
   */
  Report(PrintWriter out, PrintWriter err, @Nullable ProgressBar progress) {
    this.out = out;
    this.err = err;
    this.progress = progress;
  }

  /** Tells whether anybody reads on: {@code | head} does not. */
  @Override
  public boolean add(Result result) {
    if (progress != null && (result.failure() != null || result.loss() != null)) {
      progress.clear();
    }
    for (OutputLine line : result.lines()) {
      print(result.name(), line);
    }
    if (result.failure() != null) {
      fail(result.failure());
    }
    if (result.loss() != null) {
      tell(result.loss());
    }
    if (progress != null) {
      progress.step();
    }
    // Asking writes out what is buffered.
    return ++results % RESULTS_PER_CHECK != 0 || !out.checkError();
  }

  private void print(String name, OutputLine line) {
    try {
      out.print(line.write());
      out.print('\n');
    } catch (RuntimeException | StackOverflowError e) {
      // What one input brings to light costs no other.
      fail(new Failure(name, DocumentOutcome.CRASHED, Reason.of(e)));
    }
  }

  private void fail(Failure failure) {
    failed = true;
    tell(failure);
  }

  private void tell(Failure failure) {
    out.flush();
    err.println(failure);
  }

  /** Whoever reads the results of a stream sees them while the next one is long in coming. */
  @Override
  public void pause() {
    out.flush();
  }

  /** The exit status: 1 where some input failed. */
  int finish() {
    if (progress != null) {
      progress.clear();
    }
    out.flush();
    return failed ? SOME_FAILED : OK;
  }
}
