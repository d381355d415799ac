package news.dateline.standalone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Sums up how the texts of a set were parted. */
final class BoundaryScore {

  private final List<Boundaries> texts = new ArrayList<>();

  void add(Boundaries text) {
    texts.add(text);
  }

  int size() {
    return texts.size();
  }

  double mean(ToDoubleFunction<Boundaries> measure) {
    return texts.stream().mapToDouble(measure).average().orElse(0);
  }

  double share(Predicate<Boundaries> of) {
    return mean(text -> of.test(text) ? 1 : 0);
  }
}
