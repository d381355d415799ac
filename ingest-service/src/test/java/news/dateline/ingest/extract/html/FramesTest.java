package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;

class FramesTest {

  private static final String TEXT =
      "Ferries crossed the lake again on Tuesday after a month of storms, and traders crowded the"
          + " decks with sacks of fish and maize, for which the markets of the other shore had"
          + " waited since the first days of October.";

  private static final String STORY =
      "Pilots of the northern line went back to work, since their union and the owners had agreed"
          + " on wages for the two years to come.";

  @Test
  void theTextOfAFrameThatThePageHoldsIsPartOfThePage() {
    assertThat(Article.of(page(TEXT), null).blocks()).extracting(Block::text).contains(TEXT);
  }

  @Test
  void aFrameOfFewWordsIsAnAdvert() {
    assertThat(Frames.parse(page("Buy fish.")).select("iframe")).hasSize(1);
  }

  @Test
  void aFrameWithFieldsAsksForSomething() {
    String form = TEXT + "&lt;/p&gt;&lt;input type=email&gt;&lt;p&gt;";
    assertThat(Frames.parse(page(form)).select("iframe")).hasSize(1);
  }

  @Test
  void aFrameThatIsCalledAnAdvertIsNoText() {
    String page =
        page(TEXT)
            .replace(
                "<iframe", "<p>%s</p>".formatted(STORY).repeat(3) + "<iframe class=advertisement");
    assertThat(Article.of(page, null).blocks())
        .extracting(Block::text)
        .contains(STORY)
        .doesNotContain(TEXT);
  }

  private static String page(String text) {
    return "<title>Ferries resume</title><h1>Ferries resume</h1><iframe srcdoc=\"&lt;p&gt;"
        + text
        + "&lt;/p&gt;\"></iframe>";
  }
}
