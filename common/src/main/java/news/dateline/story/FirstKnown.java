package news.dateline.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first of two that says anything. */
final class FirstKnown {

  private FirstKnown() {}

  static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }

  static <T> List<T> first(List<T> one, List<T> other) {
    return one.isEmpty() ? other : one;
  }
}
