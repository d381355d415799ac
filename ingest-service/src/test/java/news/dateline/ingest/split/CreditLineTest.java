package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "© The Courier 2024",
        "(c) 2024 The Courier",
        "Copyright The Courier",
        "The Courier, all rights reserved",
        "More at https://courier.example/a",
        "See www.courier.example",
        "Write to desk@courier.example",
        "Ana Ruiz contributed to this report",
        "Additional reporting by Ana Ruiz",
        "Reporting by Ana Ruiz; EDITING BY Jo Park",
        "Source: the ministry",
        "Follow Ana Ruiz Lopez on Twitter",
        "For more information call the office"
      })
  void linesOfRightsAddressesAndHelpersAreTold(String line) {
    assertThat(CreditLine.isIn(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The copyrighted song was played (c) in court",
        "He met her @ noon",
        "The source: of the river was found",
        "Police said more information would follow",
        "She edited at night, they said of all rights"
      })
  void linesOfStoriesAreNot(String line) {
    assertThat(CreditLine.isIn(line)).isFalse();
  }
}
