package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String ARTICLE =
      "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms.</p>"
          + "<p>Traders crowded the decks with sacks of dried fish and maize, they said.</p>";

  @Test
  void whatAPageDeclaresIsRead() {
    Piece piece =
        page(
            "<link rel=canonical href='https://news.example.org/ferries'>"
                + "<meta property='og:title' content='Ferries resume'>"
                + "<meta property='og:site_name' content='Lake News'>"
                + "<meta name=author content='Achieng Otieno'>"
                + "<meta name=copyright content='© Lake News'>"
                + "<meta property='article:published_time' content='2026-11-03T09:00:00+03:00'>"
                + "<title>Ferries resume | Lake News</title>",
            "<article><h1>Ferries resume</h1>" + ARTICLE + "</article>");

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.published()).isEqualTo(Instant.parse("2026-11-03T06:00:00Z"));
    assertThat(piece.meta().link()).isEqualTo(URI.create("https://news.example.org/ferries"));
    assertThat(piece.meta().infoSource()).isEqualTo("Lake News");
    assertThat(piece.meta().byline()).isEqualTo("Achieng Otieno");
    assertThat(piece.meta().rights().notice()).isEqualTo("© Lake News");
    assertThat(piece.meta().language()).isEqualTo("en-KE");
    assertThat(piece.blocks()).hasSize(2);
  }

  @Test
  void whoWritesACommentIsNotTheAuthor() {
    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<article><h1>Ferries resume</h1>"
                + ARTICLE
                + "</article><div class=comments><ol><li><div><div><div><div><cite class=author>"
                + "Tom Brandvold</cite></div></div></div></div></ol></div>"
                + "<p class=about><a rel=author href=/otieno>Achieng Otieno</a></p>");

    assertThat(piece.meta().byline()).isEqualTo("Achieng Otieno");
  }

  @Test
  void theAuthorMayStandInTheLabelsOfACardOrBelowTheArticle() {
    assertThat(
            page(
                    "<meta name='twitter:label1' content='Written by'>"
                        + "<meta name='twitter:data1' content='Achieng Otieno'>",
                    ARTICLE)
                .meta()
                .byline())
        .isEqualTo("Achieng Otieno");
    assertThat(page("", ARTICLE + "<p>Written by: Achieng Otieno</p>").meta().byline())
        .isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Posted on November 3, 2026 by Achieng Otieno",
        "Home | By Achieng Otieno | 3 November 2026",
        "3.11.2026 Autor: Achieng Otieno Quelle: Lake News"
      })
  void theAuthorMayStandBehindADateOrABar(String line) {
    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<h1>Ferries resume</h1><div>" + line + "</div>" + ARTICLE);

    assertThat(piece.meta().byline()).isEqualTo("Achieng Otieno");
  }

  @Test
  void aCompanyInTheHeadIsNotTheAuthorWhereAPersonIsNamed() {
    Piece piece =
        page(
            "<meta name=author content='Lake Webdesign GmbH'>",
            "<h1>Ferries resume</h1><p>By Achieng Otieno</p>" + ARTICLE);

    assertThat(piece.meta().byline()).isEqualTo("Achieng Otieno");
  }

  @Test
  void aFewWordsAreKeptWhereThePageHasNoMore() {
    Piece piece = page("<title>Ferries resume</title>", "<p>At <a href=/six>six</a></p>");

    assertThat(piece.blocks()).containsExactly(Block.paragraph("At six"));
  }

  @Test
  void listsOfWhatTheArticleTellsAreKeptWhateverTheyAreCalled() {
    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<div class=content>"
                + ARTICLE
                + "<ul class='basic-list'><li>Kisumu at six</li><li>Homa Bay at"
                + " nine</li></ul></div>");

    assertThat(piece.blocks())
        .contains(Block.paragraph("Kisumu at six"), Block.paragraph("Homa Bay at nine"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2 id=related-work>Related work</h2>",
        "<h2><span class=mw-headline id=Services>Services</span></h2>",
        "<h2 class=box-head>Popular with traders</h2>",
        "<div class=has-ads><p>Popular with traders from all of the lake's towns.</p></div>",
        "<div id=popular><h3>Popular</h3><p>Traders from all of the lake's towns came.</p></div>",
        "<pre><span class='token comment'># timetable</span></pre>",
        "<p>Cooks sold coconut cookies on the pier, three for a coin.</p>"
      })
  void whatOnlyLooksLikeTheNameOfFurnitureCostsNoText(String block) {
    String text = Jsoup.parse(block).text();

    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<h1>Ferries resume</h1>" + ARTICLE + block + ARTICLE.replace("Passenger", "Cargo"));

    assertThat(Extractions.text(piece).replace('\n', ' ')).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=css-1x data-testid=related-links><p>Storms sank two ferries in"
            + " October.</p></div>",
        "<p>We use cookies to make this website better.</p>"
      })
  void whatAProgramNamedAndWhatAsksForConsentIsLeftOut(String block) {
    Piece piece =
        page("<title>Ferries resume</title>", "<h1>Ferries resume</h1>" + ARTICLE + block);

    assertThat(piece.blocks()).hasSize(2);
  }

  @Test
  void anAsideThatIsLongerThanTheArticleIsLeftOut() {
    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<main><h1>Ferries resume</h1>"
                + ARTICLE
                + "</main><aside>"
                + "<p>The lake's history goes back to a time before there were any maps.</p>"
                    .repeat(5)
                + "</aside>");

    assertThat(piece.blocks()).hasSize(2);
  }

  @Test
  void theLineThatThePageDeclaresAsItsDescriptionIsKept() {
    String summary = "After a month of storms the lake is open to ships again";

    Piece piece =
        page(
            "<title>Ferries resume</title><meta name=description content='" + summary + "'>",
            "<header class=page-head><h1>Ferries resume</h1><h2 class=head__meta>"
                + summary
                + "</h2></header><div>"
                + ARTICLE
                + "</div>");

    assertThat(piece.blocks()).hasSize(3);
    assertThat(piece.blocks().get(0).text()).isEqualTo(summary);
  }

  @Test
  void aBodyIsNotNarrowedStepByStep() {
    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<h1>Ferries resume</h1><div><div class=a><div class=b>"
                + ARTICLE.repeat(4)
                + "</div><div class=c><p>Traders waved from the decks, as they had done before the"
                + " storms had come.</p></div></div>"
                + "<div class=d><p>By evening ninety ships had crossed the lake again, most of them"
                + " from the islands in the south of it.</p></div></div>");

    assertThat(Extractions.text(piece)).contains("Traders waved");
  }

  @Test
  void whatThePublisherIsNotLiableForIsLeftOut() {
    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<div class=content>"
                + ARTICLE
                + "<p>The opinions expressed in this article are the author's own.</p></div>");

    assertThat(piece.blocks()).hasSize(2);
  }

  @Test
  void whatSurroundsTheArticleIsLeftOut() {
    Piece piece =
        page(
            "<title>Ferries resume</title>",
            "<header><a href=/>Lake News, the best of all the news of the lake</a></header>"
                + "<nav><ul><li><a href=/a>Politics</a><li><a href=/b>Sport</a></ul></nav>"
                + "<div class=content>"
                + ARTICLE
                + "<ul><li><a href=/c>Read this next story about the lake</a></ul></div><div"
                + " class='related'><p>Related: a long text about something else"
                + " here.</p></div><div class=cookie-banner><p>We use cookies to make this page"
                + " better.</p></div><script>var a = 'Some code in it that is no text at"
                + " all';</script><footer><p>All rights reserved by Lake News of"
                + " Kisumu.</p></footer>");

    assertThat(piece.blocks())
        .containsExactly(
            Block.paragraph(
                "Passenger ferries crossed the lake again on Tuesday after a month of storms."),
            Block.paragraph(
                "Traders crowded the decks with sacks of dried fish and maize, they said."));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-03,2026-11-03T00:00:00Z",
    "2026-11-03T09:00:00,2026-11-03T09:00:00Z",
    "2026-11-03T09:00:00Z,2026-11-03T09:00:00Z",
    "2026-11-03T09:00:00-05:00,2026-11-03T14:00:00Z"
  })
  void theTimeOfAPageIsReadInItsUsualForms(String written, Instant expected) {
    Piece piece = page("", "<time datetime='" + written + "'>today</time>" + ARTICLE);

    assertThat(piece.published()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-45", "9:00", ""})
  void aTimeThatIsNoneIsUnknown(String written) {
    assertThat(page("", "<time datetime='" + written + "'>x</time>" + ARTICLE).published())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/relative", "not a link", "https://", "http://[bad"})
  void aCanonicalLinkThatIsNoneIsUnknown(String link) {
    Piece piece = page("<link rel=canonical href='" + link + "'>", ARTICLE);

    assertThat(piece.meta().link()).isNull();
  }

  @Test
  void aProfilesAddressIsNoAuthor() {
    Piece piece =
        page("<meta property='article:author' content='https://fb.example/achieng'>", ARTICLE);

    assertThat(piece.meta().byline()).isNull();
  }

  @Test
  void lineBreaksInPairsPartParagraphs() {
    Piece piece = page("", "<div>First paragraph.<br><br>Second<br>paragraph.</div>");

    assertThat(piece.blocks())
        .containsExactly(Block.paragraph("First paragraph."), Block.paragraph("Second paragraph."));
  }

  @Test
  void aPageWithoutAnArticleElementIsReadWhereItsTextIs() {
    Piece piece = page("", "<div><div id=side><p>Short.</p></div><div>" + ARTICLE + "</div></div>");

    assertThat(piece.blocks()).hasSize(2);
  }

  private static Piece page(String head, String body) {
    return Extractions.pieces(
            Documents.of(
                "page.html",
                "<!DOCTYPE html><html lang=en-KE><head>"
                    + head
                    + "</head><body>"
                    + body
                    + "</body></html>"))
        .get(0);
  }
}
