package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Flood waters rose overnight",
        "Überschwemmung für ältere Bürger",
        "Вчера. Flood waters rose again overnight",
        "1, 2, 3: flood, waters, rose, overnight!"
      })
  void fourDifferentLatinWordsAreProse(String text) {
    assertThat(Prose.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Flood waters rose",
        "flood Flood FLOOD flood waters rose",
        "go up to an ox",
        "Flood waters rose overnight. Наводнение в старом городе началось ночью",
        "Наводнение в старом городе началось ночью. Flood waters rose overnight",
        "Наводнение flood в старом waters городе rose началось overnight ночью"
      })
  void fewWordsOrMoreLettersOfAnotherScriptAreNot(String text) {
    assertThat(Prose.isIn(text)).isFalse();
  }
}
