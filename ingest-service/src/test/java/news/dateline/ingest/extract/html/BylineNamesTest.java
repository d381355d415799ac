package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineNamesTest {

  private static final BylineNames NAMES = new BylineNames(Set.of("lakenews"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Achieng Otieno, The Lake News               | Achieng Otieno
          Achieng Otieno Lake News                    | Achieng Otieno
          Achieng Otieno, Harbour Courier             | Achieng Otieno
          Achieng Otieno in Kisumu                    | Achieng Otieno
          Achieng Otieno (Kisumu) et Luc Darrieu      | Achieng Otieno et Luc Darrieu
          Achieng Otieno, Kisumu                      | Achieng Otieno
          Achieng Otieno for the Harbour Courier      | Achieng Otieno
          Achieng Otieno / Special to the Courier     | Achieng Otieno
          Achieng Otieno/KISUMU                       | Achieng Otieno
          Achieng Otieno via AP                       | Achieng Otieno
          Achieng Otieno, Associated Press            | Achieng Otieno
          Staff writer Achieng Otieno                 | Achieng Otieno
          Achieng Otieno in Kisumu and Tom Brandvold in Oslo | Achieng Otieno and Tom Brandvold
          Achieng Otieno en Tom Brandvold             | Achieng Otieno en Tom Brandvold
          Ximena Orgaz en Kisumu                      | Ximena Orgaz
          ACHIENG OTIENO AND TOM BRANDVOLD            | Achieng Otieno and Tom Brandvold
          Gülşen KARATEPELİ                           | Gülşen Karatepeli
          """)
  void whatStandsBesideNamesIsTakenOff(String byline, String names) {
    assertThat(NAMES.of(byline)).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Achieng (Nyar Alego) Otieno", "Achieng Otieno (with Tom Brandvold)"})
  void whatIsPartOfANameStays(String byline) {
    assertThat(NAMES.of(byline)).isEqualTo(byline);
  }

  @Test
  void whereNobodyIsNamedAllOfItStays() {
    assertThat(NAMES.of("AFP/The Lake News")).isEqualTo("AFP/The Lake News");
    assertThat(NAMES.of("Lake News, Kisumu")).isEqualTo("Lake News, Kisumu");
  }
}
