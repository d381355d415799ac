package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.fixture.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which section a page says that its article stands. */
class PageSectionTest {

  private static final String LINK =
      "<link rel=canonical href='https://lake.example/sport/rowing/2026/ferries'>";

  private static final String HEADLINE = "<h1>Ferries resume on the lake</h1>";

  private static final String ARTICLE =
      "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms.</p>"
          + "<p>Traders crowded the decks with sacks of dried fish and maize, they said.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=article:section content=Sport>",
        "<meta property=og:article:section content=Sport>",
        "<meta name=section content=Sport>",
        "<meta name=article-section content=Sport>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ferries resume\","
            + "\"articleSection\":\"Sport\"}</script>"
      })
  void theHeadOfAPageDeclaresIt(String head) {
    assertThat(sections(head, HEADLINE + ARTICLE)).containsExactly("Sport");
  }

  @Test
  void aTrailInStructuredDataTellsTheSectionsBetweenHomeAndHeadline() {
    String trail =
        "<script type=application/ld+json>{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
            + "{\"position\":3,\"name\":\"Rowing\"},{\"position\":2,\"item\":{\"name\":\"Sport\"}},"
            + "{\"position\":1,\"name\":\"Home\"},{\"position\":4,\"name\":\"Ferries resume on the lake\"}]}"
            + "</script>";

    assertThat(sections(trail, HEADLINE + ARTICLE)).containsExactly("Sport", "Rowing");
    assertThat(
            sections("<meta property=article:section content=Rowing>" + trail, HEADLINE + ARTICLE))
        .containsExactly("Sport", "Rowing");
    assertThat(
            sections("<meta property=article:section content=Ships>" + trail, HEADLINE + ARTICLE))
        .containsExactly("Ships");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=breadcrumb><a href=/>Lake</a> &gt; <a href=/s>Sport</a> &gt; Rowing</div>",
        "<div id=crumbs>You are here: Home / Sport / Rowing</div>",
        "<nav aria-label=Breadcrumb><ol><li><a href=/>Lake</a></li><li><a>Sport</a></li>"
            + "<li><span>Rowing</span></li><li>Ferries resume on…</li></ol></nav>"
      })
  void aTrailAboveTheHeadlineTellsThem(String trail) {
    assertThat(sections("", trail + HEADLINE + ARTICLE)).containsExactly("Sport", "Rowing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span itemprop=articleSection>Sport</span>",
        "<div class=post-category><a href=/s>Sport</a></div>",
        "<p>Filed under <a rel='category tag' href=/c/s>Sport</a></p>",
        "<ul><li><a href=/news>News</a><li><a href=https://lake.example/sport/>Sport</a></ul>"
      })
  void elsewhereThePageNamesIt(String line) {
    assertThat(sections(LINK, "<article>" + HEADLINE + line + ARTICLE + "</article>"))
        .containsExactly("Sport");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property=article:section content=Uncategorized>",
        "<meta property=article:section content='3 November 2026'>",
        "<meta property=article:section content='Lake News'>",
        "<meta property=article:section content='Ferries resume on the lake'>"
      })
  void whatIsNoSectionIsNone(String head) {
    assertThat(
            sections("<meta property=og:site_name content='Lake News'>" + head, HEADLINE + ARTICLE))
        .isEmpty();
  }

  private static List<String> sections(String head, String body) {
    return Extractions.pieces(
            Documents.of(
                "page.html",
                "<!DOCTYPE html><html lang=en-KE><head><title>Ferries resume on the lake</title>"
                    + head
                    + "</head><body>"
                    + body
                    + "</body></html>"))
        .get(0)
        .meta()
        .about()
        .sections();
  }
}
