package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.split.FunctionWords.Kind;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;

class FunctionWordsTest {

  @Test
  void wordsAreCountedWholeAndByTheirKind() {
    FunctionWords words =
        FunctionWords.of(
            "The mayor said on Monday she’d told us THEIR plan; an aide added a note.",
            FunctionWordList.ENGLISH);

    assertThat(words.count(Kind.DEFINITE)).isEqualTo(1);
    assertThat(words.count(Kind.SAYING)).isEqualTo(3);
    assertThat(words.count(Kind.DAY)).isEqualTo(1);
    assertThat(words.count(Kind.PRONOUN)).isEqualTo(2);
    assertThat(words.count(Kind.SPEAKER)).isEqualTo(1);
    assertThat(words.count(Kind.INDEFINITE)).isEqualTo(2);
  }

  @Test
  void partsOfWordsAndWordsWrittenOtherwiseDoNotCount() {
    FunctionWords words =
        FunctionWords.of(
            "Thesaurus, unsaid, US, monday, it_is, hé, x2he", FunctionWordList.ENGLISH);

    for (Kind kind : Kind.values()) {
      assertThat(words.count(kind)).as("%s", kind).isZero();
    }
    assertThat(words.firstPronoun()).isEqualTo(-1);
  }

  @Test
  void eachLanguageHasItsOwnWords() {
    String text =
        "Die Bürgermeisterin sagte am Montag, sie habe einen Plan. Ein Verein hat dagegen geklagt und"
            + " will, dass das Gericht ihn prüft, bevor die Arbeiten an der Brücke beginnen.";
    FunctionWordList german = FunctionWordList.of(List.of(Block.paragraph(text)));

    FunctionWords words = FunctionWords.of(text, german);

    assertThat(german).hasToString("de");
    assertThat(words.count(Kind.SAYING)).isEqualTo(1);
    assertThat(words.count(Kind.DAY)).isEqualTo(1);
    assertThat(words.count(Kind.INDEFINITE)).isEqualTo(2);
    assertThat(german.kind("Brücke")).isNull();
  }

  @Test
  void scriptsWithoutSpacesAreReadByPairs() {
    String text = "台风星期三夜间在东岭县登陆，三万多户居民停电。电力部门表示，抢修人员已经连夜出动。";
    FunctionWordList chinese = FunctionWordList.of(List.of(Block.paragraph(text)));

    assertThat(chinese).hasToString("zh");
    assertThat(FunctionWords.of(text, chinese).count(Kind.DAY)).isEqualTo(1);
    assertThat(FunctionWords.of(text, chinese).count(Kind.SAYING)).isEqualTo(1);
    assertThat(FunctionWordList.of(List.of(Block.paragraph("巻き貝が新種であることがわかった。森川さんは町の名を入れたいと話した。"))))
        .hasToString("ja");
  }

  @Test
  void aFewNamesAreTakenForEnglish() {
    List<Block> names = List.of(Block.paragraph("Lissen Dunmarrow Ostrava"));

    assertThat(FunctionWordList.of(names)).isSameAs(FunctionWordList.ENGLISH);
  }

  @Test
  void accordingSaysSomethingOnlyBeforeTo() {
    assertThat(FunctionWords.of("according to police", FunctionWordList.ENGLISH).count(Kind.SAYING))
        .isEqualTo(1);
    assertThat(FunctionWords.of("according as it may", FunctionWordList.ENGLISH).count(Kind.SAYING))
        .isZero();
  }

  @Test
  void theFirstPronounIsWhereItStands() {
    assertThat(
            FunctionWords.of("Police say he and she left", FunctionWordList.ENGLISH).firstPronoun())
        .isEqualTo(11);
  }
}
