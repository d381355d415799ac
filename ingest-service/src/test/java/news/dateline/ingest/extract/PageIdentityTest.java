package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;

/** Which of the articles that a page's structured data tells of is its own. */
class PageIdentityTest {

  private static final String OTHER =
      "{'@type':'NewsArticle','headline':'Old mill burns down in Velm','url':'/n/7',"
          + "'datePublished':'2020-01-01T00:00:00Z','author':{'@type':'Person','name':'Una Veldt'}}";

  private static final String OWN =
      "'datePublished':'2026-11-03T08:00:00Z','author':{'@type':'Person','name':'Achieng Otieno'}}";

  @Test
  void theOneAtTheAddressOfThePageIsItsOwn() {
    Piece page =
        page(
            "[" + OTHER + ",{'@type':'NewsArticle','url':'https://lake.example/n/42'," + OWN + "]");

    assertThat(page.meta().byline()).isEqualTo("Achieng Otieno");
    assertThat(page.published()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
  }

  @Test
  void theOneUnderTheHeadlineOfThePageIsItsOwn() {
    Piece page =
        page(
            "["
                + OTHER
                + ",{'@type':'BlogPosting','headline':'Ferries resume on the lake',"
                + OWN
                + "]");

    assertThat(page.meta().byline()).isEqualTo("Achieng Otieno");
  }

  @Test
  void oneAtAnotherAddressUnderAnotherHeadlineIsNotBelieved() {
    Piece page = page(OTHER);

    assertThat(page.meta().byline()).isNull();
    assertThat(page.published()).isNull();
    assertThat(page.title()).isEqualTo("Ferries resume on the lake");
  }

  @Test
  void aFilmIsTheArticleOfAPageThatIsForItAlone() {
    Piece page =
        page(
            "{'@type':'VideoObject','name':'Ferries resume on the lake',"
                + "'uploadDate':'2026-11-03T08:00:00Z'}");

    assertThat(page.published()).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
    assertThat(page("{'@type':'VideoObject','name':'Storm','uploadDate':'2026-11-03'}").published())
        .isNull();
  }

  private static Piece page(String json) {
    return Extractions.pieces(
            Documents.of(
                "page.html",
                "<!DOCTYPE html><html lang=en><head><title>Ferries resume on the lake</title>"
                    + "<link rel=canonical href=https://lake.example/n/42>"
                    + "<script type=application/ld+json>"
                    + json.replace('\'', '"')
                    + "</script></head><body><h1>Ferries resume on the lake</h1>"
                    + "<p>Passenger ferries crossed the lake again on Tuesday after a month of"
                    + " storms.</p><p>Traders crowded the decks with sacks of dried fish and maize,"
                    + " they said.</p></body></html>"))
        .get(0);
  }
}
