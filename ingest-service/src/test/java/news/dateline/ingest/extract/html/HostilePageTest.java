package news.dateline.ingest.extract.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.text.Piece;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody writes by hand: each is read, or refused by a limit. */
class HostilePageTest {

  private static final int MANY = 50_000;
  private static final String ARTICLE =
      "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms.</p>"
          + "<p>Traders crowded the decks with sacks of dried fish and maize, they said.</p>";

  private static List<Piece> read(String page) throws Exception {
    try (TikaInputStream stream = TikaInputStream.get(page.getBytes(UTF_8))) {
      return new HtmlReader(1_000_000).read(stream, new Metadata());
    }
  }

  private static String text(String page) throws Exception {
    StringBuilder text = new StringBuilder();
    read(page).forEach(piece -> piece.blocks().forEach(block -> text.append(block.text())));
    return text.toString();
  }

  @Test
  void deepNestingIsReadOrRefused() {
    String page = "<html><body>" + "<div>".repeat(MANY) + ARTICLE;
    try {
      assertThat(text(page)).contains("ferries");
    } catch (Exception e) {
      assertThat(e).isInstanceOf(LimitException.class);
    }
  }

  @Test
  void aThousandLinksDoNotHideTheArticle() throws Exception {
    String links = "<li><a href=/x>Some other story of the day</a></li>".repeat(1_000);

    assertThat(text("<ul>" + links + "</ul><article>" + ARTICLE + "</article>"))
        .contains("Passenger ferries", "Traders crowded")
        .doesNotContain("Some other story");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aParagraphOfThousandsOfLinksTakesNoLongerThanItsText() throws Exception {
    String links = "<a href=/x>the harbour of the town</a> and <b>its ferry</b> ".repeat(15_000);

    assertThat(text("<article>" + ARTICLE + "<p>" + links + "</p></article>"))
        .contains("Passenger ferries", "the harbour of the town and its ferry");
  }

  @Test
  void endlessAttributesAreNoText() throws Exception {
    String attributes = " data-x='no text at all'".repeat(MANY);

    assertThat(text("<article" + attributes + ">" + ARTICLE + "</article>"))
        .contains("Passenger ferries")
        .doesNotContain("no text at all");
  }

  @Test
  void brokenJsonLdCostsNoArticle() throws Exception {
    String script = "<script type='application/ld+json'>" + "[".repeat(MANY) + "</script>";

    assertThat(text(script + "<article>" + ARTICLE + "</article>")).contains("Passenger ferries");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html></html>",
        "<body></body>",
        "<!-- nothing -->",
        "<article></article>",
        "<frameset></frameset>",
        "<script>var a = 1</script>",
        "<style>p { color: red }</style>"
      })
  void aPageWithoutTextHasNone(String page) throws Exception {
    assertThat(text(page)).isBlank();
  }

  @Test
  void aPageThatBreaksOffIsReadSoFar() throws Exception {
    assertThat(text("<html><body><article>" + ARTICLE + "<p>And then the con"))
        .contains("Passenger ferries", "Traders crowded");
  }
}
