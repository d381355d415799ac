package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTimesTest {

  private static final String TEXT =
      "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms, to the joy of"
          + " traders on both of its shores.</p><p>Traders crowded the decks with sacks of dried fish"
          + " and maize, and by evening ninety ships had crossed the lake.</p>";

  private static HtmlMetadata read(String above, String below, String behind) {
    return Article.of(
            "<html lang=en><title>Ferries resume on the lake</title><body>"
                + above
                + "<article><h1>Ferries resume on the lake</h1>"
                + below
                + TEXT
                + behind
                + "</article></body></html>",
            null)
        .metadata();
  }

  @Test
  void theTimeOfAnotherArticleIsNotThePages() {
    String other =
        "<li><a href=/cat>Cat elected mayor of the island</a> <time datetime=2018-01-01>1 Jan"
            + " 2018</time></li>";

    assertThat(read("", "", "<ul>" + other + "</ul>").published()).isNull();
    assertThat(read("", "<div>" + other + "</div><p>3 March 2022</p>", "").published())
        .isEqualTo("2022-03-03T00:00:00Z");
  }

  @Test
  void theDayAboveThePageIsNotThatOfItsArticle() {
    String day = "<div><time datetime=2026-11-28>28 November 2026</time></div>";

    assertThat(read(day, "", "").published()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<time datetime=2023-02-03>Updated 3 February 2023</time>"
            + " <time datetime=2023-02-02>Published 2 February 2023</time>",
        "<p>Published 2 February 2023, updated 3 February 2023</p>",
        "<div>Publié le 02/02/2023</div><div>Mis à jour le 03/02/2023</div>",
        "<div>Stand: 03.02.2023</div><div>Veröffentlicht: 02.02.2023</div>",
        "<time class=published datetime=2023-02-02>x</time>"
            + "<time class=updated datetime=2023-02-03>x</time>"
      })
  void aTimeOfAChangeIsNotThatOfPublication(String times) {
    HtmlMetadata page = read("", times, "");

    assertThat(page.published()).isEqualTo("2023-02-02T00:00:00Z");
    assertThat(page.modified()).isEqualTo("2023-02-03T00:00:00Z");
  }

  @Test
  void attributesOfRdfaAndTitlesTellTimes() {
    Instant expected = Instant.parse("2014-09-02T14:31:00Z");

    assertThat(
            read("", "<span property='dc:date' content=2014-09-02T10:31:00-04:00>x</span>", "")
                .published())
        .isEqualTo(expected);
    assertThat(read("", "<span title=2014-09-02T14:31:00Z>3 hours ago</span>", "").published())
        .isEqualTo(expected);
  }
}
