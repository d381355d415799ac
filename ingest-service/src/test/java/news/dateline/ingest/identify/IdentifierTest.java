package news.dateline.ingest.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.source.Document;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.About;
import news.dateline.story.Concept;
import news.dateline.story.Editorial;
import news.dateline.story.Handling;
import news.dateline.story.Story;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryTimes;
import news.dateline.story.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:05Z");
  private static final Document DOCUMENT = Documents.of("story.txt", "bytes");
  private static final String SENTENCE = "Passenger ferries crossed the lake again on Tuesday.";

  private final Identifier identifier = new Identifier(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void theFirstLineIsTheHeadlineWhereNoSentenceEndsThere() {
    Story story = story(piece(null, "Ferries resume", SENTENCE));

    assertThat(story.text().headline()).isEqualTo("Ferries resume");
    assertThat(story.text().body()).isEqualTo(SENTENCE);
  }

  @Test
  void aSentenceIsNoHeadline() {
    Story story = story(piece(null, SENTENCE, "More followed."));

    assertThat(story.text().headline()).isEmpty();
    assertThat(story.text().body()).isEqualTo(SENTENCE + "\n\nMore followed.");
  }

  @Test
  void aLoneLineIsABody() {
    assertThat(story(piece(null, "Ferries resume")).text().headline()).isEmpty();
  }

  @Test
  void theTitleThatTheTextRepeatsStandsOnce() {
    Story story = story(piece("Ferries Resume", "FERRIES RESUME", SENTENCE));

    assertThat(story.text().headline()).isEqualTo("FERRIES RESUME");
    assertThat(story.text().body()).isEqualTo(SENTENCE);
  }

  @Test
  void theTitleOfTheFormatIsTrustedBeforeALineThatLooksLikeOne() {
    Story story = story(piece("Ferries resume", "A photo caption", SENTENCE));

    assertThat(story.text().headline()).isEqualTo("Ferries resume");
    assertThat(story.text().body()).startsWith("A photo caption");
  }

  @ParameterizedTest
  @CsvSource({"true, Ferries resume", "false, Storms end"})
  void aHeadingIsTheHeadlineUnlessTheTitleWasAHeadingToo(boolean headed, String headline) {
    Piece piece =
        new Piece(
            "Ferries resume",
            List.of(Block.heading("Storms end"), Block.paragraph(SENTENCE)),
            StoryMeta.UNKNOWN,
            null,
            null,
            headed);

    assertThat(story(piece).text().headline()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Achieng Otieno | Achieng Otieno",
        "BY ACHIENG OTIENO | ACHIENG OTIENO",
        "Von Jörg Müller und Ana Ruiz | Jörg Müller und Ana Ruiz",
        "Par Élise Martin, à Kisumu | Élise Martin, à Kisumu"
      })
  void aBylineIsTakenOutOfTheText(String line, String byline) {
    Story story = story(piece(null, "Ferries resume", line, SENTENCE));

    assertThat(story.meta().byline()).isEqualTo(byline);
    assertThat(story.text().headline()).isEqualTo("Ferries resume");
    assertThat(story.text().body()).isEqualTo(SENTENCE);
  }

  @Test
  void aPaperBehindABarIsNoPartOfTheByline() {
    Story story = story(piece(null, "Ferries resume", "By Rosa Kettle | The Courier", SENTENCE));

    assertThat(story.meta().byline()).isEqualTo("Rosa Kettle");
    assertThat(story.text().body()).isEqualTo(SENTENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^Ferries resume^", "^Ferries resume<", "Ferries resume"})
  void theMarksThatWiresSetAroundAHeadlineAreNoPartOfIt(String line) {
    assertThat(story(piece(null, line, SENTENCE)).text().headline()).isEqualTo("Ferries resume");
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Tuesday all ferries ran.", "By noon, the lake was calm: few waited."})
  void aSentenceThatBeginsWithByIsNoByline(String sentence) {
    Story story = story(piece(null, "Ferries resume", sentence, SENTENCE));

    assertThat(story.meta().byline()).isNull();
    assertThat(story.text().body()).startsWith(sentence);
  }

  @Test
  void aLineThatSaysMoreOfTheKnownAuthorIsNoBetterByline() {
    Piece piece =
        new Piece(
            "Ferries resume",
            List.of(Block.paragraph("By ACHIENG OTIENO, Kisumu"), Block.paragraph(SENTENCE)),
            StoryMeta.UNKNOWN.withByline("Achieng Otieno"),
            null);

    assertThat(story(piece).meta().byline()).isEqualTo("Achieng Otieno");
    assertThat(story(piece).text().body()).isEqualTo(SENTENCE);
  }

  @Test
  void aDeclaredAuthorLosesTheBy() {
    Piece piece = piece("Ferries resume", StoryMeta.UNKNOWN.withByline("By Achieng Otieno"));

    assertThat(story(piece).meta().byline()).isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KISUMU, Kenya — Ferries crossed. | KISUMU, Kenya",
        "KISUMU, Kenya (AP) — Ferries crossed. | KISUMU, Kenya",
        "SÃO PAULO (Reuters) - Ferries crossed. | SÃO PAULO",
        "ST. JOHN'S, Newfoundland -- Ferries crossed. | ST. JOHN'S, Newfoundland",
        "LISBON, March 3 (Wire) - Ferries crossed. | LISBON",
        "LISBON, March 3 - Ferries crossed. | LISBON",
        "LISBON, 3 March - Ferries crossed. | LISBON",
        "LISBON, Portugal, Mar 3 (Reuters) - Ferries crossed. | LISBON, Portugal",
        "TOKYO, Jan. 5, 2026 (Kyodo) -- Ferries crossed. | TOKYO",
        "LONDON, Ont. — Ferries crossed. | LONDON, Ont.",
        "(LISBON) - Ferries crossed. | LISBON",
        "LISBON/MADRID — Ferries crossed. | LISBON/MADRID",
        "NEW YORK--Ferries crossed. | NEW YORK",
        "Lisbon, March 3 (Reuters) - Ferries crossed. | Lisbon",
        "Lisbon - Ferries crossed. | Lisbon",
        "Paris (AFP) — Les bacs traversent. | Paris",
        "Berlin (dpa) - Die Fähren fahren. | Berlin",
        "Berlin. Die Fähren fahren. | Berlin",
        "Madrid.- Los barcos cruzan. | Madrid",
        "Madrid, 3 mar (EFE).- Los barcos cruzan. | Madrid",
        "Lisboa, 3 de março de 2026 (Lusa) – Os barcos cruzam. | Lisboa"
      })
  void theDatelineIsReadAndStaysInTheText(String opening, String located) {
    Story story = story(piece("Ferries resume", opening));

    assertThat(story.meta().located()).isEqualTo(located);
    assertThat(story.text().body()).isEqualTo(opening);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferries — all four — run.",
        "Ferries - All four run.",
        "EXCLUSIVE — Ferries run again.",
        "March 3 - Ferries run again.",
        "Smith (Labour) — he runs a ferry.",
        "Paris. The very word is a ferry.",
        "London - based ferries run.",
        "Lisbon, March 3 and a ferry - late",
        "Madrid and Lisbon - The two have ferries.",
        "PARIS IS RUNNING. But not today - not ever"
      })
  void anOpeningWithoutADatelineHasNone(String opening) {
    assertThat(story(piece("Ferries resume", opening)).meta().located()).isNull();
  }

  @Test
  void theIdIsThatOfTheLinkThenOfTheSourceThenOfTheText() {
    StoryMeta linked =
        StoryMeta.UNKNOWN.withLink(URI.create("https://a.example/x")).withSourceId("guid");
    StoryMeta named = StoryMeta.UNKNOWN.withSourceId("guid");

    assertThat(story(piece("Old", linked)).id())
        .isEqualTo(story(piece("New", linked)).id())
        .isNotEqualTo(story(piece("Old", named)).id());
    assertThat(story(piece("Old", named)).id()).isEqualTo(story(piece("New", named)).id());
    assertThat(story(piece("Old", StoryMeta.UNKNOWN)).id())
        .isEqualTo(story(piece("OLD", StoryMeta.UNKNOWN)).id())
        .isNotEqualTo(story(piece("New", StoryMeta.UNKNOWN)).id());
  }

  @Test
  void itemsThatShareAGuidAreDifferentStories() {
    StoryMeta same = StoryMeta.UNKNOWN.withSourceId("the-feed");

    List<Story> stories = stories(piece("One", same), piece("Two", same), piece("Three", same));

    assertThat(stories.stream().map(Story::id)).hasSize(3).doesNotHaveDuplicates();
    assertThat(stories.stream().map(story -> story.text().headline()))
        .containsExactly("One", "Two", "Three");
  }

  @Test
  void theSameTextTwiceIsOneStory() {
    List<Story> stories = stories(piece(null, SENTENCE), piece(null, SENTENCE));

    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).origin().parts()).isEqualTo(1);
  }

  @Test
  void aBundleNumbersItsParts() {
    List<Story> stories = stories(piece("One", SENTENCE), piece("Two", SENTENCE));

    assertThat(stories.stream().map(story -> story.origin().part())).containsExactly(1, 2);
    assertThat(stories).allSatisfy(story -> assertThat(story.origin().parts()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1,234", "2,345 6,789", "2026 2027", "* * *", "\uff11\uff12 \uff13\uff14"})
  void aPieceWithoutALetterIsNoStory(String text) {
    assertThat(stories(piece(null, text, "12 34"), piece(text), piece(null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a=b",
        "a = b",
        "a=b c=d",
        "key=value",
        "test",
        "embed_0",
        "https://news.example/a",
        "v1",
        "- * -",
        "\u5730\u9707"
      })
  void lessThanTwoWordsAreNoStory(String text) {
    assertThat(stories(piece(null, text), piece(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pope dies",
        "U.S. wins",
        "G7 meets",
        "It isn't",
        "Ferries resume after storm",
        "\u9996\u76f8\u8f9e\u4efb",
        "\ub300\ud1b5\ub839 \uc0ac\ub9dd",
        "\u0e19\u0e32\u0e22\u0e01\u0e25\u0e32\u0e2d\u0e2d\u0e01",
        "11月27日，北京发生地震。",
        "3人死亡",
        "据AP报道…",
        "NHKによると、雨",
        "NHK、BBC",
        "27\u0e1e\u0e24\u0e28\u0e08\u0e34\u0e01\u0e32\u0e22\u0e19",
        "\u092e\u0902\u0924\u094d\u0930\u0940 \u0915\u093e"
      })
  void aHeadlineOfTwoWordsIsAStory(String text) {
    assertThat(stories(piece(null, text))).hasSize(1);
    assertThat(stories(piece(text))).hasSize(1);
  }

  @Test
  void oneWordInTheHeadlineAndOneInTheTextAreAStory() {
    assertThat(stories(piece("Floods", "Everywhere."))).hasSize(1);
  }

  @Test
  void aNoticeThatTakesAStoryBackIsOneHoweverShort() {
    Handling canceled = new Handling(Handling.Status.CANCELED, null, null, null, null);
    StoryMeta meta = StoryMeta.UNKNOWN.withEditorial(Editorial.UNKNOWN.withHandling(canceled));

    assertThat(stories(new Piece("KILL", List.of(), meta, null))).hasSize(1);
    assertThat(stories(new Piece("1", List.of(), meta, null))).isEmpty();
  }

  @Test
  void whatIsKnownOfTheDocumentIsInTheOrigin() {
    Story story = story(piece(null, SENTENCE));

    assertThat(story.origin().documentId()).isEqualTo(DOCUMENT.id());
    assertThat(story.origin().source()).isEqualTo("desk");
    assertThat(story.origin().kind()).isEqualTo("folder");
    assertThat(story.origin().mediaType()).isEqualTo("text/plain");
    assertThat(story.origin().bytes()).isEqualTo(5);
    assertThat(story.times().firstSeen()).isEqualTo(Documents.FETCHED);
    assertThat(story.times().version()).isEqualTo(NOW);
    assertThat(story.times().published()).isNull();
  }

  @Test
  void aTimeMoreThanADayAheadIsNotPassedOn() {
    Instant tomorrow = Documents.FETCHED.plus(Duration.ofDays(1));
    Instant later = tomorrow.plusMillis(1);

    assertThat(story(told(tomorrow, tomorrow, null)).times())
        .extracting(StoryTimes::published, StoryTimes::modified)
        .containsExactly(tomorrow, tomorrow);
    assertThat(story(told(later, Instant.MAX, null)).times())
        .extracting(StoryTimes::published, StoryTimes::modified)
        .containsOnlyNulls();
    assertThat(story(told(Documents.FETCHED, later, null)).times())
        .as("one that is wrong leaves the other")
        .extracting(StoryTimes::published, StoryTimes::modified)
        .containsExactly(Documents.FETCHED, null);
  }

  @Test
  void aTimeThatAnEmbargoAnnouncesIsPassedOn() {
    Instant embargo = Documents.FETCHED.plus(Duration.ofDays(9));

    assertThat(story(told(embargo, null, embargo)).times().published()).isEqualTo(embargo);
    assertThat(story(told(embargo.plusMillis(1), null, embargo)).times().published()).isNull();
  }

  private static Piece told(
      @Nullable Instant published, @Nullable Instant modified, @Nullable Instant embargo) {
    Handling handling = new Handling(null, null, embargo, null, null);
    return new Piece(
        "Ferries resume",
        List.of(Block.paragraph(SENTENCE)),
        StoryMeta.UNKNOWN.withEditorial(Editorial.UNKNOWN.withHandling(handling)),
        published,
        modified);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "EN-us,en-US",
        "de_AT,de-AT",
        " fr ,fr",
        "not a language!,none",
        "und,none",
        "en_GB,en-GB",
        "eng,en",
        "English,none"
      })
  void theLanguageIsATagOrNothing(String declared, @Nullable String tag) {
    Piece piece = piece("Ferries resume", StoryMeta.UNKNOWN.withLanguage(declared));

    assertThat(story(piece).meta().language()).isEqualTo(tag);
  }

  private Story story(Piece piece) {
    List<Story> stories = stories(piece);
    assertThat(stories).hasSize(1);
    return stories.get(0);
  }

  private List<Story> stories(Piece... pieces) {
    return identifier.identify(DOCUMENT, "text/plain", List.of(pieces));
  }

  private static Piece piece(String title, StoryMeta meta) {
    return new Piece(title, List.of(Block.paragraph(SENTENCE)), meta, null);
  }

  private static Piece piece(@Nullable String title, String... paragraphs) {
    List<Block> blocks = Stream.of(paragraphs).map(Block::paragraph).toList();
    return new Piece(title, blocks, StoryMeta.UNKNOWN, null);
  }

  @Test
  void whatIsFarTooLongForItsPlaceIsCutOrLeftOut() {
    StoryMeta meta =
        StoryMeta.UNKNOWN
            .withByline("x".repeat(501))
            .withCopyrightNotice("y".repeat(5_001))
            .withAbout(
                About.UNKNOWN
                    .withKeywords(Collections.nCopies(101, "weather"))
                    .withSubjects(
                        List.of(
                            Subject.of(Concept.named("s".repeat(501))),
                            Subject.of(Concept.named("flood")))))
            .withLink(URI.create("https://e.org/" + "z".repeat(3_000)));
    Piece piece = new Piece("h".repeat(5_000), List.of(Block.paragraph("Text.")), meta, null);

    Story story =
        new Identifier(Clock.systemUTC())
            .identify(Documents.of("a.txt", "a"), "text/plain", List.of(piece))
            .get(0);

    assertThat(story.text().headline()).hasSize(1_000).endsWith("h…");
    assertThat(story.meta().byline()).isNull();
    assertThat(story.meta().link()).isNull();
    assertThat(story.meta().rights().notice()).hasSize(5_000).endsWith("y…");
    assertThat(story.meta().about().keywords()).hasSize(100);
    assertThat(story.meta().about().subjects()).containsExactly(Subject.of(Concept.named("flood")));
  }
}
