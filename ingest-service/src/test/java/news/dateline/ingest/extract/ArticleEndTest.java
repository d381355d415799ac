package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;
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
      String text = text(paragraphs(1, before) + label + paragraphs(before + 1, 8));

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
          text(paragraphs(1, before) + "<h2>" + heading + "</h2>" + paragraphs(before + 1, 8));

      assertThat(text).contains(heading, "number " + (before + 1), "number 8 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"About the author", "3 comments", "Leave a comment"})
  void commentsAndAuthorsEndAnArticle(String label) {
    assertThat(text(paragraphs(1, 6) + "<h2>" + label + "</h2>" + paragraphs(7, 8)))
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

    assertThat(text(paragraphs(1, 6) + teasers))
        .contains("number 6 ")
        .doesNotContain("number 7 ", "number 8 ");
  }

  private static String paragraphs(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            i ->
                "<p>Passenger ferry number "
                    + i
                    + " crossed the lake again on Tuesday after a month of storms, and traders"
                    + " crowded its deck with sacks of dried fish.</p>")
        .collect(Collectors.joining());
  }

  private static String text(String body) {
    List<Piece> pieces =
        Extractions.pieces(
            Documents.of(
                "page.html",
                "<!DOCTYPE html><html><head><title>Ferries resume on the lake</title></head><body>"
                    + "<article><h1>Ferries resume on the lake</h1><div class=text>"
                    + body
                    + "</div></article></body></html>"));

    assertThat(pieces).hasSize(1);
    return Extractions.text(pieces.get(0));
  }
}
