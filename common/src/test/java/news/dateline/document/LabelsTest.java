package news.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import news.dateline.story.StoryOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stand in records, alerts and dashboards: a contract. */
class LabelsTest {

  @Test
  void theOutcomesOfDocumentsAreAClosedSet() {
    assertThat(Arrays.stream(DocumentOutcome.values()).map(DocumentOutcome::label))
        .containsExactlyInAnyOrder(
            "published",
            "unchanged",
            "duplicate",
            "no_text",
            "not_news",
            "too_large",
            "unsupported",
            "encrypted",
            "malformed",
            "timeout",
            "crashed",
            "refused",
            "unreachable");
  }

  @Test
  void theOutcomesOfStoriesAreAClosedSet() {
    assertThat(Arrays.stream(StoryOutcome.values()).map(StoryOutcome::label))
        .containsExactlyInAnyOrder("enriched", "duplicate", "dead_lettered");
  }

  @Test
  void kindsOfSourceKeepTheirLabels() {
    assertThat(Arrays.stream(SourceKind.values()).map(SourceKind::label))
        .contains("folder", "upload", "samples", "file");
  }

  @ParameterizedTest
  @EnumSource
  void anOutcomeIsFoundByItsLabel(DocumentOutcome outcome) {
    assertThat(DocumentOutcome.ofLabel(outcome.label())).isSameAs(outcome);
  }

  @ParameterizedTest
  @EnumSource
  void aKindIsFoundByItsLabel(SourceKind kind) {
    assertThat(SourceKind.ofLabel(kind.label())).isSameAs(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lost", "PUBLISHED", "FOLDER", "no-text"})
  void otherLabelsAreRefused(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DocumentOutcome.ofLabel(label))
        .withMessageContaining("'" + label + "'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceKind.ofLabel(label))
        .withMessageContaining("'" + label + "'");
  }

  @Test
  void whatWentWellOrWasKnownIsNoFailure() {
    assertThat(DocumentOutcome.values())
        .filteredOn(outcome -> !outcome.isFailure())
        .containsExactly(
            DocumentOutcome.PUBLISHED, DocumentOutcome.UNCHANGED, DocumentOutcome.DUPLICATE);
  }
}
