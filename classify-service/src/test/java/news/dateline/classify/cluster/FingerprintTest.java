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
    other[0] = 1;

    assertThat(Fingerprint.ofBytes(other)).isNull();
    assertThat(Fingerprint.ofBytes(Arrays.copyOf(bytes, 100))).isNull();
    assertThat(Fingerprint.ofBytes(new byte[] {2, -1})).isNull();
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
    String whole = words(0, 80);

    assertThat(Fingerprint.of(new StoryText("One headline of it", brief)))
        .isNotEqualTo(Fingerprint.of(new StoryText("Another headline of it", brief)));
    assertThat(Fingerprint.of(new StoryText("One headline of it", whole)))
        .isEqualTo(Fingerprint.of(new StoryText("Another headline of it", whole)));
  }

  private static Fingerprint stub(String headline) {
    return Fingerprint.of(
        new StoryText(
            headline,
            "To continue reading this article you need to be a subscriber. Sign in to your account"
                + " or choose one of our subscription plans to get unlimited access to all of our"
                + " journalism, newsletters, podcasts and the digital edition of the paper."));
  }

  @Test
  void aNoticeInThePlaceOfTheTextIsTheSameOnlyUnderTheSameHeadline() {
    Fingerprint mayor = stub("Mayor resigns in row over bridge contract");

    assertThat(mayor.likeness(stub("Storm floods harbour town, two missing")).isCopy()).isFalse();
    assertThat(mayor.likeness(stub("Central bank holds rates at 4%")).isCopy()).isFalse();
    assertThat(mayor.likeness(stub("Mayor resigns in row over bridge contract")).isCopy()).isTrue();
  }

  private static boolean areCopies(String text, String what, String other) {
    return of(text.formatted((Object[]) what.split("\\|")))
        .likeness(of(text.formatted((Object[]) other.split("\\|"))))
        .isCopy();
  }

  @Test
  void whatIsFilledInWeighsMoreWhereNotNearlyAllIsAlike() {
    String call =
        "The foreign minister on Sunday received a phone call from the foreign minister of %s."
            + " During the call they reviewed bilateral relations between the two friendly"
            + " countries and ways to strengthen them in various fields, and discussed the latest"
            + " developments in the region and the efforts made towards them, in addition to a"
            + " number of issues of common interest.";

    assertThat(areCopies(call, "France, Jean-Noel Barrot", "Germany, Johann Wadephul")).isFalse();
    assertThat(areCopies(call, "France, Jean-Noel Barrot", "France, Jean-Noel Barrot")).isTrue();
  }

  @Test
  void withoutCapitalsMoreMustBeAlike() {
    String talks =
        "외교부 장관은 오늘 오전 서울에서 %s 외교장관과 회담을 갖고 양국 관계 전반과 지역 정세에 대해 폭넓게 의견을 교환했다."
            + " 양측은 양국이 그동안 정치 경제 문화 등 다양한 분야에서 협력을 꾸준히 발전시켜 온 점을 높이 평가하고 앞으로도"
            + " 고위급 교류를 활성화하여 양국 간 전략적 소통을 더욱 강화해 나가기로 했다.";

    assertThat(areCopies(talks, "프랑스 바로", "독일 바데풀")).isFalse();
    assertThat(
            of("서울 연합. " + talks.formatted("독일 바데풀"))
                .likeness(of(talks.formatted("독일 바데풀")))
                .isCopy())
        .isTrue();
    Fingerprint korean = of(talks.formatted("독일 바데풀"));
    assertThat(Fingerprint.ofBytes(korean.toBytes())).isEqualTo(korean);
  }
}
