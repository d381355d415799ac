package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en_us, en-US",
    "EN-gb, en-GB",
    "' pt-br ', pt-BR",
    "eng, en",
    "deu-AT, de-AT",
    "iw, he",
    "in, id",
    "fil, fil",
    "zh-hant-tw, zh-Hant-TW",
    "en-US-u-ca-buddhist, en-US"
  })
  void aTagTakesItsUsualForm(String written, String usual) {
    assertThat(LanguageTag.normalise(written)).isEqualTo(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "english", "x-klingon", "xx", "und", "mul", "{{ lang }}", "-"})
  void whatNamesNoLanguageIsNoTag(String written) {
    assertThat(LanguageTag.normalise(written)).isNull();
  }
}
