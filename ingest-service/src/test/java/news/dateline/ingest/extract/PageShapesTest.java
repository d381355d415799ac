package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the systems that publishers use lay out articles, and what of it is text. */
class PageShapesTest {

  private static final String HEADLINE = "<h1>Ferries resume on the lake</h1>";

  @Test
  void aPageWithoutTextIsNoStoryWhateverItsTitle() {
    String frames =
        "<html><head><title>Ferries resume after storms</title></head>"
            + "<frameset cols='20%,80%'><frame src='a.html'><frame src='b.html'></frameset></html>";

    assertThat(Extractions.pieces(Documents.of("frames.html", frames))).isEmpty();
  }

  @Test
  void answersThatAnAccordionFoldsAreText() {
    String page =
        text(
            HEADLINE
                + paragraphs(1, 2)
                + "<div class=accordion-item><h2>When do they sail?</h2>"
                + "<div class=accordion-collapse aria-hidden=true style='display: none'>"
                + paragraphs(3, 3)
                + "</div></div><div style='display:none'>"
                + paragraphs(4, 4)
                + "</div>");

    assertThat(page).contains("number 3").doesNotContain("number 4");
  }

  @Test
  void aHeadlineOverThePictureIsNoCaption() {
    String page =
        text(
            "<figure><img src=a><figcaption>"
                + HEADLINE
                + paragraphs(1, 1)
                + "</figcaption></figure>"
                + paragraphs(2, 3)
                + "<figure><img src=b><figcaption>A deck at dawn, with the crew of the"
                + " day.</figcaption></figure>");

    assertThat(page).contains("number 1").doesNotContain("A deck at dawn");
  }

  @Test
  void anArticleAboutCookiesKeepsItsParagraphs() {
    String told =
        "Cookies tell a site who comes back; without cookies, researchers say, it would not know.";

    assertThat(text(HEADLINE + paragraphs(1, 2) + p(told) + paragraphs(3, 4))).contains(told);
    assertThat(
            text(
                "<div>"
                    + p(told + " Accept our cookies?")
                    + "</div>"
                    + HEADLINE
                    + paragraphs(1, 4)))
        .doesNotContain("who comes back");
  }

  @Test
  void codeIsNeitherCaptionNorNotice() {
    String code = "photo: load('/ferry.png') // enable javascript";

    assertThat(text(HEADLINE + paragraphs(1, 2) + "<pre>" + code + "</pre>" + paragraphs(3, 4)))
        .contains(code);
  }

  @Test
  void anArticleElementMayHoldTheBeginningAlone() {
    String page =
        text(
            "<main><article>"
                + HEADLINE
                + paragraphs(1, 3)
                + "</article><div class=text>"
                + paragraphs(4, 14)
                + "</div></main>");

    assertThat(page).contains("number 1 ", "number 14");
  }

  @Test
  void modulesOfTheSameMakeGoOnWithTheText() {
    String page =
        text(
            HEADLINE
                + "<section class='module text'><div class=inner>"
                + paragraphs(1, 9)
                + "</div></section><section class='module quote'><p>Pull.</p></section>"
                + "<section class='module text'><div class=inner>"
                + paragraphs(10, 10)
                + "</div></section><section class='module teasers'><div class=inner>"
                + paragraphs(11, 11)
                + "</div></section>");

    assertThat(page).contains("number 10").doesNotContain("number 11");
  }

  @Test
  void columnsBesideTheTextDoNotGoOnWithIt() {
    String page =
        text(
            "<header>"
                + HEADLINE
                + "</header><div class='col col-8'>"
                + paragraphs(1, 9)
                + "</div><div class='col col-4'>"
                + paragraphs(10, 10)
                + "</div>");

    assertThat(page).contains("number 9").doesNotContain("number 10");
  }

  @Test
  void longTextInTheMidstOfAnArticleIsTextWhateverItIsCalled() {
    String box = "<div class=popup-promo>" + paragraphs(3, 4) + "</div>";

    assertThat(text(HEADLINE + paragraphs(1, 2) + box + paragraphs(5, 6))).contains("number 3");
    assertThat(text(HEADLINE + paragraphs(1, 2) + paragraphs(5, 8) + box))
        .doesNotContain("number 3");
  }

  @Test
  void textForThoseWithoutScriptsIsReadWherePagesShowNone() {
    String body = paragraphs(1, 4);

    assertThat(text(HEADLINE + "<p>News of the lake</p><noscript>" + body + "</noscript>"))
        .contains("number 1", "number 4");
    assertThat(text(HEADLINE + body + "<noscript>" + paragraphs(5, 8) + "</noscript>"))
        .doesNotContain("number 5");
  }

  @Test
  void aRowOfATableOfDataIsOneLineAndKeepsCellsThatAreLinks() {
    String rows =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                i ->
                    "<tr><td><a href=/"
                        + i
                        + ">Ferry of the lake, number "
                        + i
                        + "</a></td>"
                        + "<td>"
                        + i
                        + "0 seats</td><td>"
                        + i
                        + " knots</td></tr>")
            .collect(Collectors.joining());
    String head = "<tr><th>Ferry</th><th>Seats</th><th>Speed</th></tr>";

    assertThat(text(HEADLINE + paragraphs(1, 4) + "<table>" + head + rows + "</table>"))
        .contains("Ferry of the lake, number 9 | 90 seats | 9 knots");
    assertThat(text(HEADLINE + paragraphs(1, 4) + "<table>" + rows + "</table>"))
        .doesNotContain("Ferry of the lake, number 9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"More of the lake here:", "Published: 3 November 2026", "Petra Lindqvist"})
  void linesBehindTheTextThatAreNoTextAreLeftOut(String line) {
    String byline = "<p>By Petra Lindqvist</p>";

    assertThat(text(HEADLINE + byline + paragraphs(1, 4) + p(line))).doesNotContain(line);
    assertThat(text(HEADLINE + byline + paragraphs(1, 4) + p(line) + paragraphs(5, 5)))
        .contains(line);
  }

  @Test
  void whatIntroducesAListOfLinksGoesWithIt() {
    String page =
        text(
            HEADLINE
                + paragraphs(1, 4)
                + "<p><b>From our pages on the lake:</b></p>"
                + "<ul><li><a href=/a>Fish prices fall at the pier</a></li>"
                + "<li><a href=/b>A new harbour master</a></li></ul><p>They sail at:</p>"
                + "<ul><li>Kisumu, at six</li><li>Homa Bay, at nine</li></ul>"
                + paragraphs(5, 5));

    assertThat(page).contains("They sail at:").doesNotContain("From our pages");
  }

  @Test
  void aHeadingEndsTheArticleOnlyWhereLinksFollow() {
    String heading = "<h2>More on the timetable</h2>";
    String more =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    "<div><a href=/"
                        + i
                        + ">Ferry story "
                        + i
                        + " of the week</a>"
                        + p(sentence(i))
                        + "</div>")
            .collect(Collectors.joining());

    assertThat(text(HEADLINE + paragraphs(1, 14) + heading + paragraphs(15, 18)))
        .contains("number 18");
    assertThat(text(HEADLINE + paragraphs(1, 14) + heading + more)).doesNotContain("Ferry story");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shops earn little by the affiliate program of the ferry company, traders told us.",
        "The ferry company's app was ninth in the list of downloads, before the weather's.",
        "The new rules allow the ports to use JavaScript on their ticket machines at last."
      })
  void newsOfProgramsIsNoNotice(String sentence) {
    assertThat(text(HEADLINE + paragraphs(1, 2) + p(sentence) + paragraphs(3, 4)))
        .contains(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Unless otherwise noted, what is on this site is licensed under CC BY.</p>",
        "<p>We take part in the affiliate program of a ticket shop and earn by it.</p>",
        "<div class=vc_cta3><p>Come to our seminar on ferries, which begins in a week in"
            + " Kisumu.</p></div>"
      })
  void noticesOfTheSiteAreNoText(String notice) {
    assertThat(text(HEADLINE + paragraphs(1, 4) + notice).lines()).hasSize(4);
  }

  @Test
  void aShadowTreeThatThePageDeclaresIsShownAndOtherTemplatesAreNot() {
    String page =
        text(
            HEADLINE
                + paragraphs(1, 4)
                + "<x-part><template shadowrootmode=open>"
                + paragraphs(5, 6)
                + "</template></x-part><template>"
                + paragraphs(7, 8)
                + "</template>");

    assertThat(page).contains("number 5", "number 6").doesNotContain("number 7");
  }

  @Test
  void aPullQuoteGoesWithItsSpeakerAndAQuotationOfItsOwnStays() {
    String pulled = "<blockquote><p>traders crowded its deck with sacks</p><cite>R. Otieno</cite>";
    String own = "<blockquote><p>The lake gives, and the lake takes its time.</p></blockquote>";

    assertThat(
            text(HEADLINE + paragraphs(1, 2) + pulled + "</blockquote>" + own + paragraphs(3, 4)))
        .contains("The lake gives")
        .doesNotContain("Otieno")
        .doesNotContain("\ntraders crowded");
  }

  @Test
  void theTitleOfAnotherPageBehindALabelIsNoText() {
    String link = "<a href='/mill'>Mill on the western shore is to close in March</a>";

    assertThat(
            text(
                HEADLINE
                    + paragraphs(1, 2)
                    + "<p><b>Before:</b> "
                    + link
                    + "</p><p>The owner told the paper: "
                    + link
                    + " It is said to be old.</p><div>"
                    + sentence(3)
                    + "<br><b>Before |</b> "
                    + link
                    + "<br>"
                    + sentence(4)
                    + "</div>"))
        .doesNotContain("Before")
        .contains("The owner told the paper: Mill")
        .contains(sentence(3) + "\n" + sentence(4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "»Wir fahren wieder«",
        "»Wir fahren wieder«, sagte die Fährfrau am Morgen, als der See ruhig lag.",
        "»Vi sejler igen»"
      })
  void aLineThatBeginsWithAQuotationIsNoLink(String line) {
    assertThat(text(HEADLINE + paragraphs(1, 2) + p(line) + paragraphs(3, 4)).lines())
        .contains(line);
  }

  @Test
  void theHeadingOfLinksGoesWithThem() {
    String links =
        "<div><h2>The series so far</h2><article><h3><a href=/1>Storms sank two ferries in the"
            + " spring</a></h3></article><article><h3><a href=/2>A month without a boat</a></h3>"
            + "</article></div>";

    assertThat(text(HEADLINE + paragraphs(1, 2) + links + paragraphs(3, 4)).lines()).hasSize(4);
  }

  @Test
  void aHeadingBelowTheHeadlineIsAStandfirst() {
    List<Block> blocks =
        Extractions.pieces(
                page(HEADLINE + "<h2>Traders crowd the first deck</h2>" + paragraphs(1, 4)))
            .get(0)
            .blocks();

    assertThat(blocks.get(0)).isEqualTo(Block.paragraph("Traders crowd the first deck"));
  }

  @Test
  void whatALinkTellsThoseWhoHearThePageIsNoText() {
    String heard = "<span class='link__visually-hidden'>, opens in a new tab</span>";

    assertThat(
            text(
                HEADLINE
                    + paragraphs(1, 2)
                    + "<p>Passengers of <a href=/1>the line"
                    + heard
                    + "</a> and of the harbour waved to each other from the decks.</p>"
                    + paragraphs(3, 4)))
        .contains("of the line and of the harbour");
  }

  private static String paragraphs(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> p(sentence(i)))
        .collect(Collectors.joining());
  }

  private static String sentence(int number) {
    return "Passenger ferry number "
        + number
        + " crossed the lake again on Tuesday after a month of storms, and traders crowded its deck"
        + " with sacks of dried fish and maize for the markets of the other shore.";
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  private static String text(String body) {
    return Extractions.text(Extractions.pieces(page(body)).get(0));
  }

  private static Document page(String body) {
    return Documents.of(
        "page.html",
        "<!DOCTYPE html><html lang=en><head><title>Ferries resume on the lake</title>"
            + "</head><body><div class=page>"
            + body
            + "</div></body></html>");
  }
}
