package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.pieces;
import static news.dateline.ingest.extract.Extractions.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailQuotesTest {

  private static final String HEAD =
      "From: Tom <tom@example.org>\nSubject: Ferries resume\nMIME-Version: 1.0\n"
          + "Content-Type: text/plain; charset=UTF-8\n\n";

  private static final String STORY = "Ferries crossed the lake again.\n\nTraders came.\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> When do they sail?\n> Tell us.\n",
        "On Mon, 2 Nov 2026 at 18:02, Ana Lind <a@example.org> wrote:\n> When do they sail?\n",
        "On Mon, 2 Nov 2026 at 18:02, Ana Lind wrote:\n\n> When?\n\n> And where?\n",
        "Am 02.11.26 um 18:02 schrieb Ana Lind:\n\nWann fahren sie?\n\nUnd wo?\n",
        "Le lun. 2 nov. 2026 à 18:02, Ana Lind a écrit :\n\n> Quand ?\n",
        "El lun, 2 nov 2026 a las 18:02, Ana Lind escribió:\n> ¿Cuándo?\n",
        "Ana Lind 2.11.2026 18:02:\n\n> Milloin?\n",
        "-----Original Message-----\nFrom: Ana\nSent: Monday\nSubject: When?\n\nWhen?\n",
        "-- \nTom Okoro\nLake News, Tarvik\n+44 20 7946 0000\n",
        "--\n\nTom Okoro\n"
      })
  void whatStandsBelowATextAndIsNotOfItIsLeftOut(String below) {
    String story = STORY.repeat(1) + "The storms are over. ".repeat(12) + "\n\n";

    assertThat(text(only(story + below))).startsWith("Ferries").endsWith("storms are over.");
  }

  @Test
  void anAnswerBelowItsQuoteStays() {
    assertThat(text(only("Ana wrote:\n> When do they sail?\n\n" + STORY)))
        .isEqualTo("Ferries crossed the lake again.\nTraders came.");
  }

  @Test
  void aMailThatIsAllQuotedIsLeftAsItIs() {
    assertThat(text(only("> Ferries crossed.\n\n> Traders came.\n"))).contains("Ferries crossed");
  }

  @Test
  void aLineThatTellsWhoWroteSomethingStaysAmidAText() {
    assertThat(text(only("“Never again,” she wrote.\n\n" + STORY))).contains("she wrote");
  }

  private static Piece only(String body) {
    List<Piece> pieces = pieces(Documents.of("mail.eml", HEAD + body));
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }
}
