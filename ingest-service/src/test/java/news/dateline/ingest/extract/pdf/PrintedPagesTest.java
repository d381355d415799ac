package news.dateline.ingest.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;

class PrintedPagesTest {

  @Test
  void linesThatComeBackAtTheTopOrBottomOfPagesAreNoText() {
    assertThat(
            texts(
                List.of("HARBOUR POST 3 March", "The ferries run.\nThey ran.", "Page 1 of 3"),
                List.of("HARBOUR POST 3 March", "The fare is 50 shillings.", "Page 2 of 3"),
                List.of("Page 3 of 3", "HARBOUR POST 3 March", "Nobody was hurt.")))
        .containsExactly(
            "The ferries run. They ran.", "The fare is 50 shillings.", "Nobody was hurt.");
  }

  @Test
  void aLineInTheMiddleOfAPageIsTextHoweverOftenItComesBack() {
    List<String> page = List.of("a.", "b.", "c.", "Why?", "d.", "e.", "f.");

    assertThat(texts(page, page)).containsExactly("Why?", "Why?");
    assertThat(texts(page)).hasSize(7);
  }

  @Test
  void aSentenceThatGoesOverThePageIsOneAndSoIsAWord() {
    assertThat(
            texts(
                List.of("HEAD", "The ferries that had been\nkept in har-", "1"),
                List.of("HEAD", "bour ran again.", "2")))
        .containsExactly("The ferries that had been kept in harbour ran again.");
  }

  @Test
  void whatBeginsAnewOverThePageIsAParagraphOfItsOwn() {
    assertThat(texts(List.of("The ferries ran\nagain."), List.of("they said")))
        .containsExactly("The ferries ran again.", "they said");
    assertThat(texts(List.of("The ferries\nran"), List.of("Nobody was hurt.")))
        .containsExactly("The ferries ran", "Nobody was hurt.");
    assertThat(texts(List.of("The ferries of\nthe lake", "a) one", "b) two"))).hasSize(3);
  }

  @Test
  void aBylineBelowAHeadlineStandsForItself() {
    assertThat(texts(List.of("Ferries resume after\nmonth of storms\nBy Grace Wanjiru")))
        .containsExactly("Ferries resume after month of storms", "By Grace Wanjiru");
    assertThat(texts(List.of("Ferries resume\nBy Jun Abad\nThe ferries ran again.")))
        .containsExactly("Ferries resume", "By Jun Abad", "The ferries ran again.");
  }

  @Test
  void aSentenceThatWrapsBeforeByIsNone() {
    assertThat(texts(List.of("The work will be done\nBy Monday evening it is to\nbe over.")))
        .hasSize(1);
  }

  @Test
  void aHyphenAtALinesEndStaysWhereItBelongsToItsWord() {
    assertThat(text("The well-\nknown port of call")).isEqualTo("The well-known port of call");
    assertThat(text("An inter-\nnational port")).isEqualTo("An international port");
    assertThat(text("the long-\nterm plan and its ship-\nyards"))
        .isEqualTo("the long-term plan and its shipyards");
    assertThat(text("Anglo-\nAmerican fleets and COVID-\n19 fares"))
        .isEqualTo("Anglo-American fleets and COVID-19 fares");
    assertThat(text("Ein-\nund Ausgang")).isEqualTo("Ein- und Ausgang");
    assertThat(text("die Wirt-\nschaft im Lan-\nde")).isEqualTo("die Wirtschaft im Lande");
    assertThat(text("the coun\u00AD\ntry and the har\u2010\nbour"))
        .isEqualTo("the country and the harbour");
  }

  @Test
  void theDocumentItselfTellsHowAWordIsWritten() {
    assertThat(text("The kelp-\nfarm is the kelp-farm.")).startsWith("The kelp-farm");
    assertThat(text("The kelp-\nfarm is the kelpfarm.")).startsWith("The kelpfarm");
  }

  private static String text(String paragraph) {
    return String.join("\n", texts(List.of(paragraph)));
  }

  @SafeVarargs
  private static List<String> texts(List<String>... pages) {
    PrintedPages printed = new PrintedPages();
    for (List<String> page : pages) {
      printed.begin();
      page.forEach(paragraph -> printed.add(lines(paragraph)));
    }
    return printed.blocks().stream().map(Block::text).toList();
  }

  private static List<PrintedLine> lines(String paragraph) {
    return paragraph.lines().map(line -> new PrintedLine(line, 10, false, 0, 50, 500, 0)).toList();
  }
}
