package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

  private static final String FROM_LINE = "From desk@example.org Tue Nov  3 09:00:00 2026\n";

  private static String message(int number, String charset, String body) {
    return """
    From: News Desk <desk@example.org>
    Subject: Story %d
    Date: Tue, 03 Nov 2026 09:00:00 +0000
    Message-ID: <m-%d@example.org>
    MIME-Version: 1.0
    Content-Type: text/plain; charset=%s
    Content-Transfer-Encoding: 8bit

    %s
    """
        .formatted(number, number, charset, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void linesThatBeginWithFromAreTextAndWhatIsQuotedIsUnquoted(String end) {
    String mbox =
        FROM_LINE
            + message(1, "utf-8", "Ferries crossed.\n\nFrom the start, they said.\n>From now on.")
            + "\n"
            + FROM_LINE
            + message(2, "utf-8", "It rained.");

    List<Piece> pieces = pieces(Documents.of("desk.mbox", mbox.replace("\n", end)));

    assertThat(pieces).extracting(Piece::title).containsExactly("Story 1", "Story 2");
    assertThat(text(pieces.get(0)))
        .isEqualTo("Ferries crossed.\nFrom the start, they said. From now on.");
    assertThat(text(pieces.get(1))).isEqualTo("It rained.");
  }

  @ParameterizedTest
  @CsvSource({"utf-8,UTF-8", "iso-8859-1,ISO-8859-1", "windows-1252,windows-1252"})
  void textOfEightBitsIsReadInTheCharsetOfItsMessage(String declared, String charset)
      throws Exception {
    String mbox = FROM_LINE + message(1, declared, "Überall fährt die Fähre, sagte José Núñez.");

    List<Piece> pieces = pieces(Documents.of("desk", mbox.getBytes(charset)));

    assertThat(text(pieces.get(0))).isEqualTo("Überall fährt die Fähre, sagte José Núñez.");
  }

  @Test
  void eachMessageHasACharsetOfItsOwn() {
    String first = FROM_LINE + message(1, "utf-8", "Die Fähre.") + "\n" + FROM_LINE;
    String second = message(2, "iso-8859-1", "Die Fähre.");
    byte[] bytes = (new String(first.getBytes(UTF_8), ISO_8859_1) + second).getBytes(ISO_8859_1);

    assertThat(pieces(Documents.of("desk.mbox", bytes)))
        .extracting(Extractions::text)
        .containsExactly("Die Fähre.", "Die Fähre.");
  }

  @Test
  void aMessageMayEndWithoutAnEmptyLine() {
    String mbox = FROM_LINE + message(1, "utf-8", "One.") + FROM_LINE + message(2, "utf-8", "Two.");

    assertThat(pieces(Documents.of("desk.mbox", mbox)))
        .extracting(Extractions::text)
        .containsExactly("One.", "Two.");
  }

  @Test
  void aMailboxWithoutAMessageIsAText() {
    assertThat(text(pieces(Documents.of("desk.mbox", "From Kisumu, ferries crossed.")).get(0)))
        .isEqualTo("From Kisumu, ferries crossed.");
  }
}
