package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeaserSplitterTest {

  private final TeaserSplitter splitter = new TeaserSplitter();

  @Test
  void aMainStoryAndFourTeasersComeApart() {
    List<Piece> stories = splitter.split(piece(with(Texts.TEASERS)));

    assertThat(stories).hasSize(5);
    assertThat(stories.get(0)).isEqualTo(piece(Texts.STORY));
    assertThat(stories.subList(1, 5).stream().map(Piece::blocks))
        .containsExactlyElementsOf(
            Texts.TEASERS.stream().map(text -> List.of(Block.paragraph(text))).toList());
  }

  @Test
  void aTeaserHasTheSourceOfItsPageButNotItsTitleBylineOrLink() {
    Piece teaser = splitter.split(piece(with(Texts.TEASERS))).get(1);

    assertThat(teaser.title()).isNull();
    assertThat(teaser.meta())
        .isEqualTo(StoryMeta.UNKNOWN.withInfoSource("Lake News").withLanguage("en"));
  }

  @Test
  void theHeadlineMayStandAmongTheParagraphs() {
    List<String> texts = new ArrayList<>(with(Texts.TEASERS));
    texts.add(0, Texts.HEADLINE);

    assertThat(splitter.split(piece(texts))).hasSize(5);
  }

  @Test
  void aSingleStoryStaysWhole() {
    Piece piece = piece(Texts.STORY);

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Nobody in Nairobi believed us,” said Wanjiru Kamau of the Uhuru Traders' League.",
        "\"Nobody in Nairobi believed us,\" said Wanjiru Kamau of the Uhuru Traders' League.",
        "He will meet Transport Secretary Kipchumba Murkomen in Nairobi before the weekend.",
        "But officials from Uganda and Tanzania disagreed at a summit held in Arusha last year.",
        "The ferries will also call at Homa Bay once the harbour is dredged, the authority said."
      })
  void aStoryThatEndsWithQuotesOrWordsThatPointBackStaysWhole(String ending) {
    Piece piece = piece(with(List.of(ending, ending, ending, ending)));

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @Test
  void oneAsideAtTheEndStaysWithItsStory() {
    Piece piece = piece(with(Texts.TEASERS.subList(0, 1)));

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @Test
  void twoTeasersAreEnoughWhereOneOpensWithAKicker() {
    List<String> plain = Texts.TEASERS.subList(0, 2);
    List<String> kicker = List.of("ROAD SAFETY: " + plain.get(0), plain.get(1));

    assertThat(splitter.split(piece(with(plain)))).hasSize(1);
    assertThat(splitter.split(piece(with(kicker)))).hasSize(3);
  }

  @Test
  void teasersBehindAShortOpeningStayWithIt() {
    List<String> texts = new ArrayList<>(Texts.STORY.subList(0, 2));
    texts.addAll(Texts.TEASERS);
    Piece piece = piece(texts);

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @Test
  void aSectionUnderAHeadingStaysWithItsStory() {
    List<Block> blocks = new ArrayList<>(piece(Texts.STORY).blocks());
    Texts.TEASERS.forEach(
        text -> {
          blocks.add(Block.heading("Elsewhere"));
          blocks.add(Block.paragraph(text));
        });
    Piece piece = piece(Texts.STORY).withBlocks(blocks);

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @Test
  void nothingIsSplitIntoNothing() {
    Piece empty = piece(List.of());

    assertThat(splitter.split(empty)).containsExactly(empty);
  }

  private static List<String> with(List<String> more) {
    return Stream.concat(Texts.STORY.stream(), more.stream()).toList();
  }

  private static Piece piece(List<String> texts) {
    StoryMeta meta =
        StoryMeta.UNKNOWN
            .withByline("Achieng Otieno")
            .withLink(URI.create("https://news.example.org/ferries"))
            .withSourceId("ferries-1")
            .withInfoSource("Lake News")
            .withLanguage("en");
    return new Piece(Texts.HEADLINE, texts.stream().map(Block::paragraph).toList(), meta, null);
  }
}
