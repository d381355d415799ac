package news.dateline.standalone.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {

  @Test
  void resultsComeInTheOrderOfTheWork() throws InterruptedException {
    List<Integer> results = new ArrayList<>();

    OrderedWork.run(numbers(IntStream.range(0, 200).boxed()), 4, results::add);

    assertThat(results).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void workWithoutEndStopsWhenNobodyWantsMore() throws InterruptedException {
    List<Integer> results = new ArrayList<>();

    OrderedWork.run(
        numbers(Stream.iterate(0, number -> number + 1)),
        2,
        number -> results.add(number) && results.size() < 3);

    assertThat(results).containsExactly(0, 1, 2);
  }

  private static Iterator<Callable<Integer>> numbers(Stream<Integer> numbers) {
    return numbers.<Callable<Integer>>map(number -> () -> number).iterator();
  }
}
