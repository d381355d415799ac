package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.ArticlePage.paragraphs;
import static news.dateline.ingest.extract.ArticlePage.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines end an article, and which only stand between its paragraphs. */
class ArticleEndTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Read Next</p>",
        "<div>Read Next</div>",
        "<p>Lesen Sie auch</p>",
        "<p>Te puede interesar</p>",
        "<p>À lire aussi</p>",
        "<p>Share this story</p>",
        "<p><b>Subscribe to our newsletter</b></p>",
        "<h4>Related Stories</h4><ul><li><a href=/x>Read Next the mayor of the island</a></ul>",
        "<p>Related</p><ul><li><a href=/x>Read Next the mayor of the island</a></li></ul>"
      })
  void aLabelBetweenParagraphsIsLeftOutAlone(String label) {
    for (int before : List.of(2, 6, 7)) {
      String text = textOf(paragraphs(1, before) + label + paragraphs(before + 1, 8));

      assertThat(text).contains("number 1 ", "number " + (before + 1), "number 8 ");
      assertThat(text.lines()).hasSize(8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More on the money",
        "Top stories of the night",
        "Mehr zu den Kosten",
        "Reaktionen",
        "What do you think of the dam?"
      })
  void aHeadingOfTheArticlesOwnStaysWithWhatItHeads(String heading) {
    for (int before : List.of(2, 6)) {
      String text =
          textOf(paragraphs(1, before) + "<h2>" + heading + "</h2>" + paragraphs(before + 1, 8));

      assertThat(text).contains(heading, "number " + (before + 1), "number 8 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"About the author", "3 comments", "Leave a comment"})
  void commentsAndAuthorsEndAnArticle(String label) {
    assertThat(textOf(paragraphs(1, 6) + "<h2>" + label + "</h2>" + paragraphs(7, 8)))
        .contains("number 6 ")
        .doesNotContain("number 7 ", label);
  }

  @Test
  void textBehindTheTitleOfAnotherArticleDoesNotGoOnWithThisOne() {
    String teasers =
        "<h3>Related stories</h3><h4><a href=/a>Mayor opens a school</a></h4>"
            + paragraphs(7, 7)
            + "<h4><a href=/b>Market burns down</a></h4>"
            + paragraphs(8, 8);

    assertThat(textOf(paragraphs(1, 6) + teasers))
        .contains("number 6 ")
        .doesNotContain("number 7 ", "number 8 ");
  }
}
