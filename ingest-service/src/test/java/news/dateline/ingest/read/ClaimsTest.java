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
import news.dateline.story.AltId;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose links documents may claim. */
class ClaimsTest {

  private static final URI ADDRESS = URI.create("https://www.example.com/story");
  private static final URI ORIGINAL = URI.create("https://newsroom.example/quake");
  private static final Hints FETCHED = hints(StoryMeta.UNKNOWN.withLink(ADDRESS), List.of());

  @Test
  void aPageThatClaimsALinkOfAnotherSiteIsAStoryOfItsOwn() {
    Story story = read(ADDRESS, claiming(ORIGINAL), FETCHED);

    assertThat(story.id()).isEqualTo(StoryId.ofLink(ADDRESS));
    assertThat(story.meta().link()).isEqualTo(ADDRESS);
    assertThat(story.meta().identity().altIds())
        .containsExactly(new AltId(AltId.ORIGINAL, ORIGINAL.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/2026/story",
        "http://www.example.com/story?page=all",
        "https://edition.example.com/story"
      })
  void aLinkOfThePagesOwnSiteIsBelieved(URI link) {
    assertThat(read(ADDRESS, claiming(link), FETCHED).id()).isEqualTo(StoryId.ofLink(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://newsroom.example/quake", "https://www.newsroom.example/quake"})
  void aLinkOfAHostThatTheSourceNamesIsBelieved(URI link) {
    Hints hints = hints(StoryMeta.UNKNOWN.withLink(ADDRESS), List.of("newsroom.example"));

    assertThat(read(ADDRESS, claiming(link), hints).id()).isEqualTo(StoryId.ofLink(link));
  }

  @Test
  void aLinkOfTheSiteThatAFeedLinksToIsBelievedWhereverThatLeads() {
    URI item = URI.create("https://newsroom.example/r/1");
    Hints hints = hints(StoryMeta.UNKNOWN.withLink(item), List.of());

    assertThat(read(ADDRESS, claiming(ORIGINAL), hints).id()).isEqualTo(StoryId.ofLink(ORIGINAL));
  }

  @Test
  void anItemThatWasSeenBeforeKeepsItsIdWhateverItsPageClaims() {
    StoryId known = StoryId.ofLink(URI.create("https://www.example.com/first"));
    StoryMeta told = StoryMeta.UNKNOWN.withLink(ADDRESS);
    StoryMeta named =
        told.withIdentity(told.identity().withAltIds(List.of(new AltId(AltId.STORY, known.uri()))));

    assertThat(read(ADDRESS, claiming(ORIGINAL), hints(named, List.of())).id()).isEqualTo(known);
  }

  @Test
  void aPageMayNotNameAStoryOfDateline() {
    StoryMeta claim =
        StoryMeta.UNKNOWN.withIdentity(
            StoryMeta.UNKNOWN
                .identity()
                .withAltIds(List.of(new AltId(AltId.STORY, StoryId.ofLink(ORIGINAL).uri()))));

    assertThat(read(ADDRESS, claim, FETCHED).id()).isEqualTo(StoryId.ofLink(ADDRESS));
    assertThat(read(URI.create("file:///inbox/a.json"), claim, Hints.NONE).id())
        .isEqualTo(StoryId.ofLink(ORIGINAL));
  }

  @Test
  void aFileMayTellWhoseStoryItHolds() {
    assertThat(read(URI.create("file:///inbox/a.html"), claiming(ORIGINAL), Hints.NONE).id())
        .isEqualTo(StoryId.ofLink(ORIGINAL));
  }

  private static StoryMeta claiming(URI link) {
    return StoryMeta.UNKNOWN.withLink(link);
  }

  private static Hints hints(StoryMeta meta, List<String> hosts) {
    return new Hints(null, meta, null, null, hosts);
  }

  private static Story read(URI address, StoryMeta meta, Hints hints) {
    Block block = Block.paragraph("The quake was felt in all of the valley on Tuesday.");
    Piece piece = new Piece("A quake", List.of(block), meta, null);
    DocumentReader reader =
        new DocumentReader(
            document -> new Extraction.Text("text/html", List.of(piece)),
            List::of,
            new Identifier(Clock.systemUTC()));
    Document document =
        new Document(
            DocumentId.of("wire", "page", "digest"),
            new SourceRef("wire", SourceKind.PAGE),
            new Label("page", address, "text/html", hints),
            Instant.parse("2026-11-03T08:00:00Z"),
            Content.of(new byte[] {1}));
    return reader.read(document).stories().get(0);
  }
}
