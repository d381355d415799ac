package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;

class DeclaredBodyTest {

  private static final String FERRIES =
      "Passenger ferries crossed the lake again on Tuesday after a month of storms. "
          .repeat(5)
          .strip();
  private static final String TRADERS =
      "Traders crowded the decks with sacks of dried fish &amp; maize, they said. "
          .repeat(5)
          .strip();
  private static final List<Block> LITTLE = List.of(Block.paragraph("Ferries crossed the lake."));

  @Test
  void aWholeTextIsTakenWhereThePageShowsLittleOfIt() {
    String traders = TRADERS.replace("&amp;", "&");

    assertThat(DeclaredBody.orElse(FERRIES + "\n\n" + TRADERS, LITTLE))
        .containsExactly(Block.paragraph(FERRIES), Block.paragraph(traders));
    assertThat(DeclaredBody.orElse("<p>" + FERRIES + "</p><p>" + TRADERS + "</p>", LITTLE))
        .containsExactly(Block.paragraph(FERRIES), Block.paragraph(traders));
  }

  @Test
  void whatThePageShowsComesFirst() {
    List<Block> shown = List.of(Block.heading("Ferries"), Block.paragraph(FERRIES));

    assertThat(DeclaredBody.orElse(FERRIES + "\n" + TRADERS, shown)).isEqualTo(shown);
  }

  @Test
  void aTeaserIsNotTaken() {
    assertThat(DeclaredBody.orElse(FERRIES + "\n" + TRADERS + " More ...", LITTLE))
        .isEqualTo(LITTLE);
    assertThat(DeclaredBody.orElse("Passenger ferries crossed the lake again.", List.of()))
        .isEmpty();
    assertThat(DeclaredBody.orElse(null, LITTLE)).isEqualTo(LITTLE);
  }

  @Test
  void markupWithoutTextIsNotTaken() {
    assertThat(DeclaredBody.orElse("<p></p>".repeat(200), LITTLE)).isEqualTo(LITTLE);
  }
}
