package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;

/** A web page with a headline and an article that a test fills in. */
final class ArticlePage {

  private ArticlePage() {}

  /** Paragraphs of an article, each with its number in it: "number 3 ". */
  static String paragraphs(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            i ->
                "<p>Passenger ferry number "
                    + i
                    + " crossed the lake again on Tuesday after a month of storms, and traders"
                    + " crowded its deck with sacks of dried fish.</p>")
        .collect(Collectors.joining());
  }

  /**
   * The text that is extracted of the one story.
   *
   * @param article in HTML
   */
  static String textOf(String article) {
    List<Piece> pieces =
        Extractions.pieces(
            Documents.of(
                "page.html",
                "<!DOCTYPE html><html><head><title>Ferries resume on the lake</title></head><body>"
                    + "<article><h1>Ferries resume on the lake</h1><div class=text>"
                    + article
                    + "</div></article></body></html>"));

    assertThat(pieces).hasSize(1);
    return Extractions.text(pieces.get(0));
  }
}
