package news.dateline.classify.region.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import news.dateline.classify.region.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LocalNamesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load(List.of());

  static List<String> tables() {
    return Tongue.TABLES.stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void eachRowOfATableIsAPlaceOfTheGazetteer(String language) {
    Tongue tongue = Tongue.of(language);

    assertThat(tongue.hasTable()).isTrue();
    assertThatCode(() -> LocalNames.of(tongue, GAZETTEER)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "Málaga, Málaga, es, true",
    "MALAGA, Málaga, es, true",
    "Malaga, Málaga, es, false",
    "Malaga, Málaga, de, true",
    "Münster, Munster, de, false",
    "Munster, Münster, de, false",
    "Etats-Unis, États-Unis, fr, true",
    "Saint Denis, Saint-Denis, fr, true",
    "Gdansk, Gdańsk, de, true",
    "İzmir, Izmir, tr, true"
  })
  void marksMayBeLeftOutThatTheLanguageDoesNotHave(
      String written, String known, String language, boolean agrees) {
    assertThat(NativeSpelling.agrees(written, known, Tongue.of(language))).isEqualTo(agrees);
  }

  @Test
  void formsOfANameMeetInTheirStem() {
    assertThat(LocalNames.stem("Бразилией")).isEqualTo(LocalNames.stem("Бразилия"));
    assertThat(LocalNames.stem("Свердловской")).isEqualTo(LocalNames.stem("Свердловская"));
    assertThat(LocalNames.stem("Харькове")).isEqualTo(LocalNames.stem("Харьков"));
  }
}
