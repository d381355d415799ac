package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.ingest.extract.Extraction;
import news.dateline.ingest.extract.TikaExtractor;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.fixture.Formats;
import news.dateline.ingest.fixture.Texts;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorySplitterTest {

  private static final Instant PUBLISHED = Instant.parse("2026-03-01T06:00:00Z");
  private static final StoryMeta META =
      StoryMeta.UNKNOWN
          .withByline("Achieng Otieno")
          .withLink(URI.create("https://news.example.org/ferries"))
          .withSourceId("ferries-1")
          .withInfoSource("Lake News")
          .withCopyrightNotice("(c) Lake News")
          .withLanguage("en");

  private final StorySplitter splitter = new StorySplitter();

  static Stream<Arguments> aBundleBecomesItsStories() {
    return Stream.of(
        Arguments.of(
            "digest",
            Bundles.DIGEST,
            List.of(
                "Harbour strike enters second week",
                "Glacier loses its name",
                "Court frees two journalists",
                "Library fines are history")),
        Arguments.of(
            "articles under headlines",
            Bundles.PAPER,
            List.of(
                "Mayor opens rebuilt bridge after four years",
                "Vaccine trial against dengue ends early",
                "Orchestra sells its hall to survive")),
        Arguments.of(
            "articles that open with a dateline",
            Bundles.STYLE_BREAKS,
            List.of("LUSAKA, Zambia", "QUEBEC (AFP)", "HOBART, Australia")),
        Arguments.of(
            "briefs",
            Bundles.BRIEFS,
            List.of("SHIPPING:", "CHESS:", "BANKING:", "ASTRONOMY:", "SCHOOLS:")),
        Arguments.of(
            "text with rules",
            Bundles.RULED,
            List.of("Ministers from nine", "The tennis club", "An opera that")),
        Arguments.of(
            "text with rules of equals signs",
            Bundles.RULED.replace("* * *", "=========="),
            List.of("Ministers from nine", "The tennis club", "An opera that")),
        Arguments.of(
            "headings of Markdown",
            Bundles.MARKDOWN,
            List.of(
                "Drought empties the reservoir of Sidi Salem",
                "Bicycle maker moves production back from Asia",
                "Bishop apologises to survivors of orphanage")),
        Arguments.of(
            "numbered items",
            Bundles.NUMBERED,
            List.of(
                "Rail link to the airport opens in March",
                "Farmers dump milk outside the parliament",
                "Actor Idris Mbaye dies at 81",
                "Bank raises rate for the ninth time",
                "Divers raise cannon from Ottoman wreck")),
        Arguments.of(
            "digest by mail",
            Bundles.MAIL_DIGEST,
            List.of("Wardens counted", "The lighthouse has a lamp")),
        Arguments.of(
            "German",
            Bundles.GERMAN,
            List.of(
                "Stadtrat beschließt autofreie Innenstadt",
                "Forscher finden Römerlager an der Lippe",
                "Eisschnellläuferin Lehmann hört auf")),
        Arguments.of(
            "Spanish",
            Bundles.SPANISH,
            List.of("SEVILLA (EFE)", "MONTEVIDEO (EFE)", "QUITO (EFE)")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aBundleBecomesItsStories(String name, String text, List<String> openings) {
    List<Piece> stories = splitter.split(piece(null, Text.paragraphs(text)));

    assertThat(stories)
        .zipSatisfy(
            openings,
            (story, opening) -> assertThat(story.blocks().get(0).text()).startsWith(opening));
  }

  static Stream<Arguments> aSingleStoryStaysWhole() {
    return Stream.of(
        Arguments.of("news story", Texts.story()),
        Arguments.of("feature with headings", Bundles.FEATURE),
        Arguments.of(
            "feature with rules", Bundles.FEATURE.replaceAll("\nA (job|place) .*", "\n***")),
        Arguments.of("interview", Bundles.INTERVIEW),
        Arguments.of("list", Bundles.LISTICLE),
        Arguments.of("live blog", Bundles.LIVE_BLOG));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aSingleStoryStaysWhole(String name, String text) {
    Piece piece = piece(null, Text.paragraphs(text));

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @Test
  void headlinesPartShortStoriesInLanguagesThatTheVectorsDoNotKnow() {
    List<Block> letter =
        List.of(
            Block.heading("Gemeente sluit zwembad na lekkage"),
            Block.paragraph(
                "De gemeente Oosterdam heeft het zwembad De Plons gesloten nadat er dinsdag water door"
                    + " het dak lekte."),
            Block.paragraph("De reparatie kost 1,2 miljoen euro en duurt tot mei."),
            Block.heading("Boer vindt Romeinse munten in akker"),
            Block.paragraph(
                "Een boer uit Zandhoven heeft bij het ploegen 340 munten gevonden. Ze zijn van zilver"
                    + " en dateren uit de derde eeuw."),
            Block.paragraph("Het provinciaal museum wil ze aankopen."),
            Block.heading("Treinverkeer ligt stil door koperdiefstal"),
            Block.paragraph(
                "Door diefstal van koper reden er woensdag geen treinen tussen Veldrecht en"
                    + " Lagerwoude."),
            Block.paragraph("De politie zoekt een grijze bestelwagen."));

    assertThat(splitter.split(piece("Nieuws", letter)).stream().map(Piece::title))
        .containsExactly(
            "Gemeente sluit zwembad na lekkage",
            "Boer vindt Romeinse munten in akker",
            "Treinverkeer ligt stil door koperdiefstal");
  }

  @Test
  void aNumberInTheFirstHeadlineOfABundlePromisesNoList() {
    String letter =
        """
        Three villages cut off by snow

        Helicopters flew bread and insulin to three villages above Lissen on Monday after an \
        avalanche buried the only road. It should be open again by Friday, said the army.

        Lighthouse sold to a choir

        The lighthouse of Marl Head was sold on Thursday to a choir of forty singers who want to \
        rehearse in it. They paid 212,000 pounds, twice what the harbour board had hoped for.

        Measles closes schools in Kesteby

        Schools in Kesteby closed on Tuesday after nineteen pupils fell ill with measles. Doctors \
        urged parents to have their children vaccinated at the clinic in Dole Street.
        """;

    assertThat(splitter.split(piece(null, Text.paragraphs(letter)))).hasSize(3);
  }

  @Test
  void inSuchLanguagesNoStoryBeginsWhereNothingIsSeen() {
    List<String> dutch =
        List.of(
            "De gemeente Oosterdam heeft het zwembad De Plons gesloten nadat er water door het dak"
                + " lekte. De reparatie kost 1,2 miljoen euro en duurt tot mei.",
            "Een boer uit Zandhoven heeft bij het ploegen 340 Romeinse munten gevonden. Ze zijn van"
                + " zilver en dateren uit de derde eeuw.",
            "Door diefstal van koper reden er geen treinen tussen Veldrecht en Lagerwoude. De"
                + " politie zoekt een grijze bestelwagen.");

    assertThat(splitter.split(piece(null, blocks(dutch)))).hasSize(1);
  }

  @Test
  void headingsThatAFormatTellsAreHeadlinesToo() {
    List<Block> blocks = new ArrayList<>();
    for (Block block : Text.paragraphs(Bundles.PAPER)) {
      boolean headline = block.text().length() < 60 && !block.text().startsWith("By ");
      blocks.add(headline ? Block.heading(block.text()) : block);
    }

    assertThat(splitter.split(piece("The Valley Courier", blocks)).stream().map(Piece::title))
        .containsExactly(
            "Mayor opens rebuilt bridge after four years",
            "Vaccine trial against dengue ends early",
            "Orchestra sells its hall to survive");
  }

  static Stream<Arguments> severalArticlesInOneDocumentComeApart() throws IOException {
    List<String> paragraphs = Text.paragraphs(Bundles.PAPER).stream().map(Block::text).toList();
    List<String> rest = paragraphs.subList(1, paragraphs.size());
    return Stream.of(
        Arguments.of("paper.pdf", Formats.pdf(paragraphs.get(0), rest)),
        Arguments.of("paper.docx", Formats.docx(paragraphs.get(0), rest)),
        Arguments.of("paper.odt", Formats.odt(paragraphs.get(0), rest)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void severalArticlesInOneDocumentComeApart(String name, byte[] bytes) {
    Extraction extraction = new TikaExtractor(Limits.DEFAULT).extract(Documents.of(name, bytes));
    Piece paper = ((Extraction.Text) extraction).pieces().get(0);

    assertThat(splitter.split(paper).stream().map(story -> story.blocks().get(0).text()))
        .containsExactly(
            "Mayor opens rebuilt bridge after four years",
            "Vaccine trial against dengue ends early",
            "Orchestra sells its hall to survive");
  }

  @Test
  void aLetterThatQuotesOthersIsNoDigest() {
    String letter = Bundles.MAIL_DIGEST.replaceAll("-{10,}", "They wrote:");

    assertThat(splitter.split(piece("Fwd: seals", Text.paragraphs(letter)))).hasSize(1);
  }

  @Test
  void eachStoryOfADigestHasItsHeadlineAndWhatHoldsForAll() {
    List<Piece> stories =
        splitter.split(piece("Morning briefing", Text.paragraphs(Bundles.DIGEST)));

    assertThat(stories).hasSize(4);
    assertThat(stories)
        .allSatisfy(
            story -> {
              assertThat(story.title()).isEqualTo(story.blocks().get(0).text());
              assertThat(story.meta()).isEqualTo(META.shared());
              assertThat(story.published()).isEqualTo(PUBLISHED);
            });
  }

  @Test
  void greetingsAndColophonsOfADigestAreNoStories() {
    String text =
        splitter.split(piece(null, Text.paragraphs(Bundles.DIGEST))).stream()
            .flatMap(story -> story.blocks().stream())
            .map(Block::text)
            .reduce("", String::concat);

    assertThat(text).doesNotContain("Good morning").doesNotContain("Unsubscribe");
  }

  @Test
  void theMessagesOfADigestByMailHaveTheirOwnHeaders() {
    List<Piece> messages =
        splitter.split(piece("Coast Watch Digest", Text.paragraphs(Bundles.MAIL_DIGEST)));

    assertThat(messages.stream().map(Piece::title))
        .containsExactly("Seal colony back at Donna Nook", "New lamp for the lighthouse at Skagen");
    assertThat(messages.stream().map(message -> message.meta().byline()))
        .containsExactly("Ruth Blake", "Jens Thorup");
    assertThat(messages.stream().map(Piece::published))
        .containsExactly(
            Instant.parse("2024-03-02T09:14:00Z"), Instant.parse("2024-03-03T17:40:00Z"));
    assertThat(messages.get(1).blocks()).hasSize(1);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aSenderOfBracketsThatAreNeverClosedCostsADigestHisNameOnly() {
    String sender = "(a@".repeat(20_000);
    String digest = Bundles.MAIL_DIGEST.replace("Ruth Blake <ruth@coast.example>", sender);
    List<Piece> messages = splitter.split(piece("Digest", Text.paragraphs(digest)));

    assertThat(messages.stream().map(message -> message.meta().byline()))
        .containsExactly(META.shared().byline(), "Jens Thorup");
  }

  @Test
  void theAddressInASenderIsNoPartOfHisName() {
    String digest =
        Bundles.MAIL_DIGEST
            .replace("Ruth Blake <ruth@coast.example>", "ruth@coast.example (Ruth Blake)")
            .replace("Jens Thorup <jens@coast.example>", "Jens Thorup (jens@coast.example)");
    List<Piece> messages = splitter.split(piece("Digest", Text.paragraphs(digest)));

    assertThat(messages.stream().map(message -> message.meta().byline()))
        .containsExactly("ruth@coast.example (Ruth Blake)", "Jens Thorup");
  }

  @Test
  void aMainStoryKeepsWhatItsPageTellsAndTeasersDoNot() {
    List<String> teasers = Texts.TEASERS.subList(1, Texts.TEASERS.size());
    List<Piece> stories = splitter.split(piece(Texts.HEADLINE, blocks(withTeasers(teasers))));

    assertThat(stories.get(0)).isEqualTo(piece(Texts.HEADLINE, blocks(Texts.STORY)));
    assertThat(stories.subList(1, stories.size()).stream().map(Piece::blocks))
        .containsExactlyElementsOf(
            teasers.stream().map(text -> List.of(Block.paragraph(text))).toList());
    assertThat(stories.subList(1, stories.size()))
        .allSatisfy(
            teaser -> {
              assertThat(teaser.title()).isNull();
              assertThat(teaser.meta()).isEqualTo(META.shared());
            });
  }

  @Test
  void underItsHeadlineAStoryGoesOnBehindALabelUnlessSeveralStoriesFollow() {
    List<String> one = new ArrayList<>(Texts.STORY);
    one.addAll(List.of("Read next", Texts.TEASERS.get(0)));
    List<String> several = new ArrayList<>(Texts.STORY);
    several.add("Read next");
    several.addAll(Texts.TEASERS);

    assertThat(splitter.split(headed(one))).containsExactly(headed(one));
    assertThat(splitter.split(headed(several))).hasSize(5);
  }

  @Test
  void teasersThatAreCutOffComeApart() {
    List<String> cut =
        Texts.TEASERS.stream()
            .map(text -> text.substring(0, text.lastIndexOf(' ', text.length() - 20)) + " ...")
            .toList();

    assertThat(splitter.split(piece(Texts.HEADLINE, blocks(withTeasers(cut))))).hasSize(5);
  }

  @Test
  void teasersWithKickersComeApart() {
    List<String> kickers = List.of("ROAD SAFETY", "ART", "FOOTBALL", "BUSINESS");
    List<String> teasers = new ArrayList<>();
    for (int i = 0; i < kickers.size(); i++) {
      teasers.add(kickers.get(i) + ": " + Texts.TEASERS.get(i));
    }

    assertThat(splitter.split(piece(Texts.HEADLINE, blocks(withTeasers(teasers))))).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"More news", "Read more:", "Also in the news", "READ NEXT"})
  void theLabelOverTeasersIsNoStoryAndKeepsNoneTogether(String label) {
    List<String> texts = new ArrayList<>(withTeasers(Texts.TEASERS));
    texts.add(Texts.STORY.size(), label);
    List<Piece> stories = splitter.split(piece(Texts.HEADLINE, blocks(texts)));

    assertThat(stories).hasSize(5);
    assertThat(stories.stream().flatMap(story -> story.blocks().stream()).map(Block::text))
        .doesNotContain(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-30-", "(ends)", "ENDS", "#", "kt/rw", "NNNN"})
  void theMarkBehindAStoryPartsItFromTheNextAndIsNoText(String mark) {
    List<String> lines = new ArrayList<>();
    for (Block block : Text.paragraphs(Bundles.PAPER)) {
      boolean headline = block.text().length() < 60 && !block.text().startsWith("By ");
      if (headline && !lines.isEmpty()) {
        lines.add(mark);
      }
      lines.add(block.text());
    }
    lines.add(mark);
    List<Piece> stories = splitter.split(piece(null, blocks(lines)));

    assertThat(stories).hasSize(3);
    assertThat(stories.stream().flatMap(story -> story.blocks().stream()).map(Block::text))
        .doesNotContain(mark);
  }

  @Test
  void theMarkBehindASingleStoryIsLeftOut() {
    List<String> ended = Stream.concat(Texts.STORY.stream(), Stream.of("-30-", "***")).toList();

    assertThat(splitter.split(piece(Texts.HEADLINE, blocks(ended))))
        .containsExactly(piece(Texts.HEADLINE, blocks(Texts.STORY)));
  }

  @Test
  void theListOfWhatIsInALetterIsNoStoryAndKeepsNoneTogether() {
    List<Piece> stories = splitter.split(piece(null, Text.paragraphs(Bundles.DIGEST)));
    List<String> lines = new ArrayList<>(List.of("IN THIS ISSUE"));
    stories.forEach(story -> lines.add("• " + story.title()));
    stories.forEach(story -> story.blocks().forEach(block -> lines.add(block.text())));

    assertThat(splitter.split(piece(null, blocks(lines)))).isEqualTo(stories);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aListOfThingsIsOneStory(String name, String title, List<String> heads) {
    List<String> texts = Texts.TEASERS;
    List<String> lines = new ArrayList<>();
    lines.add("The weekend is long, and the rain will stay until Monday, so we looked around.");
    for (int i = 0; i < heads.size(); i++) {
      lines.add(heads.get(i));
      lines.add(texts.get(i));
    }
    Piece piece = piece(title, blocks(lines));

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  static Stream<Arguments> aListOfThingsIsOneStory() {
    return Stream.of(
        Arguments.of(
            "as many as the title promises",
            "Four candidates who want to be mayor",
            List.of("Ode Vann, Greens", "Rika Toll, Labour", "Per Holt, Liberals", "Mo Fay")),
        Arguments.of(
            "books with their authors",
            "On the shelf",
            List.of(
                "Slack Water, by Ode Vann",
                "Salt, by Rika Toll",
                "Harbour Dues, by Per Holt",
                "Tin, by Mo Fay")),
        Arguments.of(
            "programmes with their hours",
            "What to watch tonight",
            List.of("Geese, 8pm, One", "Bake, 8.30pm, Two", "Marble, 9pm, One", "Hours, 11pm")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Nobody in Kisumu believed us,” said Achieng Otieno, the trader.",
        "He will meet the ferry authority in Kisumu before the weekend.",
        "The ferries will also call at Homa Bay once the harbour is dredged, the authority said."
      })
  void aStoryThatEndsWithQuotesOrWordsThatPointBackStaysWhole(String ending) {
    Piece piece = piece(Texts.HEADLINE, blocks(withTeasers(Collections.nCopies(3, ending))));

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @Test
  void nothingIsSplitIntoNothing() {
    Piece empty = piece(null, List.of());

    assertThat(splitter.split(empty)).containsExactly(empty);
  }

  @Test
  void rulesAloneAreNoStories() {
    Piece rules = piece(null, blocks(List.of("* * *", "---", "====")));

    assertThat(splitter.split(rules)).containsExactly(rules);
  }

  @Test
  void thousandsOfBlocksAreReadWithinTheSearch() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      texts.addAll(Texts.STORY);
    }

    assertThat(splitter.split(piece(null, blocks(texts)))).isNotEmpty();
  }

  @Test
  void aTextOfVeryManyLinesStaysWholeAndTakesLittleMemory() {
    int lines = 100_000;
    Piece piece = piece(null, Collections.nCopies(lines, Block.paragraph("a")));
    long before = allocated();

    assertThat(splitter.split(piece)).containsExactly(piece);

    // A line that is read takes three times as much at the least.
    assertThat((allocated() - before) / lines).isLessThan(500);
  }

  /** Bytes that this thread has taken so far. */
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static List<String> withTeasers(List<String> teasers) {
    return Stream.concat(Texts.STORY.stream(), teasers.stream()).toList();
  }

  private static List<Block> blocks(List<String> texts) {
    return texts.stream().map(Block::paragraph).toList();
  }

  private static Piece headed(List<String> texts) {
    return new Piece(Texts.HEADLINE, blocks(texts), META, PUBLISHED, null, true);
  }

  private static Piece piece(@Nullable String title, List<Block> blocks) {
    return new Piece(title, blocks, META, PUBLISHED);
  }
}
