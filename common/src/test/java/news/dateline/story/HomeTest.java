package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {

  @Test
  void itIsACountryOrAPlaceWithTheCountryBehindIt() {
    assertThat(Home.parse("GB")).isEqualTo(new Home("GB", null));
    assertThat(Home.parse(" gb ")).isEqualTo(new Home("GB", null));
    assertThat(Home.parse("Oxford, GB")).isEqualTo(new Home("GB", "Oxford"));
    assertThat(Home.parse("Richmond,Indiana , us")).isEqualTo(new Home("US", "Richmond, Indiana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB", "Oxford, GB", "Richmond, Indiana, US", "Pristina, XK"})
  void itIsWrittenAsItIsRead(String text) {
    assertThat(Home.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UK", "Oxford", "Oxford,", ", GB", "Richmond,, US", "United Kingdom"})
  void anythingElseIsToldWithWhatItShouldBe(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Home.parse(text))
        .withMessage(
            "must be a country's two letters, such as GB, or a place with them behind it, such as"
                + " 'Richmond, Indiana, US', not '"
                + text
                + "'");
  }

  @Test
  void aPlaceIsSomeWordsLong() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Home("GB", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Home("GB", "x".repeat(201)));
    assertThatIllegalArgumentException().isThrownBy(() -> Home.parse("x".repeat(300) + ", GB"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Home("ZZ", null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Home("GB", ","));
    assertThatIllegalArgumentException().isThrownBy(() -> new Home("GB", "Oxford, "));
  }

  @Test
  void whatIsTakenCanBeReadAgain() {
    Home longest = Home.parse("a,b," + "x".repeat(190) + ",gb");

    assertThat(longest.toString()).hasSize(200);
    assertThat(Home.parse(longest.toString())).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Home.parse("a,b," + "x".repeat(191) + ",gb"))
        .withMessageStartingWith("must be a country's two letters");
    assertThatIllegalArgumentException().isThrownBy(() -> new Home("GB", "x".repeat(197)));
  }
}
