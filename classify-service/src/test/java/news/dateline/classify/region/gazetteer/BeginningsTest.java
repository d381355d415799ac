package news.dateline.classify.region.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningsTest {

  @Test
  void theLongestNameCounts() {
    Beginnings beginnings = new Beginnings(10);
    beginnings.add(7, 2);
    beginnings.add(7, 4);
    beginnings.add(7, 3);

    assertThat(beginnings.longest(7)).isEqualTo(4);
    assertThat(beginnings.longest(8)).isZero();
  }

  @Test
  void thereMayBeMoreThanWereExpected() {
    Beginnings beginnings = new Beginnings(0);
    for (int i = 1; i <= 10_000; i++) {
      beginnings.add(key(i), 1 + i % 5);
    }

    for (int i = 1; i <= 10_000; i++) {
      assertThat(beginnings.longest(key(i))).isEqualTo(1 + i % 5);
    }
  }

  private static long key(int number) {
    return NameIndex.key(number * 0x9E3779B97F4A7C15L);
  }
}
