package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedMailTest {

  private static final String HEAD =
      """
      From: Tom <tom@example.org>
      To: desk@example.org
      Subject: Fwd: for you
      Date: Tue, 03 Nov 2026 09:00:00 +0000
      Message-ID: <m-1@example.org>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8

      """;

  private static final String STORY = "Ferries crossed the lake again.\n\nTraders came.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        FYI

        Begin forwarded message:

        From: Port Office <press@port.example>
        Subject: Fwd: Ferries resume
        Date: 2 November 2026 at 18:02:11 GMT
        To: Tom <tom@example.org>

        """,
        """
        Can you check the numbers?

        Best,
        Tom

        ---------- Forwarded message ---------
        From: Port Office <press@port.example>
        Date: Mon, 2 Nov 2026 at 18:02:11
        Subject: Ferries resume
        To: <tom@example.org>


        """,
        """
        -----Original Message-----
        From: Port Office <press@port.example>
        Sent: Monday, 2 November 2026 18:02:11
        To: Tom
        Subject: Ferries resume

        """,
        """
        Zur Info.

        Von: Port Office <press@port.example>
        Gesendet: 2 November 2026 18:02:11
        An: Tom
        Betreff: AW: Ferries resume

        """,
        """
        ________________________________
        De : Port Office <press@port.example>
        Envoyé : 2 novembre 2026 18:02:11
        À : Tom
        Objet : Ferries resume

        """,
        """
        -------- Пересылаемое сообщение --------
        От: Port Office <press@port.example>
        Дата: 2 November 2026 18:02:11
        Кому: Tom
        Тема: Ferries resume

        """,
        """
        Początek przekazywanej wiadomości:

        Od: Port Office <press@port.example>
        Temat: Ferries resume
        Data: 2 November 2026 18:02:11
        Do: Tom

        """,
        """
        -------- Weitergeleitete Nachricht --------
        Betreff: Ferries resume
        Datum: Mon, 2 Nov 2026 18:02:11 +0000
        Von: Port Office <press@port.example>
        An: Tom

        """
      })
  void aMailThatIsPassedOnIsTheMail(String before) {
    Piece piece = only(before + STORY);

    assertThat(piece.title()).isEqualTo("Ferries resume");
    assertThat(piece.meta().infoSource()).isEqualTo("Port Office <press@port.example>");
    assertThat(piece.published()).isEqualTo(Instant.parse("2026-11-02T18:02:11Z"));
    assertThat(piece.meta().sourceId()).isEqualTo("<m-1@example.org>");
    assertThat(text(piece)).isEqualTo("Ferries crossed the lake again.\nTraders came.");
  }

  @Test
  void aTimeThatIsNotReadLeavesTheDay() {
    String before =
        "---------- Forwarded message ---------\nFrom: Port Office <p@port.example>\n"
            + "Date: Mon, Nov 2, 2026 at 6:02 PM\nSubject: Ferries resume\nTo: Tom\n\n";

    assertThat(only(before + STORY).published()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
  }

  @Test
  void whatIsQuotedBehindATextIsNotTheMail() {
    String before =
        STORY.repeat(12)
            + "\n-----Original Message-----\nFrom: Port Office\nSent: Monday\nTo: Tom\n"
            + "Subject: Ferries\n\n";

    Piece piece = only(before + "They asked.\n");

    assertThat(piece.title()).isEqualTo("for you");
    assertThat(text(piece)).endsWith("Traders came.").doesNotContain("Original", "asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Begin forwarded message:\n\nFrom: Port Office\nTo: Tom\n\nFerries crossed.\n",
        "Begin forwarded message:\n\nFrom: Port Office\nTo: Tom\nSubject: Ferries\n",
        "From: Port Office\nDate: 2 November 2026\nTo: Tom\nSubject: Ferries\n\nThey crossed.\n"
      })
  void lessThanAHeadAndATextIsNoMail(String text) {
    Piece piece = only(text);

    assertThat(piece.title()).isEqualTo("for you");
    assertThat(text(piece)).contains("From: Port Office");
  }

  @Test
  void aHeadWithoutAMarkIsThatOfAMailWhereItHasItsSubject() {
    String head = "From: Port Office\nSent: 2 November 2026\nTo: Tom\nSubject: For you\n\n";

    assertThat(text(only(head + STORY))).startsWith("Ferries crossed");
  }

  @Test
  void severalThatArePassedOnTogetherAreOneEach() {
    String body =
        "Both for noon.\n\n"
            + forwarded("Ferries resume")
            + STORY
            + "\n"
            + forwarded("Mill closes");

    List<Piece> pieces = pieces(Documents.of("mail.eml", HEAD + body + "The mill closed.\n"));

    assertThat(pieces).extracting(Piece::title).containsExactly("Ferries resume", "Mill closes");
    assertThat(pieces)
        .extracting(piece -> text(piece))
        .containsExactly("Ferries crossed the lake again.\nTraders came.", "The mill closed.");
  }

  @Test
  void whatWasAnsweredIsNoneOfThem() {
    String body = forwarded("Re: Ferries resume") + STORY + "\n" + forwarded("Ferries resume");

    Piece piece = only(body + "When will they resume?\n");

    assertThat(text(piece)).isEqualTo("Ferries crossed the lake again.\nTraders came.");
  }

  private static String forwarded(String subject) {
    return "-----Original Message-----\nFrom: Port Office\nSent: 2 November 2026\nTo: Tom\nSubject: "
        + subject
        + "\n\n";
  }

  private static Piece only(String body) {
    List<Piece> pieces = pieces(Documents.of("mail.eml", HEAD + body));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
