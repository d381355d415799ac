package news.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextTest {

  private static final String SENTENCE = "The ferries will sail again on Monday, the port says. ";

  @Test
  void aLongTextInThePlaceOfWholeTextsIsWhole() {
    assertThat(FullText.AUTO.wants(Items.content(SENTENCE.repeat(14)))).isFalse();
    assertThat(FullText.AUTO.wants(Items.content(SENTENCE.repeat(4)))).isTrue();
  }

  @Test
  void aDescriptionHasToBeLongerToBeWhole() {
    assertThat(FullText.AUTO.wants(Items.description(SENTENCE.repeat(14)))).isTrue();
    assertThat(FullText.AUTO.wants(Items.description(SENTENCE.repeat(28)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and the minister…",
        "and the minister...",
        "and the minister [&#8230;]",
        "and the minister […]",
        "and the minister. Read more",
        "and the minister. <a href='https://news.example/1'>Read more &raquo;</a>",
        "and the minister. Read the full story",
        "and the minister. Continue reading Ferries sail again at news.example",
        "und der Minister. Weiterlesen",
        "et le ministre. Lire la suite →",
        "и министр. Читать далее",
        "と大臣。続きを読む",
        "and [&#8230;] The post Ferries sail appeared first on Lake News.",
      })
  void aTextThatWasCutOffIsNotWholeHoweverLongItIs(String end) {
    assertThat(FullText.AUTO.wants(Items.content(SENTENCE.repeat(40) + end))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The post Ferries sail again appeared first on Lake News.",
        "“We want to do more.”",
        "They have read more than a hundred books."
      })
  void whatOnlyLooksCutOffIsWhole(String end) {
    assertThat(FullText.AUTO.wants(Items.content(SENTENCE.repeat(40) + end))).isFalse();
  }

  @Test
  void theSettingDecides() {
    assertThat(FullText.ALWAYS.wants(Items.content(SENTENCE.repeat(40)))).isTrue();
    assertThat(FullText.NEVER.wants(Items.content(""))).isFalse();
  }

  /** Each of these took a minute or more of a text of four megabytes. */
  @ParameterizedTest
  @ValueSource(strings = {"The post ", "The post a appeared on "})
  void aTextOfFootersIsLookedAtInNoTime(String footer) {
    assertThat(FullText.AUTO.wants(Items.content(footer.repeat((4 << 20) / footer.length()) + "!")))
        .isFalse();
  }
}
