package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void whatComesAfterTheBeginningIsNotLookedAt() {
    String beginning = "The ferry sank. He said it was late. ".repeat(60);

    assertThat(Wording.of(beginning + "Anna Berg told us. ".repeat(100), FunctionWordList.ENGLISH))
        .isEqualTo(Wording.of(beginning, FunctionWordList.ENGLISH));
  }

  @Test
  void namesAreFoundInStepsThatGrowWithTheText() {
    for (String word : new String[] {"A.", "A-", "A'", "Ab", "A.b "}) {
      Steps text = new Steps(word.repeat(5_000));
      Steps twice = new Steps(word.repeat(10_000));

      Wording.fullNames(text);
      Wording.fullNames(twice);

      assertThat(twice.count).as(word).isLessThan(3 * text.count);
    }
  }

  @Test
  void namesInFullAreCountedWhereverTheyBegin() {
    assertThat(Wording.fullNames("Anna Berg met d'Artagnan Roux, A.B.C. and Tilda van Holm."))
        .isEqualTo(3);
    assertThat(Wording.fullNames("U.S.-led Forces left; xAnna Berg x'Anna Berg")).isEqualTo(2);
  }

  /** Counts how often a character is looked at. */
  private static final class Steps implements CharSequence {

    private final String text;
    private long count;

    Steps(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      count++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }
}
