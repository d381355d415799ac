package news.dateline.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import news.dateline.document.DocumentId;
import news.dateline.document.SourceKind;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.identify.Identifier;
import news.dateline.ingest.source.Content;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.source.Hints;
import news.dateline.ingest.source.Label;
import news.dateline.ingest.source.SourceRef;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a source tells about the story in a document. */
class HintsTest {

  private static final Instant TOLD = Instant.parse("2026-11-03T08:00:00Z");
  private static final Instant OWN = Instant.parse("2026-11-03T07:30:00Z");
  private static final URI LINK = URI.create("https://news.example/ferry");
  private static final Hints HINTS =
      new Hints(
          "Ferry line opens",
          StoryMeta.UNKNOWN
              .withByline("Ana Ruiz")
              .withLanguage("es")
              .withLink(LINK)
              .withSourceId("guid-1")
              .withInfoSource("Diario"),
          TOLD,
          TOLD);

  @Test
  void aPieceThatTellsNothingGetsAllOfThem() {
    Story story = read(piece(null, StoryMeta.UNKNOWN, null)).get(0);

    assertThat(story.id()).isEqualTo(StoryId.ofLink(LINK));
    assertThat(story.text().headline()).isEqualTo("Ferry line opens");
    assertThat(story.meta().byline()).isEqualTo("Ana Ruiz");
    assertThat(story.meta().language()).isEqualTo("es");
    assertThat(story.meta().sourceId()).isEqualTo("guid-1");
    assertThat(story.meta().infoSource()).isEqualTo("Diario");
    assertThat(story.times().published()).isEqualTo(TOLD);
    assertThat(story.times().modified()).isEqualTo(TOLD);
  }

  @Test
  void whatThePieceTellsItselfComesFirst() {
    StoryMeta own = StoryMeta.UNKNOWN.withByline("Eva Sol").withLanguage("ca");
    Story story = read(piece("A new ferry line", own, OWN)).get(0);

    assertThat(story.text().headline()).isEqualTo("A new ferry line");
    assertThat(story.meta().byline()).isEqualTo("Eva Sol");
    assertThat(story.meta().language()).isEqualTo("ca");
    assertThat(story.meta().infoSource()).isEqualTo("Diario");
    assertThat(story.times().published()).isEqualTo(OWN);
  }

  @Test
  void ofSeveralPiecesNoneGetsThem() {
    List<Story> stories =
        read(piece("One", StoryMeta.UNKNOWN, null), piece("Two", StoryMeta.UNKNOWN, null));

    assertThat(stories).hasSize(2).allMatch(story -> story.meta().equals(StoryMeta.UNKNOWN));
  }

  private static Piece piece(@Nullable String title, StoryMeta meta, @Nullable Instant published) {
    Block block = Block.paragraph("The ferry from " + title + " sails twice a day from Monday on.");
    return new Piece(title, List.of(block), meta, published);
  }

  private static List<Story> read(Piece... pieces) {
    DocumentReader reader =
        new DocumentReader(
            document -> new Extraction.Text("text/html", List.of(pieces)),
            List::of,
            new Identifier(Clock.systemUTC()));
    Document document =
        new Document(
            DocumentId.of("wire", "ferry", "digest"),
            new SourceRef("wire", SourceKind.FEED),
            new Label("ferry", LINK, "text/html", HINTS),
            TOLD,
            Content.of(new byte[] {1}));
    return reader.read(document).stories();
  }
}
