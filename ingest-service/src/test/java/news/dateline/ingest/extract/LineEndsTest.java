package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.Extractions.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.split.StorySplitter;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {

  private static final StorySplitter SPLITTER = new StorySplitter();

  private static final String TEXT =
      """
      Ferries return to Lake Victoria

      Passenger ferries crossed Lake Victoria again on Tuesday after a month in
      which storms kept them in the harbour of Kisumu and traders slept on the
      quay beside their maize.

      "We counted the waves and then the days," said Grace Wanjiru, who sells
      fish in Mbita and had not seen her children since the storms began.
      """;

  private static final List<String> PARAGRAPHS =
      List.of(
          "Passenger ferries crossed Lake Victoria again on Tuesday after a month in which storms"
              + " kept them in the harbour of Kisumu and traders slept on the quay beside their"
              + " maize.",
          "\"We counted the waves and then the days,\" said Grace Wanjiru, who sells fish in Mbita"
              + " and had not seen her children since the storms began.");

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aPlainTextIsTheSameStoryWhateverEndsItsLines(String end) {
    assertTold("story.txt", TEXT.replace("\n", end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void aMailIsTheSameStoryWhateverEndsItsLines(String end) {
    String head =
        """
        From: News Desk <desk@example.org>
        To: you@example.org
        Subject: Ferries
        Date: Tue, 03 Nov 2026 09:00:00 +0000
        Message-ID: <m-1@example.org>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8
        """;
    String quoted = TEXT.replace("Victoria", "Vic=\ntoria").replace("ferries", "fer=72ies");

    assertTold("mail.eml", (head + "\n" + TEXT).replace("\n", end));
    assertTold(
        "mail.eml",
        (head + "Content-Transfer-Encoding: quoted-printable\n\n" + quoted).replace("\n", end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\r\\n", "\\r"})
  void anItemOfAFeedIsTheSameStoryWhateverEndsItsLines(String end) {
    String text = TEXT.replace("\"", "\\\"").replace("\n", end);
    String feed =
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [
         {"id": "1", "content_%s": "%s"}]}
        """;

    assertTold("feed.json", feed.formatted("text", text));
    assertTold("feed.json", feed.formatted("html", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\r\\n", "\\r"})
  void anItemOfAnAgencyIsTheSameStoryWhateverEndsItsLines(String end) {
    String text = TEXT.replace("\"", "\\\"").replace("\n", end);

    assertTold(
        "item.json",
        """
        {"uri": "urn:1", "type": "text", "headline": "Ferries return to Lake Victoria",
         "body_text": "%s", "body_html": "<p>Another form of it.</p>"}
        """
            .formatted(text));
  }

  private static void assertTold(String name, String document) {
    List<Piece> stories =
        pieces(Documents.of(name, document)).stream()
            .map(SPLITTER::split)
            .flatMap(List::stream)
            .toList();

    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).blocks())
        .extracting(Block::text)
        .containsSubsequence(PARAGRAPHS)
        .hasSizeBetween(2, 3);
  }
}
