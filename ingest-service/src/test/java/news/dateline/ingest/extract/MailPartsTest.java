package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static news.dateline.ingest.extract.Extractions.outcome;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailPartsTest {

  private static final String HEAD =
      """
      From: News Desk <desk@example.org>
      To: you@example.org
      Subject: Ferries resume
      Date: Tue, 03 Nov 2026 09:00:00 +0000
      Message-ID: <m-1@example.org>
      MIME-Version: 1.0
      """;

  private static final String PLAIN = "Content-Type: text/plain; charset=UTF-8\n\n";

  private static final String STORY =
      """
      Passenger ferries crossed Lake Victoria again on Tuesday after a month in
      which storms kept them in the harbour of Kisumu.

      Traders slept on the quay beside their maize and fish, said Grace Wanjiru,
      who had not seen her children in Mbita since the storms began.
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void theMessagesOfADigestWithIdsOfTheirOwnAreStories(String end) {
    String message =
        """
        ------------------------------

        Message: %d
        Date: Mon, 2 Nov 2026 1%d:00:00 +0000
        From: Writer %d <w@example.org>
        To: news@example.org
        Subject: Story %d of the lake
        Message-ID: <q%d@example.org>
        Content-Type: text/plain; charset=UTF-8

        """;
    String mail =
        HEAD
            + PLAIN
            + "Today's Topics:\n\n   1. Ferries (Writer 1)\n   2. Fish (Writer 2)\n\n"
            + message.formatted(1, 1, 1, 1, 1)
            + STORY
            + "\n"
            + message.formatted(2, 2, 2, 2, 2)
            + STORY
            + "\n------------------------------\n\nSubject: Digest Footer\n\n"
            + "_______________________________________________\nNews mailing list\n"
            + "news@example.org\n\n------------------------------\n\nEnd of News Digest, Vol 1\n";

    List<Piece> stories = new StorySplitter().split(only(mail.replace("\n", end)));

    assertThat(stories)
        .extracting(Piece::title)
        .containsExactly("Story 1 of the lake", "Story 2 of the lake");
    assertThat(stories)
        .allSatisfy(
            story ->
                assertThat(text(story))
                    .startsWith("Passenger ferries")
                    .endsWith("since the storms began."));
  }

  @Test
  void aTextThatBeginsLikeAMailKeepsItsFirstLines() {
    String text =
        "From: Port Authority\nDate: 2 November 2026\nTo: Desk\nSubject: Ferries\n\n" + STORY;

    assertThat(text(only(HEAD + PLAIN + text)))
        .startsWith(
            "From: Port Authority Date: 2 November 2026 To: Desk Subject: Ferries\nPassenger");
  }

  @Test
  void anAttachedTextIsReadAsTheMailDeclaresItAndAPageWithoutATypeAsAPage() {
    String quoting = "Message-ID: <x@example.org>\nFrom: A\nDate: B\n\n";
    List<Piece> pieces =
        mixed(PLAIN + STORY + STORY, attached("text/plain", "story.txt", quoting + STORY));

    assertThat(pieces).hasSize(2);
    assertThat(text(pieces.get(1))).startsWith("Message-ID:");
    assertThat(text(only(HEAD + "\n<html><body><p>Ferries crossed.</p></body></html>")))
        .isEqualTo("Ferries crossed.");
  }

  @Test
  void aDocumentThatIsOnlyCalledTextIsReadAsWhatItIs() {
    String inner = HEAD.replace("m-1", "m-2") + PLAIN + STORY;

    List<Piece> pieces = mixed(PLAIN + "See below.", attached("text/plain", "story.eml", inner));

    assertThat(pieces).hasSize(1);
    assertThat(pieces.get(0).meta().sourceId()).isEqualTo("<m-2@example.org>");
  }

  @Test
  void theCharsetOfAPartIsTheOneThatTheMailDeclares() {
    String mail =
        HEAD + "Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: 8bit\n\n";
    byte[] bytes = (mail + "Premi\u00b6l.\n").getBytes(ISO_8859_1);

    assertThat(text(pieces(Documents.of("mail.eml", bytes)).get(0))).isEqualTo("Premi\u015bl.");
  }

  @Test
  void whatIsEncryptedIsToldAndNoSubjectIsAStory() {
    String encrypted =
        """
        Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b

        --b
        Content-Type: application/pgp-encrypted

        Version: 1

        --b
        Content-Type: application/octet-stream; name="encrypted.asc"

        -----BEGIN PGP MESSAGE-----

        hQEMAAAAAAAAAAAA
        -----END PGP MESSAGE-----

        --b--
        """;
    String enveloped =
        """
        Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
        Content-Transfer-Encoding: base64

        MIAGCSqGSIb3DQEHA6CAMIACAQAxgDCB
        """;

    assertThat(outcome(Documents.of("mail.eml", HEAD + encrypted)))
        .isEqualTo(DocumentOutcome.ENCRYPTED);
    assertThat(outcome(Documents.of("mail.eml", HEAD + enveloped)))
        .isEqualTo(DocumentOutcome.ENCRYPTED);
  }

  @Test
  void textsBehindTheBodyBelongToIt() {
    List<Piece> pieces =
        mixed(
            PLAIN + STORY,
            "Content-Type: text/plain\nContent-Disposition: inline\n\nMore will follow.\n",
            PLAIN + "_______________________________________________\npress mailing list\n");

    assertThat(pieces).hasSize(1);
    assertThat(pieces.get(0).title()).isEqualTo("Ferries resume");
    assertThat(text(pieces.get(0))).startsWith("Passenger").endsWith("More will follow.");
  }

  @Test
  void theSameInTwoFormsIsToldOnce() {
    List<Piece> pieces =
        mixed(
            PLAIN + "Ferries crossed.\n",
            "Content-Type: text/html\n\n<html><body><p>Ferries crossed.</p></body></html>");

    assertThat(pieces).hasSize(1);
    assertThat(text(pieces.get(0))).isEqualTo("Ferries crossed.");
  }

  @Test
  void aNoteAboutDocumentsIsNoStoryAndAShortMailIsOne() {
    String note = PLAIN + "Three for you, see attached.\n\nTom\n";

    List<Piece> pieces = mixed(note, attached("text/plain", "ferries.txt", STORY));

    assertThat(pieces).hasSize(1);
    assertThat(text(pieces.get(0))).startsWith("Passenger ferries");
    assertThat(pieces.get(0).meta().infoSource()).contains("News Desk");
    assertThat(text(mixed(note, attached("image/png", "map.png", "x")).get(0)))
        .startsWith("Three for you");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://lake.example/ferries\n",
        "From: <Saved by Blink>\n",
        ""
      })
  void ofASavedPageTheFirstPartIsThePageWhereItWas(String head) {
    String page =
        head
            + """
            Subject: Ferries resume - Lake News
            Date: Tue, 3 Nov 2026 12:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary=b

            --b
            Content-Type: text/html; charset="utf-8"
            Content-Location: https://lake.example/ferries

            <html><head><title>Ferries resume - Lake News</title></head>
            <body><article><h1>Ferries resume</h1><p>%s</p></article></body></html>

            --b
            Content-Type: text/html; charset="utf-8"
            Content-Location: https://ads.example/frame

            <html><body><p>Advertisement: buy the best cherries in town today only.</p></body></html>

            --b--
            """
                .formatted(STORY);

    Piece piece = only("page.mhtml", page);

    assertThat(piece.meta().link()).isEqualTo(URI.create("https://lake.example/ferries"));
    assertThat(piece.meta().infoSource()).isNull();
    assertThat(piece.published()).isNull();
    assertThat(text(piece)).contains("Passenger ferries").doesNotContain("Advertisement");
  }

  @Test
  void theLinksOfANewsletterAreNotThoseOfItsStory() {
    String mail =
        HEAD
            + """
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html; charset="utf-8"
            Content-Location: https://lake.example/letter

            <html><body><p>%s</p></body></html>

            --b--
            """
                .formatted(STORY);

    Piece piece = only(mail);

    assertThat(piece.meta().link()).isNull();
    assertThat(piece.meta().sourceId()).isEqualTo("<m-1@example.org>");
  }

  private static List<Piece> mixed(String... parts) {
    StringBuilder mail = new StringBuilder(HEAD);
    mail.append("Content-Type: multipart/mixed; boundary=b\n\n");
    for (String part : parts) {
      mail.append("--b\n").append(part).append('\n');
    }
    return pieces(Documents.of("mail.eml", mail.append("--b--\n").toString()));
  }

  private static String attached(String type, String name, String content) {
    return "Content-Type: %s\nContent-Disposition: attachment; filename=%s\n".formatted(type, name)
        + "Content-Transfer-Encoding: base64\n\n"
        + Base64.getMimeEncoder().encodeToString(content.getBytes(ISO_8859_1))
        + "\n";
  }

  private static Piece only(String mail) {
    return only("mail.eml", mail);
  }

  private static Piece only(String name, String mail) {
    List<Piece> pieces = pieces(Documents.of(name, mail));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
