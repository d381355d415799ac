package news.dateline.ingest.extract;

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

  @SafeVarargs
  private static List<String> texts(List<String>... pages) {
    PrintedPages printed = new PrintedPages();
    for (List<String> page : pages) {
      printed.begin();
      page.forEach(printed::add);
    }
    return printed.blocks().stream().map(Block::text).toList();
  }
}
