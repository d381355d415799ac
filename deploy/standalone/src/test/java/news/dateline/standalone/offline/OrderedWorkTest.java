package news.dateline.standalone.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OrderedWorkTest {

  @Test
  void resultsComeInTheOrderOfTheWork() throws InterruptedException {
    List<Integer> results = new ArrayList<>();

    OrderedWork.run(numbers(IntStream.range(0, 200).boxed()), 4, OrderedWork.results(results::add));

    assertThat(results).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void workWithoutEndStopsWhenNobodyWantsMore() throws InterruptedException {
    List<Integer> results = new ArrayList<>();

    OrderedWork.run(
        numbers(Stream.iterate(0, number -> number + 1)),
        2,
        OrderedWork.results(number -> results.add(number) && results.size() < 3));

    assertThat(results).containsExactly(0, 1, 2);
  }

  @Test
  @Timeout(60)
  void whatIsDoneIsGivenWhileTheNextWorkIsLongInComing() throws InterruptedException {
    CountDownLatch given = new CountDownLatch(1);
    CountDownLatch paused = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    Iterator<Callable<Integer>> slow =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            if (next == 1) {
              waitFor(given);
              waitFor(paused);
            }
            return next < 2;
          }

          @Override
          public Callable<Integer> next() {
            int number = next++;
            return () -> number;
          }
        };

    OrderedWork.run(
        slow,
        2,
        new OrderedWork.Results<>() {
          @Override
          public boolean add(Integer result) {
            given.countDown();
            return results.add(result);
          }

          @Override
          public void pause() {
            paused.countDown();
          }
        });

    assertThat(results).containsExactly(0, 1);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Timeout(60)
  void workThatNeverComesHoldsUpNobodyWhoWantsNoMore() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    Stream<Integer> stuck =
        Stream.iterate(0, number -> number + 1)
            .peek(
                number -> {
                  if (number == 1) {
                    waitFor(never);
                  }
                });

    OrderedWork.run(numbers(stuck), 2, OrderedWork.results(number -> results.add(number) && false));

    assertThat(results).containsExactly(0);
  }

  @Test
  void workThatCannotBeReadIsTold() {
    Iterator<Callable<Integer>> broken =
        numbers(
            Stream.of(1)
                .peek(
                    number -> {
                      throw new IllegalArgumentException("on purpose");
                    }));

    assertThatIllegalStateException()
        .isThrownBy(() -> OrderedWork.run(broken, 2, OrderedWork.results(number -> true)))
        .withStackTraceContaining("on purpose");
  }

  private static Iterator<Callable<Integer>> numbers(Stream<Integer> numbers) {
    return numbers.<Callable<Integer>>map(number -> () -> number).iterator();
  }
}
