package news.dateline.standalone.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryLineTest {

  private static final String TIME = StoryLine.time(Instant.parse("2026-03-01T06:00:05Z"));

  @Test
  void aLineHasTimeCountriesThemeAndHeadline() {
    String line =
        StoryLine.of(
            TIME,
            List.of("KE", "TZ", "UG", "RW"),
            List.of("health", "crime"),
            List.of(),
            "Cholera");

    assertThat(line).matches("\\d\\d:\\d\\d:05  KE,TZ,UG  health {35}  Cholera");
  }

  @Test
  void aDayStandsForATimeThatMayBeLongAgo() {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");

    assertThat(StoryLine.of(StoryLine.date(noon), List.of(), List.of(), List.of(), "Cholera"))
        .startsWith("2026-03-01  -");
    assertThat(StoryLine.date(null)).isEqualTo("-");
  }

  @Test
  void nothingKnownIsADash() {
    assertThat(StoryLine.of(TIME, List.of(), List.of(), List.of(), "Cholera"))
        .matches("\\d\\d:\\d\\d:05  - {9}- {42}Cholera");
  }

  @Test
  void themesOfTheUsersOwnStandInBrackets() {
    assertThat(
            StoryLine.of(TIME, List.of(), List.of("health"), List.of("Ports", "Rail"), "Cholera"))
        .contains("  health [Ports,Rail]  ");
  }

  @Test
  void whatCouldSteerATerminalIsLeftOut() {
    String line =
        StoryLine.of(
            TIME,
            List.of(),
            List.of("the\u0007me"),
            List.of(),
            " One\r\n\u001b[2Jtwo\u202Ethree\u009bfour ");

    assertThat(line).contains("the me").endsWith("One [2Jtwo three four");
  }

  @Test
  void aLongHeadlineIsCutBetweenCharacters() {
    String waves = "🌊".repeat(91);

    assertThat(StoryLine.of(TIME, List.of(), List.of(), List.of(), waves))
        .endsWith(" " + "🌊".repeat(89) + "…");
    assertThat(StoryLine.of(TIME, List.of(), List.of(), List.of(), "🌊".repeat(90)))
        .endsWith(" " + "🌊".repeat(90));
  }
}
