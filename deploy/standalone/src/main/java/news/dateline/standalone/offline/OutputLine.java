package news.dateline.standalone.offline;

/**
 * A line for standard output, as far as it can be made on any thread. The rest is done when its
 * turn comes, on one thread.
 */
@FunctionalInterface
interface OutputLine {

  /** All of it, without its end. */
  String write();

  /** One that is ready. */
  static OutputLine of(String text) {
    return () -> text;
  }
}
