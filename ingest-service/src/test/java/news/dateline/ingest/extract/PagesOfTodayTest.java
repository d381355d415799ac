package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Those that are not read right in all: docs/quality.md says what is wrong. */
  private static final Set<String> FAULTY =
      Set.of(
          "font-tables-2004.html",
          "newspaper-recipe.html",
          "plone-govbr.html",
          "video-short.html",
          "genesis-food-en.html",
          "regional-sv.html",
          "mt-ja.html",
          "portal-ru.html",
          "contao-de.html",
          "live-ticker-de.html",
          "video-transcript.html",
          "also-in-news.html",
          "erschienen-de.html",
          "tables-1999.html",
          "webflow-en.html",
          "frames-1998.html");

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
    // Rules are for the splitter.
    assertThat(piece.blocks().stream().filter(block -> !block.isRule()).map(Block::text))
        .containsExactlyElementsOf(expected.text());
    assertThat(piece.title()).isEqualTo(expected.headline());
    if (!expected.byline().isEmpty()) {
      assertThat(piece.meta().byline()).isEqualToIgnoringCase(expected.byline());
    }
    assertThat(piece.published())
        .isEqualTo(OffsetDateTime.parse(expected.published(), TIME).toInstant());
    assertThat(piece.meta().language()).startsWith(expected.language());
    assertThat(piece.meta().identity().link()).hasToString(expected.link());
  }

  @ParameterizedTest(name = "{0} gives what is wanted of it, and nothing that is not")
  @MethodSource("pagesOfManySites")
  void aPageOfManySites(byte[] page, JsonNode labels) {
    List<Piece> pieces = Extractions.pieces(Documents.of("page.html", "text/html", page));

    assertThat(pieces).hasSize(1);
    Piece piece = pieces.get(0);
    String text = piece.blocks().stream().map(Block::text).collect(joining("\n"));
    assertThat(text).contains(strings(labels.required("with")));
    assertThat(text).doesNotContain(strings(labels.required("without")));
    assertThat(piece.title()).isEqualTo(labels.required("title").asString());
    String author = labels.required("author").asString();
    if (!author.isEmpty()) {
      assertThat(piece.meta().byline()).isEqualToIgnoringCase(author);
    }
  }

  @ParameterizedTest(name = "{0} gives the text that is wanted of it, and none that is not")
  @MethodSource("pagesOfSmallSites")
  void aPageOfASmallSite(byte[] page, JsonNode labels) {
    List<Piece> pieces = Extractions.pieces(Documents.of("page.html", "text/html", page));

    assertThat(pieces).hasSize(1);
    String text =
        pieces.get(0).blocks().stream()
            .map(Block::text)
            .collect(joining("\n"))
            .replace('\u00A0', ' ');
    assertThat(text).contains(strings(labels.required("with")));
    assertThat(text).doesNotContain(strings(labels.required("without")));
  }

  private static String[] strings(JsonNode list) {
    return list.values().stream().map(JsonNode::asString).toArray(String[]::new);
  }

  static Stream<Object[]> pagesOfManySites() {
    return labelled("third", "fourth", "seventh", "eighth");
  }

  static Stream<Object[]> pagesOfSmallSites() {
    return labelled("fifth", "sixth");
  }

  private static Stream<Object[]> labelled(String... sets) {
    return Stream.of(sets)
        .flatMap(
            set ->
                labels(set).properties().stream()
                    .map(Map.Entry::getValue)
                    .filter(label -> !FAULTY.contains(label.required("file").asString()))
                    .map(
                        label -> {
                          String file = label.required("file").asString();
                          return new Object[] {
                            Named.of(name(file), bytes(set + "/" + file)), label
                          };
                        }));
  }

  private static String name(String file) {
    return "A page like those of " + file.replace(".html", "").replace('-', ' ');
  }

  private static JsonNode labels(String set) {
    return JsonMapper.shared().readTree(new String(bytes(set + "/gold.json"), UTF_8));
  }

  static Stream<Object[]> pages() {
    return Stream.of("first", "second").flatMap(PagesOfTodayTest::pages);
  }

  private static Stream<Object[]> pages(String half) {
    return labels(half).properties().stream().map(label -> page(half, label));
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
    return new Object[] {Named.of(name(file), bytes(half + "/" + file)), expected};
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
