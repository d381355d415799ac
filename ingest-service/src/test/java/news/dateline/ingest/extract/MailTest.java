package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // mail ends its lines with CR LF
class MailTest {

  private static final String HEAD =
      "From: News Desk <desk@example.org>\r\nTo: you@example.org\r\nSubject: Ferries resume\r\n"
          + "Date: Tue, 03 Nov 2026 09:00:00 +0000\r\nMessage-ID: <m-1@example.org>\r\n"
          + "MIME-Version: 1.0\r\n";
  private static final String PLAIN =
      "Content-Type: text/plain; charset=UTF-8\r\n\r\nFerries crossed the lake again.\r\n";
  private static final String HTML =
      "Content-Type: text/html; charset=UTF-8\r\n\r\n<html><body>"
          + "<p>Ferries crossed the lake again.</p></body></html>\r\n";

  @Test
  void theHeadOfAMailNamesTheDeskAndTheStory() {
    Piece piece = only(HEAD + PLAIN);

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.meta().sourceId()).isEqualTo("<m-1@example.org>");
    assertThat(piece.meta().infoSource()).contains("News Desk");
    assertThat(piece.meta().byline()).isNull();
    assertThat(piece.published()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
    assertThat(text(piece)).isEqualTo("Ferries crossed the lake again.");
  }

  @Test
  void anHtmlBodyHasWhatTheHeadSays() {
    Piece piece = only(HEAD + HTML);

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.meta().sourceId()).isEqualTo("<m-1@example.org>");
    assertThat(piece.published()).isEqualTo(Instant.parse("2026-11-03T09:00:00Z"));
    assertThat(text(piece)).isEqualTo("Ferries crossed the lake again.");
  }

  @Test
  void aRuleInAnHtmlBodyIsKeptForTheSplitter() {
    Piece piece = only(HEAD + HTML.replace("</p>", "</p><hr><p>Traders crowded the decks.</p>"));

    assertThat(piece.blocks()).extracting(Block::isRule).containsExactly(false, true, false);
  }

  @ParameterizedTest
  @CsvSource({"Ferries resume, true", "Fwd: Ferries resume, true", "Our news of today, false"})
  void aSubjectThatIsTheHeadingOfThePageIsKnownToBe(String subject, boolean headed) {
    String page =
        "<h1>Ferries resume</h1><h3>Storms end</h3><p>Ferries crossed the lake again.</p>"
            + "<h3>What is next</h3><p>Traders came.</p>";
    String mail = HEAD.replace("Ferries resume", subject) + HTML;

    Piece piece = only(mail.replace("<p>Ferries crossed the lake again.</p>", page));

    assertThat(piece.headed()).isEqualTo(headed);
    assertThat(piece.title()).isEqualTo(subject.replace("Fwd: ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Re:", "Fwd: ", "FW: ", "AW: ", "WG: ", "TR: ", "RV: ", "Re[2]: Fwd: "})
  void whatAnswersAndForwardsPutBeforeASubjectIsNoPartOfIt(String prefix) {
    Piece piece = only(HEAD.replace("Ferries resume", prefix + "Ferries resume") + PLAIN);

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(only(HEAD.replace("Ferries resume", "Rewards: Tr") + PLAIN).title())
        .isEqualTo("Rewards: Tr");
  }

  @Test
  void alternativesAreOneStory() {
    Piece piece =
        only(
            HEAD
                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
                + PLAIN
                + "\r\n--b\r\n"
                + HTML
                + "\r\n--b--\r\n");

    assertThat(text(piece)).isEqualTo("Ferries crossed the lake again.");
    assertThat(piece.title()).isEqualTo("Ferries resume");
  }

  @Test
  void anAttachmentIsAPieceOfItsOwnWithTheDeskOfTheMail() throws IOException {
    byte[] docx = Formats.docx("Attached headline", List.of("Attached text of another story."));
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            + PLAIN.replace("again.", "again. " + "The storms of a month are over. ".repeat(8))
            + "\r\n--b\r\nContent-Type: application/octet-stream\r\n"
            + "Content-Disposition: attachment; filename=story.docx\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(docx)
            + "\r\n--b\r\nContent-Type: image/png\r\n"
            + "Content-Disposition: inline; filename=logo.png\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n";

    List<Piece> pieces = pieces(Documents.of("mail.eml", mail));

    List<Piece> told = pieces.stream().filter(piece -> !piece.blocks().isEmpty()).toList();
    assertThat(told).hasSize(2);
    assertThat(told.get(0).title()).isEqualTo("Ferries resume");
    assertThat(text(told.get(1))).contains("Attached text of another story.");
    assertThat(told.get(1).title()).isNotEqualTo("Ferries resume");
    assertThat(told.get(1).meta().infoSource()).contains("News Desk");
    assertThat(told.get(1).meta().sourceId()).isNull();
  }

  @Test
  void everyMessageOfAMailboxIsAMailOfItsOwn() {
    String second = HEAD.replace("Ferries resume", "Port reopens").replace("m-1", "m-2");
    String from = "From desk@example.org Tue Nov  3 09:00:00 2026\r\n";

    List<Piece> pieces =
        pieces(
            Documents.of(
                "desk.mbox", from + HEAD + PLAIN + "\r\n" + from + second + PLAIN + "\r\n"));

    assertThat(pieces).extracting(Piece::title).containsExactly("Ferries resume", "Port reopens");
    assertThat(pieces)
        .extracting(piece -> piece.meta().sourceId())
        .containsExactly("<m-1@example.org>", "<m-2@example.org>");
  }

  @Test
  void whatANewsletterSaysAboutItselfIsLeftOutAtItsEndsOnly() {
    String story =
        "<p>Readers can unsubscribe from the bus pass online, said the council in a statement that"
            + " went on for a good while and named many more than forty words in all, so that it"
            + " could be nothing else than a paragraph of a story about passes and buses.</p>";
    Piece piece =
        only(
            HEAD
                + "Content-Type: text/html; charset=UTF-8\r\n\r\n<html><body>"
                + "<p>View this email in your browser</p>"
                + story
                + "<p>Ferries crossed the lake again.</p>"
                + "<p>You are receiving this newsletter because you signed up.</p>"
                + "<p>Hier abmelden | Unsubscribe</p></body></html>\r\n");

    assertThat(text(piece))
        .startsWith("Readers can unsubscribe")
        .endsWith("Ferries crossed the lake again.");
  }

  private static Piece only(String mail) {
    List<Piece> pieces = pieces(Documents.of("mail.eml", mail));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
