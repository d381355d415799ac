package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.ingest.fixture.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headline of a page whose title is of something else, or of more. */
class PageHeadlineTest {

  private static final String HEADLINE = "Ferries resume on the lake";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Home</title>",
        "<title>Harbour Post</title>",
        "<title>News</title><meta property=og:title content=News>",
        "<meta property=og:title content='Shipping - Ferries resume on the lake'>",
        "<title>Ferries resume on the lake</title><meta property=og:title content='Press'>"
      })
  void theOnlyHeadingIsIt(String head) {
    assertThat(headline(head + "<h1>" + HEADLINE + "</h1>")).isEqualTo(HEADLINE);
  }

  @Test
  void aTitleOfSomeWordsIsBelievedBeforeAHeading() {
    assertThat(headline("<title>Ships cross the water again</title><h1>" + HEADLINE + "</h1>"))
        .isEqualTo("Ships cross the water again");
    assertThat(headline("<title>Lake storms</title><h1>Storms</h1>")).isEqualTo("Lake storms");
    assertThat(
            headline(
                "<meta property=og:title content='Shipping: "
                    + HEADLINE
                    + "'><h1>"
                    + HEADLINE
                    + "</h1>"))
        .isEqualTo("Shipping: " + HEADLINE);
  }

  private static String headline(String head) {
    return String.valueOf(
        Extractions.pieces(
                Documents.of(
                    "page.html",
                    "<!DOCTYPE html>"
                        + head
                        + "<p>Passenger boats crossed again on Tuesday after a month of storms, and"
                        + " traders crowded the decks with sacks of dried fish.</p>"))
            .get(0)
            .title());
  }
}
