package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.extraction;
import static news.dateline.ingest.extract.Extractions.failure;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that stand in the place of an article are no stories. */
class NoArticleTest {

  private static final String LEAD =
      "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv='refresh' content='0; url=/new'><p>The story of the ferries has a new"
            + " address.</p>",
        "<h1>Please wait</h1><p>You are being redirected. If nothing happens, click here.</p>",
        "<title>Weiterleitung | Hafenpost</title><p>Sie werden in Kürze weitergeleitet.</p>"
      })
  void aPageThatLeadsOnToAnotherIsNone(String html) {
    assertThat(read(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Harbour Post</title><noscript>You need to enable JavaScript to run this"
            + " app.</noscript><div id='root'></div>",
        "<h1>JavaScript is not available.</h1><p>We've detected that JavaScript is disabled in this"
            + " browser. Please enable JavaScript to continue.</p>",
        "<p>Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.</p>"
      })
  void aPageThatNeedsScriptsIsNone(String html) {
    assertThat(read(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Just a moment...</title><h2>Checking your browser before accessing"
            + " news.example.</h2><p>This process is automatic. Please allow up to 5 seconds.</p>"
            + "<p>Ray ID: 8a9b7c6d</p>",
        "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access"
            + " this on this server.</p><p>Reference #18.1d4dd417</p>"
      })
  void aTestForRobotsIsNone(String html) {
    assertThat(read(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Harbour Post</title><h1>We value your privacy</h1><p>We and our 842 partners store"
            + " information on a device, such as cookies, and process personal data for"
            + " personalised advertising.</p><p>You may withdraw your consent at any time.</p>",
        "<title>Zustimmung</title><h1>Mit Werbung weiterlesen</h1><p>Mit Ihrer Zustimmung verarbeiten"
            + " wir und unsere Partner personenbezogene Daten mithilfe von Cookies.</p>"
      })
  void aRequestForConsentIsNone(String html) {
    assertThat(read(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Page not found - Harbour Post</title><h1>Sorry!</h1><p>Try a search, or go back to"
            + " our home page, where you will find the latest news from the harbour.</p>",
        "<title>Fehler 404 | Hafenpost</title><h1>Leider</h1><p>Die Adresse gibt es hier nicht, oder"
            + " sie wurde verschoben.</p>",
        "<title>Harbour Post</title><p>Sorry, the page you are looking for could not be found.</p>"
      })
  void whatSaysThatNothingWasFoundIsNone(String html) {
    assertThat(read(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Log in - Harbour Post</title><p>Readers of the paper find all stories here.</p>",
        "<p>You must be logged in to read this article.</p><p>Already a subscriber? Go on.</p>",
        "<p>Welcome back to the paper of the lake.</p><form><input type='password'></form>"
      })
  void aLoginIsNone(String html) {
    assertThat(read(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Nie znaleziono strony - Kurier</title><p>Przepraszamy, strona, której szukasz, nie"
            + " istnieje.</p>",
        "<title>Un instant…</title><h1>courrier.example</h1><p>courrier.example doit vérifier la"
            + " sécurité de votre connexion avant de continuer.</p>",
        "<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access"
            + " this website from a country belonging to the European Economic Area.</p>",
        "<title>Bote</title><h1>Willkommen</h1><h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie uns"
            + " wie gewohnt mit Werbung und Tracking. Zustimmung jederzeit"
            + " widerrufbar.</p><p>Nutzen Sie unser Angebot ohne Werbetracking für 3 € im"
            + " Monat.</p>",
        "<h1>Suscríbete para seguir leyendo</h1><p>Este contenido es para suscriptores. Elige tu"
            + " plan.</p>",
        "<title>Bote</title><div id=app><p>Inhalte werden geladen …</p></div>"
      })
  void thatIsToldInOtherLanguagesAndForOtherReasons(String html) {
    assertThat(read(html)).isEmpty();
  }

  @Test
  void whatSuchAPageSaysIsTheReason() {
    String html = "<title>Page not found - Harbour Post</title><h1>Sorry!</h1><p>Try a search.</p>";

    assertThat(failure(Documents.of("a.html", "<!DOCTYPE html>" + html)).reason())
        .isEqualTo("a page in the place of an article: \"page not found\"");
  }

  @Test
  void whatElseThereIsBelowAnErrorIsNoStory() {
    String html =
        "<title>Page not found</title><h1>Page not found</h1><p>We could not find that page.</p>"
            + IntStream.range(0, 8)
                .mapToObj(
                    i ->
                        "<div><h3><a href='/a/%d'>Ferries resume on the lake</a></h3>%s</div>"
                            .formatted(i, LEAD))
                .collect(Collectors.joining());

    assertThat(read(html)).isEmpty();
  }

  @Test
  void anArticleThatEndsAtALoginIsAStory() {
    String html =
        "<meta property=og:type content=article><h1>Ferries resume</h1>"
            + LEAD
            + "<form><input type=password></form>";

    assertThat(text(read(html).get(0))).contains("Passenger ferries crossed the lake");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv='refresh' content='300; url=/a'><h1>Ferries resume</h1>" + LEAD,
        "<noscript><meta http-equiv='refresh' content='0; url=/a?plain'></noscript>" + LEAD,
        "<h1>Ferries resume</h1>" + LEAD + "<p>Please enable JavaScript to see the map.</p>",
        "<title>Site of the ferries says \"page not found\"</title>" + LEAD,
        "<title>Document on ferry crash not found, police say</title>" + LEAD,
        "<h1>Ferries resume</h1>" + LEAD + "<p>We use cookies. Accept all.</p>"
      })
  void aStoryThatHasSomeOfTheseWordsIsAStory(String html) {
    assertThat(text(read(html).get(0))).contains("Passenger ferries crossed the lake");
  }

  @Test
  void whatAPageOfFramesHasForOthersIsItsTextUnlessItIsAboutFrames() {
    String frames =
        "<html><frameset cols='200,*'><frame src='a'><noframes><body>%s</body></noframes>"
            + "</frameset></html>";

    assertThat(text(read(frames.formatted("<h1>Ferries resume</h1>" + LEAD)).get(0)))
        .startsWith("Passenger ferries");
    assertThat(read(frames.formatted("<p>Your browser does not support frames.</p>"))).isEmpty();
  }

  private static List<Piece> read(String html) {
    Extraction extraction = extraction(Documents.of("a.html", "<!DOCTYPE html>" + html));
    if (extraction instanceof Extraction.Failure failure) {
      assertThat(failure.outcome()).isEqualTo(DocumentOutcome.NO_TEXT);
      return List.of();
    }
    return ((Extraction.Text) extraction).pieces();
  }
}
