package news.dateline.classify.theme.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeywordsTest {

  @Test
  void keywordsAreFoundAtTheBordersOfWordsWhateverTheirCase() {
    assertThat(find("Container ships, containers and a CONTAINER SHIP.", "container ship"))
        .containsExactly("CONTAINER SHIP");
  }

  @Test
  void aKeywordInCapitalsIsFoundInCapitalsOnly() {
    assertThat(find("It is what IT does.", "IT")).containsExactly("IT");
    assertThat(find("it is what It does.", "IT")).isEmpty();
  }

  @Test
  void signsBetweenWordsDoNotMatter() {
    assertThat(find("The court in Roe v. Wade said", "Roe v Wade")).containsExactly("Roe v. Wade");
    assertThat(find("U.S. troops", "u.s.")).containsExactly("U.S");
  }

  @Test
  void chineseAndJapaneseNeedNoSpaces() {
    assertThat(find("上海港集装箱吞吐量创新高", "集装箱")).containsExactly("集装箱");
  }

  @Test
  void vowelSignsBelongToTheirWord() {
    assertThat(find("दिल्ली की सरकार", "का")).isEmpty();
    assertThat(find("दिल्ली की सरकार", "सरकार")).containsExactly("सरकार");
  }

  @Test
  void accentsMayStandApart() {
    assertThat(find("Die Ha\u0308fen", "H\u00e4fen")).containsExactly("Ha\u0308fen");
  }

  @Test
  void aKeywordDoesNotReachIntoTheNextParagraph() {
    assertThat(find("A container\n\nShip ahoy", "container ship")).isEmpty();
    assertThat(find("A container\nship ahoy", "container ship")).containsExactly("container ship");
  }

  @Test
  void otherScriptsAreRead() {
    assertThat(find("В порту Одесса бастуют докеры", "Одесса", "ДОКЕРЫ БАСТУЮТ"))
        .containsExactly("Одесса");
  }

  @Test
  void aKeywordCountsOnce() {
    Keywords keywords = keywords("quay", "crane");

    assertThat(weight(keywords, "A quay, a quay and a quay")).isEqualTo(1);
    assertThat(weight(keywords, "A quay and a crane")).isEqualTo(2);
  }

  @Test
  void twoSpellingsOfAKeywordCountOnce() {
    assertThat(weight(keywords("DOCKERS", "dockers", "Dockers"), "The dockers")).isEqualTo(1);
  }

  @Test
  void themesThatShareAKeywordBothHaveIt() {
    Keywords keywords =
        new Keywords(List.of(theme("steel"), theme("steel", "rail")), new Lengths());

    assertThat(keywords.in("Steel for rails").keySet()).containsExactlyInAnyOrder(0, 1);
  }

  private static List<String> find(String text, String... keywords) {
    Keywords.Found found = keywords(keywords).in(text).get(0);
    return found == null ? List.of() : found.words();
  }

  private static double weight(Keywords keywords, String text) {
    return keywords.in(text).getOrDefault(0, Keywords.Found.NONE).weight();
  }

  private static Keywords keywords(String... keywords) {
    return new Keywords(List.of(theme(keywords)), new Lengths());
  }

  private static OwnTheme theme(String... keywords) {
    return new OwnTheme("a", "A", "", List.of(keywords), List.of());
  }

  /** Takes all words for equally rare. */
  private static final class Lengths implements Vectorizer {
    @Override
    public @Nullable StoryVector vector(StoryText text, @Nullable String language) {
      return null;
    }

    @Override
    public String text(StoryText text) {
      return text.body();
    }

    @Override
    public double rarity(String words) {
      return 1;
    }

    @Override
    public int rowLength() {
      return 0;
    }

    @Override
    public String model() {
      return "none";
    }
  }
}
