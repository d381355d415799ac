package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.failure;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.source.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that lead to articles are no news; those that have some of their marks are. */
class ListingTest {

  private static final String COLLECTION =
      "<script type='application/ld+json'>{\"@type\": \"CollectionPage\"}</script>";

  private static final List<String> TITLES =
      List.of(
          "Ferries resume on the lake",
          "Traders return to the fish market",
          "Council delays the new bridge",
          "Storms leave a village cut off",
          "Museum opens a hall of boats");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Harbour Post</title>",
        "<title>Harbour | Harbour Post</title><h1>Harbour</h1><p>All of the harbour.</p>",
        "<title>Boats</title><meta property=og:type content=website><h1>Boats</h1>",
        "<title>Boats and fish of the lake</title><link rel=canonical"
            + " href='https://harbourpost.example/tag/boats'><h1>Boats and fish of the lake</h1>",
        "<title>Boats</title><meta property=og:type content=article>"
            + COLLECTION
            + "<h1>All that we have on boats</h1>",
        "<title>Search results for \"boats on the lake\"</title><h1>Search results for boats on the"
            + " lake</h1><p>5 found</p>",
        "<title>Suchergebnisse: Fähre</title><h1>Suchergebnisse</h1>",
        "<title>November</title><link rel=canonical href='https://harbourpost.example/2026/11/'>"
            + "<h1>November 2026</h1><p>All that we wrote on boats in that month of storms.</p>"
      })
  void aPageOfTeasersIsNone(String head) {
    Extraction.Failure failure = failure(page(head, teasers("<h2><a href='/a/%d'>%s</a></h2>")));

    assertThat(failure.outcome()).isEqualTo(DocumentOutcome.NOT_NEWS);
    assertThat(failure.reason())
        .isEqualTo("a page that leads to articles, with 5 titles and hardly more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href='/a/%d'><h3>%s</h3></a>",
        "<b><a href='/a/%d'>%s</a></b>",
        "<a href='/a/%d'>%s</a><br>A word on it.<br>"
      })
  void titlesAreToldHoweverTheyAreSet(String title) {
    assertThat(failure(page("<h1>Boats</h1>", teasers(title))).outcome())
        .isEqualTo(DocumentOutcome.NOT_NEWS);
  }

  @Test
  void aPageAboutAnAuthorIsNone() {
    String profile =
        "<meta property=og:type content=profile><h1>Nell Ardon</h1><p>Nell Ardon has written on"
            + " ferries, boats and the harbour since 2014, and lives near the lake.</p>";

    Extraction.Failure failure = failure(page(profile, teasers("<h3><a href='/a/%d'>%s</a></h3>")));

    assertThat(failure.outcome()).isEqualTo(DocumentOutcome.NOT_NEWS);
    assertThat(failure.reason()).isEqualTo("a page about somebody, with 5 links to articles");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A digest of the paper's own stories.
        "<meta property=og:type content=article><h1>Morning news</h1>",
        "<h1>Five things to know today</h1>",
        // A live blog, a list of other sites, a list of headings alone.
        "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\":"
            + " \"Storm\"}</script><h1>Storm</h1>"
      })
  void whatSaysThatItIsAnArticleIsOne(String head) {
    assertThat(pieces(page(head, teasers("<h2><a href='/a/%d'>%s</a></h2>")))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>%2$s</h2>",
        "<h2><a href='#%1$d'>%2$s</a></h2>",
        "<h2><a href='https://boats%1$d.example/'>%2$s</a></h2>"
      })
  void textsUnderHeadingsThatLeadToNoOtherPageOfTheSiteAreTheStory(String heading) {
    String head = "<link rel=canonical href='https://harbourpost.example/boats'><h1>Boats</h1>";

    assertThat(pieces(page(head, teasers(heading)))).isNotEmpty();
  }

  @Test
  void aBriefAboveTeasersIsAStory() {
    String brief =
        "<title>Boat sinks | Harbour Post</title><h1>Boat sinks</h1><p>A passenger ferry sank off"
            + " the northern shore of the lake early on Tuesday. Nobody was hurt, police said.</p>";

    assertThat(text(pieces(page(brief, teasers("<h2><a href='/a/%d'>%s</a></h2>"))).get(0)))
        .contains("A passenger ferry sank");
  }

  @Test
  void anArticleWhoseAddressLooksLikeThatOfATopicIsAStory() {
    String article =
        "<link rel=canonical"
            + " href='https://harbourpost.example/topic/boat-sinks-off-the-shore'><h1>Boat sinks"
            + " off the northern shore</h1><p>Nobody was hurt.</p><p>The lake was calm again by"
            + " Tuesday evening, police said.</p>";

    assertThat(pieces(page(article, teasers("<h2><a href='/a/%d'>%s</a></h2>")))).isNotEmpty();
  }

  private static String teasers(String heading) {
    return IntStream.range(0, TITLES.size())
        .mapToObj(
            i ->
                "<div>"
                    + heading.formatted(i, TITLES.get(i))
                    + "<p>Passenger boats cross the lake again, "
                    + i
                    + " of them each day.</p></div>")
        .collect(Collectors.joining("", "<div>", "</div>"));
  }

  private static Document page(String head, String body) {
    return Documents.of("page.html", "<!DOCTYPE html>" + head + body);
  }
}
