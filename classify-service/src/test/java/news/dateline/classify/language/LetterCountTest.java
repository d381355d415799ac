package news.dateline.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterCountTest {

  @Test
  void onlyLettersCount() {
    assertThat(LetterCount.of("Oslo, 24.5 ° — ok")).isEqualTo(new LetterCount(6, 0));
  }

  @Test
  void lettersBeyondAsciiCountToo() {
    assertThat(LetterCount.of("Łódź Москва")).isEqualTo(new LetterCount(10, 0));
  }

  @Test
  void aSyllableIsWorthThreeLetters() {
    assertThat(LetterCount.of("東京")).isEqualTo(new LetterCount(6, 0));
    assertThat(LetterCount.of("カナ")).isEqualTo(new LetterCount(6, 2));
  }

  @Test
  void aTextThatIsMostlyOfUnknownScriptsHasNone() {
    assertThat(LetterCount.of("ab \u13A0\u13A1\u13A2\uD83D\uDE00").known()).isZero();
  }
}
