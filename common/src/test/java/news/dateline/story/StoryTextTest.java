package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTextTest {

  @Test
  void headlineAndBodyAreFoldedIntoOneLine() {
    assertThat(new StoryText("Floods in KISUMU ", "\tRivers rose.\n\nMore rain.\n").fold())
        .isEqualTo("floods in kisumu rivers rose. more rain.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "  ", "\t", "\r\n", "\u00a0", " \u00a0", "\u2003", "\u2028", "\u3000"})
  void anySpaceIsOneSpace(String space) {
    assertThat(new StoryText("a" + space + "b", space).fold()).isEqualTo("a b");
  }

  @Test
  void compatibilityFormsAreOne() {
    assertThat(new StoryText("ﬂoods", "ＫＩＳＵＭＵ Cafe\u0301").fold()).isEqualTo("floods kisumu café");
  }

  @Test
  void caseIsFoldedTheSameInEveryLocale() {
    assertThat(new StoryText("TITLE", "").fold()).isEqualTo("title");
  }

  @Test
  void anEmptyTextFoldsToNothing() {
    assertThat(new StoryText("", " \n").fold()).isEmpty();
  }

  @Test
  void fingerprintsAreEqualWhenTheFoldedTextsAre() {
    assertThat(new StoryText("Floods", "Rivers rose").fingerprint())
        .matches("[0-9a-f]{16}")
        .isEqualTo(new StoryText("FLOODS", "Rivers\u00a0 rose ").fingerprint())
        .isNotEqualTo(new StoryText("Floods", "Rivers rose.").fingerprint());
  }

  /** Fingerprints lie in stored records: were they to change, every story would look updated. */
  @Test
  void fingerprintsNeverChange() {
    assertThat(new StoryText("Floods", "Rivers rose").fingerprint()).isEqualTo("59249efb239a4207");
  }
}
