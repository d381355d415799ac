package news.dateline.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es|Los gremios pararon por las extorsiones y el Congreso citó al ministro.",
        "pt|Os sindicatos convocaram uma manifestação para a capital e não foi a última.",
        "it|Il governo pone la fiducia e le opposizioni protestano nella piazza per ore.",
        "nl|De man ontkent dat hij het geld van de bank heeft meegenomen uit de kluis.",
        "de|Der Rat hat die Pläne für das neue Bad mit einer knappen Mehrheit gebilligt.",
        "ko|부산에서 불이 나서 주민이 대피했다",
        "zh|台风在广东登陆"
      })
  void aSentenceIsToldByItsSmallWords(String language, String text) {
    assertThat(SmallWords.language(text)).isEqualTo(language);
  }

  @Test
  void namesAloneTellNothing() {
    assertThat(SmallWords.language("Kinshasa Bukavu Goma Kisangani Lubumbashi")).isNull();
    assertThat(SmallWords.language("")).isNull();
  }
}
