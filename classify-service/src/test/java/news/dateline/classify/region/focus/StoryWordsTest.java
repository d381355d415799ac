package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.classify.region.gazetteer.Tokens;
import org.junit.jupiter.api.Test;

class StoryWordsTest {

  @Test
  void wordsAreThereOnceInTheirOrder() {
    String text =
        IntStream.range(0, 300)
            .mapToObj(i -> "word" + (char) ('a' + i % 10) + (char) ('a' + i / 10 % 15))
            .collect(Collectors.joining(" "));

    StoryWords words = words(text);

    assertThat(words.indices()).hasSize(150).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aWordThatComesAgainWeighsMore() {
    StoryWords words = words("soup bread soup soup");

    assertThat(words.weights()).hasSize(2).contains(1f, (float) (1 + Math.log(3)));
  }

  @Test
  void pairsOfCapitalizedWordsCountToo() {
    assertThat(words("the White House").indices()).hasSize(4);
    assertThat(words("the white house").indices()).hasSize(3);
  }

  @Test
  void aSignOfCurrencyIsAWordWhateverTheNumber() {
    assertThat(words("£4").indices()).hasSize(2).containsExactly(words("£9").indices());
    assertThat(words("£4").indices()).isNotEqualTo(words("$4").indices());
    assertThat(words("A$4").indices()).isNotEqualTo(words("NZ$4").indices());
  }

  private static StoryWords words(String text) {
    Tokens tokens = new Tokens(text);
    return StoryWords.of(tokens, StoryParts.of(tokens, 0));
  }
}
