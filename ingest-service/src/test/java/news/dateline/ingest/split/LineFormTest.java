package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormTest {

  private static final String TEXT =
      "The ferry to the northern shore will not sail before the storm over the lake has passed";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "…",
        " ...",
        " [...]",
        "… Read more",
        "... Read More »",
        " ... (more)",
        " [more]",
        "…continued",
        "... Continue reading…",
        " … weiterlesen →",
        ""
      })
  void whatStopsInASentenceIsCutOffWhateverStandsBehindIt(String ending) {
    assertThat(form(TEXT + ending).has(Mark.CUT_OFF)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".”", "?", ". They would like to read more."})
  void whatEndsAsSentencesDoIsNotCutOff(String ending) {
    assertThat(form(TEXT + ending).has(Mark.CUT_OFF)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHIPPING: ", "SHIPPING | ", "SHIPPING — ", "SHIPPING / ", "[SHIPPING] "})
  void aKickerInCapitalsIsToldByWhatStandsBehindIt(String kicker) {
    assertThat(form(kicker + TEXT).has(Mark.KICKER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shipping: ", "Shipping | ", "Shipping • ", "(Shipping) ", "[Shipping] "})
  void aKickerInSmallLettersToo(String kicker) {
    assertThat(form(kicker + TEXT).has(Mark.SOFT_KICKER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPORT", "Business", "Around the region", "文化"})
  void aWordOrThreeMayBeTheNameOfASection(String name) {
    assertThat(form(name).has(Mark.LABEL)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It rained.", "but not here", "Ferry sails again on Sunday", "2026"})
  void otherShortLinesAreNone(String line) {
    assertThat(form(line).has(Mark.LABEL)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"إغلاق جسر الوادي بعد ظهور تشققات", "青石市关闭老桥进行维修", "2026"})
  void scriptsWithoutCapitalsHaveNone(String line) {
    assertThat(form(line).has(Mark.CAPITALS)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "二、台风登陆, 2",
    "十二、台风登陆, 12",
    "３．台风登陆, 3",
    "４、台風上陸, 4",
    "（５）台風上陸, 5",
    "٣. إغلاق الجسر, 3",
    "𝟏𝟐. Bridge closed, 12",
    "6. Bridge closed, 6"
  })
  void linesAreNumberedInEveryScript(String line, int number) {
    assertThat(form(line).number()).isEqualTo(number);
    assertThat(form(line).text()).doesNotContain("、", "．");
  }

  @ParameterizedTest
  @ValueSource(strings = {"■県内で大雪", "◆ 高校生が新種の貝", "・市長選"})
  void squaresAndDotsNeedNoSpaceBehindThem(String line) {
    assertThat(form(line).has(Mark.BULLET)).isTrue();
  }

  @Test
  void agenciesInChineseSayWhereAndWhen() {
    assertThat(form("新华社北京3月5日电（记者 王明）台风登陆。").has(Mark.DATELINE)).isTrue();
  }

  @Test
  void headlinesInBracketsAreKickersAndLabelsInThemAreNot() {
    assertThat(form("【少年棋手夺得冠军】十三岁的陈小川获胜。").has(Mark.KICKER)).isTrue();
    assertThat(form("【伤亡情况】四名工人送医。").has(Mark.KICKER)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5 May 2024", "Tuesday, March 5", "le 3 juin", "am 24. Dez. 2026", "12 de abril"})
  void aDayAndAMonthAreADate(String line) {
    assertThat(form(line).has(Mark.DATE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"07:15 Mayor of Lissen resigns", "12 marines rescued", "3 decades later"})
  void wordsThatOpenAsMonthsDoAreNone(String line) {
    assertThat(form(line).has(Mark.DATE)).isFalse();
  }

  private static LineForm form(String text) {
    return LineForm.of(text, false, Words.count(text));
  }
}
