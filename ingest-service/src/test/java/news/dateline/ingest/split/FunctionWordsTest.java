package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.ingest.split.FunctionWords.Kind;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {

  @Test
  void wordsAreCountedWholeAndByTheirKind() {
    FunctionWords words =
        FunctionWords.of(
            "The mayor said on Monday she’d told us THEIR plan; an aide added a note.");

    assertThat(words.count(Kind.DEFINITE)).isEqualTo(1);
    assertThat(words.count(Kind.SAYING)).isEqualTo(3);
    assertThat(words.count(Kind.DAY)).isEqualTo(1);
    assertThat(words.count(Kind.PRONOUN)).isEqualTo(2);
    assertThat(words.count(Kind.SPEAKER)).isEqualTo(1);
    assertThat(words.count(Kind.INDEFINITE)).isEqualTo(2);
  }

  @Test
  void partsOfWordsAndWordsWrittenOtherwiseDoNotCount() {
    FunctionWords words = FunctionWords.of("Thesaurus, unsaid, US, monday, it_is, hé, x2he");

    for (Kind kind : Kind.values()) {
      assertThat(words.count(kind)).as("%s", kind).isZero();
    }
    assertThat(words.firstPronoun()).isEqualTo(-1);
  }

  @Test
  void accordingSaysSomethingOnlyBeforeTo() {
    assertThat(FunctionWords.of("according to police").count(Kind.SAYING)).isEqualTo(1);
    assertThat(FunctionWords.of("according as it may").count(Kind.SAYING)).isZero();
  }

  @Test
  void theFirstPronounIsWhereItStands() {
    assertThat(FunctionWords.of("Police say he and she left").firstPronoun()).isEqualTo(11);
  }
}
