package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {

  private static final String FIRST =
      "The reservoir above Kelling fell to a third of its volume in August, and the town began to"
          + " count what was left of its water.";
  private static final String SECOND =
      "Every household received a letter and a small plastic cup with a line drawn at two litres,"
          + " and nobody laughed at it after the first week.";
  private static final String THIRD =
      "By October the rain had come back, and the letters were used to light the stoves of the"
          + " upper town, said the mayor, who kept hers.";
  private static final String TEXT = paragraph(FIRST) + paragraph(SECOND) + paragraph(THIRD);

  private static List<String> read(String body) {
    return readPage("<h1>A dry summer in Kelling</h1><p class=byline>By Ada Pellworth</p>" + body);
  }

  private static List<String> readPage(String body) {
    String page = "<title>A dry summer in Kelling</title><body>" + body + "</body>";
    return Article.of(page, null).blocks().stream().map(Block::text).toList();
  }

  private static String paragraph(String text) {
    return "<p>" + text + "</p>";
  }

  @Test
  void theOtherColumnOfAPageWithAShortArticleIsNotRead() {
    String article = "<h1>A dry summer in Kelling</h1>" + paragraph(FIRST) + paragraph(SECOND);
    String other =
        "<h3>Town hall</h3><p>Our clerks are glad to help with whatever you need, in person or by"
            + " telephone.</p>";

    assertThat(readPage("<div id=c1>" + article + "</div><div id=c2>" + other + "</div>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void titlesOfOtherArticlesWithTheirFirstWordsAreNoText() {
    String body =
        "<div>"
            + TEXT
            + "<div class=s><div class=s-title><a href=/mills>How we chose our flour</a></div>"
            + "<p>Last autumn we drove to four mills in a week and came home with one.</p></div>"
            + "</div>";

    assertThat(read(body)).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aListOfHeadingsThatLeadElsewhereIsText() {
    String item = "<div><h3><a href=/mills>%s</a></h3><p>%s</p></div>";
    String body =
        item.formatted("The mill by the lower weir", FIRST)
            + item.formatted("The mill on the hill", SECOND)
            + item.formatted("The mill that burnt down", THIRD);

    assertThat(read("<div>" + body + "</div>")).contains(FIRST, SECOND, THIRD);
  }

  @Test
  void aListOfTheLinksToThePartsOfAnArticleIsNoText() {
    String contents =
        "<p>On this page</p><ul><li><a href=#a>The first summer</a></li><li><a href=#b>The second"
            + " one</a></li><li><a href=#c>What the mayor says</a></li></ul>";

    assertThat(read("<div>" + contents + TEXT + "</div>"))
        .contains(FIRST, SECOND, THIRD)
        .doesNotContain("The first summer", "What the mayor says");
  }

  @Test
  void aHeadingGoesWithTheListOfLinksBelowIt() {
    String links =
        "<h2>Rainy days</h2><ul><li><a href=/1>A walk along the weir</a></li><li><a href=/2>Tea at"
            + " the mill</a></li><li><a href=/3>Where ducks go</a></li></ul>";

    assertThat(
            read(
                "<div>"
                    + paragraph(FIRST)
                    + paragraph(SECOND)
                    + links
                    + paragraph(THIRD)
                    + "</div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Danke fürs Lesen!",
        "Merci de nous avoir lus.",
        "Thank you so much for reading. If you liked it, tell a friend.",
        "Dziękujemy za przeczytanie artykułu.",
        "Text and pictures: Ada Pellworth",
        "Do you have a tip for us? Write to <a href=mailto:tips@kelling.example>our desk</a>."
      })
  void whatIsSaidToReadersBehindTheTextIsNoPartOfIt(String line) {
    assertThat(read("<div>" + TEXT + paragraph(line) + "</div>"))
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"For more information, please contact", "Media contact:", "Rückfragen:"})
  void aPressReleaseEndsBeforeWhomToAsk(String heading) {
    String end = paragraph("- ENDS -") + paragraph(heading) + paragraph("Finn Aldous, Kelling");

    assertThat(read("<div>" + TEXT + paragraph(SECOND + " So it was.") + end + "</div>"))
        .endsWith(SECOND + " So it was.");
  }

  @Test
  void linesInLettersOfTheirOwnArePartedByOneLineBreak() {
    String body =
        "<td><font size=1>News - 12 October 2006</font><br><font size=2>A dry place</font><br>"
            + "<font size=3>"
            + FIRST
            + "</font></td>";

    assertThat(read("<table><tr>" + body + "</tr></table>" + paragraph(SECOND)))
        .contains("A dry place", FIRST);
  }

  @Test
  void footnoteMarksInBracketsStay() {
    String marked = FIRST + " [<a href=#n1>1</a>]";

    assertThat(read("<div>" + paragraph(marked) + paragraph(SECOND) + "</div>"))
        .first()
        .isEqualTo(FIRST + " [1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=wp-block-media-text><figure class=wp-block-media-text__media><img></figure>"
            + "<div class=wp-block-media-text__content><p>%s</p></div></div>",
        "<div class='paragraph paragraph--type--text-image'><div><img></div>"
            + "<div class=field--name-field-text><p>%s</p></div></div>",
        "<div class=j-textWithImage><figure><img></figure><div><p>%s</p></div></div>"
      })
  void textBesideAPictureIsNoLegend(String part) {
    String text = "Nobody laughed at the cup after the first week. So it goes.";
    String body = paragraph(FIRST) + part.formatted(text) + paragraph(SECOND);

    assertThat(read("<div>" + body + "</div>")).containsExactly(FIRST, text, SECOND);
  }

  @Test
  void theLegendOfAPictureIsNoText() {
    String legend = "<div class=image-text><p>The cup on the desk, last August.</p></div>";
    String picture = "<div class=image><img>" + legend + "</div>";

    assertThat(read("<div>" + paragraph(FIRST) + picture + paragraph(SECOND) + "</div>"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void aLineInItalicsThatLeadsToAnotherPageEndsNoArticle() {
    String line = "<p><i>You find all we have on dry summers in <a href=/48>issue 48</a>.</i></p>";

    assertThat(read("<div>" + TEXT + line + "</div>")).containsExactly(FIRST, SECOND, THIRD);
  }
}
