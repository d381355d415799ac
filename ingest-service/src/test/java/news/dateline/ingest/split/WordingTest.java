package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void whatComesAfterTheBeginningIsNotLookedAt() {
    String beginning = "The ferry sank. He said it was late. ".repeat(60);

    assertThat(Wording.of(beginning + "Anna Berg told us. ".repeat(100)))
        .isEqualTo(Wording.of(beginning));
  }
}
