package news.dateline.standalone.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an input came to.
 *
 * @param lines for standard output
 * @param failure for standard error; null where there is none
 */
record Result(List<String> lines, @Nullable Failure failure) {

  static Result of(List<String> lines) {
    return new Result(lines, null);
  }

  static Result of(Failure failure) {
    return new Result(List.of(), failure);
  }
}
