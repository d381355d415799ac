package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownWordsTest {

  @Test
  void knownWordsAreNumberedInTheirOrder() {
    float[] rarity = new float[256];
    rarity[0] = 1;
    rarity[63] = 2;
    rarity[64] = 3;
    rarity[200] = 4;
    KnownWords known = new KnownWords(rarity);

    assertThat(known.size()).isEqualTo(4);
    assertThat(known.number(0)).isZero();
    assertThat(known.number(63)).isEqualTo(1);
    assertThat(known.number(64)).isEqualTo(2);
    assertThat(known.number(200)).isEqualTo(3);
    assertThat(known.rarity(64)).isEqualTo(3);
  }

  @Test
  void otherWordsAreUnknown() {
    float[] rarity = new float[256];
    rarity[100] = 1;
    KnownWords known = new KnownWords(rarity);

    assertThat(known.number(99)).isEqualTo(KnownWords.UNKNOWN);
    assertThat(known.number(101)).isEqualTo(KnownWords.UNKNOWN);
    assertThat(known.rarity(255)).isZero();
  }
}
