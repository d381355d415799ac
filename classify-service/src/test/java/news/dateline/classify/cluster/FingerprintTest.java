package news.dateline.classify.cluster;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import news.dateline.story.StoryText;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(joining(" "));
  }

  private static Fingerprint of(String body) {
    return Fingerprint.of(new StoryText("", body));
  }

  @Test
  void itComesBackFromItsBytesOfWhichThereAreFew() {
    Fingerprint fingerprint = of(words(0, 2_000));

    assertThat(fingerprint.toBytes()).hasSizeLessThanOrEqualTo(578);
    assertThat(Fingerprint.ofBytes(fingerprint.toBytes())).isEqualTo(fingerprint);
    assertThat(Fingerprint.ofBytes(of("").toBytes())).isEqualTo(of(""));
  }

  @Test
  void otherBytesAreNone() {
    byte[] bytes = of(words(0, 100)).toBytes();
    byte[] other = bytes.clone();
    other[0] = 2;

    assertThat(Fingerprint.ofBytes(other)).isNull();
    assertThat(Fingerprint.ofBytes(Arrays.copyOf(bytes, 100))).isNull();
    assertThat(Fingerprint.ofBytes(new byte[] {1, -1})).isNull();
    assertThat(Fingerprint.ofBytes(new byte[0])).isNull();
  }

  @Test
  void theShareOfAShortTextInALongOneIsEstimated() {
    Fingerprint whole = of(words(0, 1_000));

    assertThat(whole.likeness(of(words(300, 500))).similarity()).isEqualTo(1);
    assertThat(whole.likeness(of(words(900, 1_100))).similarity()).isBetween(0.3, 0.7);
    assertThat(whole.likeness(of(words(2_000, 2_500))).similarity()).isZero();
    assertThat(of("").likeness(whole).similarity()).isZero();
  }

  @Test
  void caseAccentsWidthsLigaturesAndSeparatorsOfThousandsDoNotMatter() {
    Fingerprint plain = of("the first cafe in orleans sold 1200 cups of coffee that day in may");

    assertThat(
            of("The ﬁrst café in Orléans sold １,200 cups of coffee that day in MAY")
                .likeness(plain)
                .similarity())
        .isEqualTo(1);
    assertThat(
            of("the first cafe in orleans sold 1300 cups of coffee that day in may")
                .likeness(plain)
                .similarity())
        .isLessThan(1);
  }

  @Test
  void theHeadlineCountsWhereTheBodyIsShort() {
    String brief = words(0, 20);
    String whole = words(0, 30);

    assertThat(Fingerprint.of(new StoryText("One headline of it", brief)))
        .isNotEqualTo(Fingerprint.of(new StoryText("Another headline of it", brief)));
    assertThat(Fingerprint.of(new StoryText("One headline of it", whole)))
        .isEqualTo(Fingerprint.of(new StoryText("Another headline of it", whole)));
  }
}
