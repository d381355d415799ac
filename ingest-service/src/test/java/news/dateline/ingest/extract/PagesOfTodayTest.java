package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages in the markup of the systems that publish news today, of news that are made up: see {@code
 * gold.json} beside them, which {@code evaluate extract} reads as well.
 */
class PagesOfTodayTest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

  /** What a page should give. */
  private record Expected(
      String headline,
      String byline,
      String published,
      String language,
      String link,
      List<String> text) {}

  @ParameterizedTest(name = "{0} is read as its article, with what it tells about it")
  @MethodSource("pages")
  void aPage(byte[] page, Expected expected) {
    List<Piece> pieces = Extractions.pieces(Documents.of("page.html", "text/html", page));

    assertThat(pieces).hasSize(1);
    Piece piece = pieces.get(0);
    assertThat(piece.blocks().stream().map(Block::text)).containsExactlyElementsOf(expected.text());
    assertThat(piece.title()).isEqualTo(expected.headline());
    if (!expected.byline().isEmpty()) {
      assertThat(piece.meta().byline()).isEqualToIgnoringCase(expected.byline());
    }
    assertThat(piece.published())
        .isEqualTo(OffsetDateTime.parse(expected.published(), TIME).toInstant());
    assertThat(piece.meta().language()).startsWith(expected.language());
    assertThat(piece.meta().identity().link()).hasToString(expected.link());
  }

  static Stream<Object[]> pages() {
    return Stream.of("first", "second").flatMap(PagesOfTodayTest::pages);
  }

  private static Stream<Object[]> pages(String half) {
    JsonNode labels = JsonMapper.shared().readTree(new String(bytes(half + "/gold.json"), UTF_8));
    return labels.properties().stream().map(label -> page(half, label));
  }

  private static Object[] page(String half, Map.Entry<String, JsonNode> label) {
    JsonNode labels = label.getValue();
    String file = labels.required("file").asString();
    Expected expected =
        new Expected(
            labels.required("title").asString(),
            labels.required("author").asString(),
            labels.required("date").asString(),
            labels.required("lang").asString(),
            label.getKey(),
            labels.required("text").values().stream().map(JsonNode::asString).toList());
    String name = "A page like those of " + file.replace(".html", "").replace('-', ' ');
    return new Object[] {Named.of(name, bytes(half + "/" + file)), expected};
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = PagesOfTodayTest.class.getResourceAsStream("/pages/" + name)) {
      assertThat(stream).as(name).isNotNull();
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
