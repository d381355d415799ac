package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.classify.region.gazetteer.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({"R10, R99", "30C, 41C", "2026, 1987", "5bn, 7bn"})
  void numbersWrittenAlikeCountAsOneWord(String one, String other) {
    assertThat(hash(one)).isEqualTo(hash(other));
  }

  @ParameterizedTest
  @CsvSource({"R10, N10", "30C, 30F", "2026, 26", "5bn, 5m", "word, words"})
  void whatIsWrittenOtherwiseDoesNot(String one, String other) {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Test
  void wordsKeepTheirHash() {
    Tokens tokens = new Tokens("Lagos traders");
    assertThat(Figures.hash(tokens, 0)).isEqualTo(tokens.hash(0));
    assertThat(Figures.hash(tokens, 1)).isEqualTo(tokens.hash(1));
    assertThat(Figures.hash(tokens, 2)).isEqualTo(tokens.hash(2));
  }

  @Test
  void signsOfCurrencyAreToldApartWithTheLettersBeforeThem() {
    assertThat(currency("of $2", 1)).isEqualTo(currency("a $7", 1)).isNotZero();
    assertThat(currency("of £2", 1)).isNotEqualTo(currency("of $2", 1)).isNotZero();
    assertThat(currency("of A$2", 2)).isNotEqualTo(currency("of $2", 1)).isNotZero();
    assertThat(currency("of A$2", 2)).isNotEqualTo(currency("of HK$2", 2));
  }

  @Test
  void wordsWithoutASignHaveNoCurrency() {
    assertThat(currency("of 2", 0)).isZero();
    assertThat(currency("of 2", 1)).isZero();
  }

  private static long hash(String word) {
    return Figures.hash(new Tokens(word), 0);
  }

  private static long currency(String text, int token) {
    return Figures.currency(new Tokens(text), token);
  }
}
