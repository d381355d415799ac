package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.text.Block;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTitleTest {

  private static final String HEADLINE = "Ferries resume after month of storms on the lake";
  private static final String LEAD =
      "Passenger ferries crossed Lake Victoria again on Tuesday after a month of storms.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft Word - final.docx",
        "Untitled",
        "untitled",
        "Document1",
        "Word Document",
        "HP_0303_p04.indd",
        "(anonymous)",
        "Template for press releases 2024"
      })
  void whatProgramsFillInIsNoTitle(String title) {
    assertThat(of(title, HEADLINE, LEAD)).isNull();
  }

  @Test
  void aTitleThatIsNearlyTheHeadlineOfTheTextStandsForIt() {
    assertThat(of("Ferries resume after storms", HEADLINE, LEAD)).isEqualTo(HEADLINE);
    assertThat(of("Ferries resume after storms", "HARBOUR POST", HEADLINE, LEAD))
        .isEqualTo(HEADLINE);
  }

  @Test
  void aTitleThatTheFirstSentencesBearOutIsTrusted() {
    String title = "Ferries again cross Lake Victoria";

    assertThat(of(title, LEAD, "Nobody was hurt.")).isEqualTo(title);
  }

  @Test
  void noTitleIsNone() {
    assertThat(of(null, HEADLINE)).isNull();
    assertThat(of("Ferries resume")).isNull();
  }

  @Test
  void theProgramThatPrintedIsNoPartOfTheTitle() {
    assertThat(of("Microsoft Word - Ferries again cross Lake Victoria", LEAD, "Nobody was hurt."))
        .isEqualTo("Ferries again cross Lake Victoria");
  }

  private static @Nullable String of(@Nullable String title, String... blocks) {
    return PropertyTitle.of(title, List.of(blocks).stream().map(Block::paragraph).toList());
  }
}
