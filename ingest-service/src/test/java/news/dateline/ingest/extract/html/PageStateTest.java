package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PageStateTest {

  private static final String FIRST =
      "Ferries crossed the lake again on Tuesday after a month of storms, and traders crowded the"
          + " decks with sacks of fish and maize, for which the markets of the other shore had"
          + " waited since the first days of October.";
  private static final String SECOND =
      "The company said that it would sail twice a day until the end of the month, and four times"
          + " a day from April, if it finds a second captain; it has looked for one since the"
          + " spring, in three countries.";
  private static final String THIRD =
      "The captain of the first boat, who had waited in the harbour for thirty-one days, said that"
          + " he had read all the books that there were, and that two of them had been about"
          + " storms on other lakes, which he had read last.";

  private static final String STORY =
      "{'headline': 'Ferries resume', 'published_at': '2026-11-03T10:00:00Z', 'authors':"
          + " [{'name': 'Achieng Otieno'}], 'body': [{'text': '<p>"
          + FIRST
          + "</p>'}, {'caption': 'A deck at dawn.'}, {'text': '<p>"
          + SECOND
          + "</p>'}, {'text': '<p>"
          + THIRD
          + "</p>'}]}";

  private static final String OTHERS =
      "{'menu': [{'title': 'News'}], 'rail': [{'title': 'Mill to close', 'text': '"
          + (FIRST + SECOND + THIRD).repeat(2)
          + "'}]";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id=__NEXT_DATA__ type=application/json>%s</script>",
        "<script>var a = 1; window.__INITIAL_STATE__ = %s; run(a);</script>"
      })
  void theTextIsThatOfTheObjectWhichSaysTheHeadline(String script) {
    Article article = article(script, OTHERS + ", 'page': {'story': " + STORY + "}}");

    assertThat(article.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND, THIRD);
    assertThat(article.metadata().byline()).isEqualTo("Achieng Otieno");
    assertThat(article.metadata().published()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
  }

  @Test
  void dataThatStandsInAStringIsRead() {
    String data = (OTHERS + ", 'story': " + STORY + "}").replace('\'', '"');
    String page =
        "<title>Ferries resume</title><script>window.state = JSON.parse(\""
            + data.replace("\"", "\\\"")
            + "\");</script><div id=app></div>";

    assertThat(Article.of(page, null).blocks())
        .extracting(Block::text)
        .containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void dataThatIsStreamedInPartsIsReadWithTheTextsItRefersTo() {
    String story =
        "{'headline': 'Ferries resume', 'body': [{'text': '$1a'}, {'text': '" + SECOND + "'}]}";
    String rows = "1a:T%x,%s2:I[4]\\n3:[['$', 'main', null, %s]]\\n";
    String stream =
        rows.formatted(FIRST.length(), FIRST, story).replace('\'', '"').replace("\"", "\\\"");
    int cut = stream.indexOf("headline");

    Article article =
        Article.of(
            "<title>Ferries"
                + " resume</title><script>(self.__next_f=self.__next_f||[]).push([0])</script>"
                + pushed(stream.substring(0, cut))
                + pushed(stream.substring(cut)),
            null);

    assertThat(article.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND);
  }

  private static String pushed(String part) {
    return "<script>self.__next_f.push([1,\"" + part + "\"])</script>";
  }

  @Test
  void dataThatIsOneListOfValuesIsReadWithItsPartsInTheirPlaces() {
    String data =
        "[['Reactive', 1], {'story': 2}, {'title': 3, 'author': 4, 'body': 6}, 'Ferries resume',"
            + " {'name': 5}, 'Achieng Otieno', [7, 9], {'html': 8}, '<p>"
            + FIRST
            + "</p>', {'html': 10}, '<p>"
            + SECOND
            + "</p>', {'html': 12}, '<p>"
            + THIRD
            + "</p>']";

    Article article =
        article("<script id=__NUXT_DATA__ type=application/json>%s</script>", data, "");

    assertThat(article.blocks()).extracting(Block::text).containsExactly(FIRST, SECOND);
    assertThat(article.metadata().byline()).isEqualTo("Achieng Otieno");
  }

  @Test
  void dataOfOneListThatHoldsItselfIsReadToAnEnd() {
    String data = "[[0, 0, 0], {'title': 1}, 'x'" + ", [0, 1]".repeat(200) + "]";

    assertThat(
            article("<script id=__NUXT_DATA__ type=application/json>%s</script>", data, "")
                .blocks())
        .isEmpty();
  }

  @Test
  void aLongTextIsSetInPlaceOfSomeReferencesOnly() {
    String text = "word ".repeat(200_000);

    JsonNode row =
        StreamedState.read("1:T%x,%s2:[%s0]".formatted(text.length(), text, "\"$1\",".repeat(20)))
            .get(0);

    assertThat(row.values()).hasSize(21);
    assertThat(row.values().stream().filter(value -> value.asString("").equals(text))).hasSize(5);
  }

  @Test
  void aLongTextInManyPlacesIsReadSomeTimesOnly() {
    String text = "word ".repeat(200_000).strip();
    String data =
        "[{'title': 1, 'body': 3}, 'Ferries resume', '" + text + "', [" + "2,".repeat(20) + "2]]";

    Article article = article("<script id=__NUXT_DATA__ type=application/json>%s</script>", data);

    assertThat(article.blocks().stream().mapToInt(block -> block.text().length()).sum())
        .isLessThan(7 * text.length());
  }

  @Test
  void dataThatDoesNotSayTheHeadlineIsOfOtherPages() {
    Article article =
        article("<script type=application/json>%s</script>", OTHERS + ", 'story': {}}");

    assertThat(article.blocks()).isEmpty();
  }

  private static Article article(String script, String data) {
    return article(script, data, "<div id=app></div>");
  }

  private static Article article(String script, String data, String rest) {
    return Article.of(
        "<title>Ferries resume</title>" + script.formatted(data.replace('\'', '"')) + rest, null);
  }
}
