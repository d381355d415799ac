package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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

  private static LineForm form(String text) {
    return LineForm.of(text, false, Words.count(text));
  }
}
