package news.dateline.standalone.offline;

import java.util.List;
import news.dateline.document.DocumentOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What an input came to.
 *
 * @param name of the input
 * @param lines for standard output
 * @param failure for standard error; null where there is none
 * @param loss what could not be read of an input that else went well, for standard error; null
 *     where there is none
 */
record Result(
    String name, List<OutputLine> lines, @Nullable Failure failure, @Nullable Failure loss) {

  static Result of(String name, List<OutputLine> lines) {
    return new Result(name, lines, null, null);
  }

  /**
   * @param leftOut which parts of the input could not be read; null where all could
   */
  static Result of(String name, List<OutputLine> lines, @Nullable String leftOut) {
    return leftOut == null
        ? of(name, lines)
        : new Result(name, lines, null, new Failure(name, DocumentOutcome.PUBLISHED, leftOut));
  }

  static Result of(Failure failure) {
    return new Result(failure.name(), List.of(), failure, null);
  }
}
