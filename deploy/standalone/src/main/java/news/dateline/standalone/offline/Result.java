package news.dateline.standalone.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an input came to.
 *
 * @param name of the input
 * @param lines for standard output
 * @param failure for standard error; null where there is none
 */
record Result(String name, List<Line> lines, @Nullable Failure failure) {

  static Result of(String name, List<Line> lines) {
    return new Result(name, lines, null);
  }

  static Result of(Failure failure) {
    return new Result(failure.name(), List.of(), failure);
  }
}
