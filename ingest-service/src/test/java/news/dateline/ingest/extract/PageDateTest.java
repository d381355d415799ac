package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.ingest.fixture.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When pages say, to their readers alone, that their article was published. */
class PageDateTest {

  private static final String HEADLINE = "<h1>Ferries resume on the lake</h1>";

  private static final String REST =
      " Passenger ferries crossed the lake again on Tuesday after a month of storms, and traders"
          + " crowded the decks with sacks of dried fish and maize for the other shore.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(3. November 2026)",
        "KISUMU, November 3, 2026 /LakeWire/ --",
        "Press release of 3 November 2026 | Kisumu –",
        "Kisumu (03.11.2026)."
      })
  void theTextMayBeginWithTheDate(String dateline) {
    assertThat(published(HEADLINE + "<p>" + dateline + REST + "</p>"))
        .isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3 Nov 26", "(Kisumu, 3 novembre 26)", "3. Nov. 26, 00:00", "3 nov. 26 à 00h00"})
  void theYearMayHaveTwoDigitsBehindAMonthByName(String line) {
    assertThat(published(HEADLINE + "<p>" + line + "</p><p>" + REST + "</p>"))
        .isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"From 3 November 26 ferries sail", "3 November 20:15"})
  void otherNumbersBehindAMonthAreNoYear(String line) {
    assertThat(published(HEADLINE + "<p>" + line + "</p><p>" + REST + "</p>")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/news/20261103/ferries", "/20261103_ferries.html", "/2026/11/03/ferries"})
  void theAddressMayHaveTheDate(String path) {
    assertThat(
            published(
                "<link rel=canonical href='https://lake.example"
                    + path
                    + "'>"
                    + HEADLINE
                    + "<p>"
                    + REST
                    + "</p>"))
        .isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @Test
  void aDateInTheFooterOfTheSiteIsNotTheArticles() {
    assertThat(
            published(
                "<main>"
                    + HEADLINE
                    + "<p>"
                    + REST
                    + "</p></main><footer><p>Page made 3 November 2026</p></footer>"))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 3 November 2026 the court heard that",
        "The storm of 3 November 2026 is over:",
        "Ferries sank in 1976, 1996 and 2006."
      })
  void aDateThatTheTextTellsOfIsNotItsOwn(String sentence) {
    assertThat(published(HEADLINE + "<p>" + sentence + REST + "</p>")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: 03.11.2026 <br> Author: Achieng Otieno",
        "Changed: 5.11.2026, published on: 3.11.2026",
        "Erschienen am 3. November 2026"
      })
  void aLineBehindTheTextMayTellIt(String line) {
    assertThat(published(HEADLINE + ("<p>" + REST + "</p>").repeat(8) + "<p>" + line + "</p>"))
        .isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<h1>Ferries resume on the lake<br><small>03.11.2026 • Lake</small></h1>"})
  void itMayStandInTheHeadlinesElementInSmallLetters(String headline) {
    assertThat(published(headline + "<p>" + REST + "</p>"))
        .isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @Test
  void itMayStandBesideOtherThingsWithNothingButStylesBetweenThem() {
    assertThat(
            published(
                HEADLINE
                    + "<div><span>3 November 2026</span><span>12,044 views</span>"
                    + "<span>Reporter: Achieng Otieno</span></div><p>"
                    + REST
                    + "</p>"))
        .isEqualTo(Instant.parse("2026-11-03T00:00:00Z"));
  }

  @Test
  void anOrderOfNumbersThatMayBeEitherIsBelievedLast() {
    assertThat(
            published(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                    + "\"datePublished\":\"11/3/2026 5:20:00 PM\"}</script>"
                    + "<meta property=article:published_time content=2026-11-03T22:20:00Z>"
                    + HEADLINE
                    + "<p>"
                    + REST
                    + "</p>"))
        .isEqualTo(Instant.parse("2026-11-03T22:20:00Z"));
  }

  private static @Nullable Instant published(String body) {
    return Extractions.pieces(
            Documents.of(
                "page.html",
                "<!DOCTYPE html><html lang=en><head><title>Ferries resume on the lake</title>"
                    + "</head><body>"
                    + body
                    + "</body></html>"))
        .get(0)
        .published();
  }
}
