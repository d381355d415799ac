package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.classify.theme.own.Taxonomy;
import news.dateline.classify.theme.own.TaxonomyFile;
import news.dateline.classify.theme.own.TaxonomyTrainer;
import news.dateline.story.StoryText;
import news.dateline.tags.OwnThemeTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnThemesTest {

  private static final String DESK =
      """
      taxonomy: desk
      themes:
        - code: ports
          name: Ports and shipping
          description: Container ships, harbours, dockers, freight rates and canals
          keywords: [container ship, dockers, bandari, Containerschiff]
        - code: chips
          name: Semiconductors
          description: Makers of computer chips, wafers, fabs and lithography machines
          keywords: [TSMC, ASML, wafer]
        - code: schools
          name: Schools
          description: Pupils, teachers and lessons
          examples:
            - Teachers at the primary school said that pupils need smaller classes.
            - Pupils will sit their final exams in June, the school district said.
      """;

  private static final StoryText DOCKS =
      new StoryText(
          "Dockers walk out as container ship waits",
          "Dockers at the harbour walked out on Monday, leaving a container ship with 14,000 boxes at"
              + " anchor. The port authority said freight would be sent by way of other harbours"
              + " while talks with the shipping lines go on.");

  private static final StoryText LESSONS =
      new StoryText(
          "Pupils return to classrooms",
          "Pupils returned to their classrooms on Monday after teachers and the school board agreed"
              + " on smaller classes. Lessons in mathematics and reading begin at once.");

  private static final StoryText RECIPE =
      new StoryText(
          "A soup for autumn",
          "Chop two onions, fry them in butter, add the pumpkin and a litre of stock, and let it"
              + " simmer for half an hour. Serve with cream and toasted seeds.");

  @TempDir private Path folder;

  @Test
  void aStoryGetsTheThemeThatSaysWhatItIsAbout() throws IOException {
    try (TopicTagger tagger = tagger(DESK)) {
      assertThat(codes(tagger.tag(DOCKS, "en"))).containsExactly("ports");
      assertThat(codes(tagger.tag(LESSONS, "en"))).containsExactly("schools");
      assertThat(codes(tagger.tag(RECIPE, "en"))).isEmpty();
    }
  }

  @Test
  void theMediaTopicsStayWhatTheyWere() throws IOException {
    try (TopicTagger tagger = tagger(DESK);
        TopicTagger plain = TopicTagger.load(ThemePath.FAST)) {
      assertThat(tagger.tag(DOCKS, "en").topics()).isEqualTo(plain.tag(DOCKS, "en").topics());
      assertThat(plain.tag(DOCKS, "en").own()).isEmpty();
    }
  }

  @Test
  void theEvidenceIsKeywordsFirstAsTheyStandInTheStory() throws IOException {
    try (TopicTagger tagger = tagger(DESK)) {
      OwnThemeTag tag = tagger.tag(DOCKS, "en").own().get(0);

      assertThat(tag.taxonomy()).isEqualTo("desk");
      assertThat(tag.name()).isEqualTo("Ports and shipping");
      assertThat(tag.evidence()).hasSize(3).contains("Dockers", "container ship");
      assertThat(tag.score()).isBetween(0.3, 1.0);
    }
  }

  @Test
  void aLanguageWithAGlossaryIsReadByMeaning() throws IOException {
    StoryText german =
        new StoryText(
            "Hafenarbeiter streiken",
            "Im Hafen streiken die Hafenarbeiter. Ein Schiff mit Containern liegt vor Anker, und die"
                + " Fracht der Reederei wird über andere Häfen geleitet, sagte die Behörde am"
                + " Montag. Die Schiffe warten.");
    try (TopicTagger tagger = tagger(DESK)) {
      assertThat(codes(tagger.tag(german, "de"))).contains("ports");
    }
  }

  @Test
  void inALanguageThatIsNotReadKeywordsCount() throws IOException {
    StoryText swahili =
        new StoryText(
            "Bandari ya Mombasa yafungwa",
            "Wafanyakazi wa bandari na dockers wamegoma kwa siku ya pili, na meli zinasubiri.");
    try (TopicTagger tagger = tagger(DESK)) {
      ThemeTags tags = tagger.tag(swahili, "sw");

      assertThat(tags.topics()).isEmpty();
      assertThat(codes(tags)).containsExactly("ports");
      assertThat(tagger.version("sw")).startsWith("none+desk-");
    }
  }

  @Test
  void keywordsCountWhereThereIsTooLittleToReadOrToKnow() throws IOException {
    StoryText headline = new StoryText("TSMC profit up", "");
    StoryText german = new StoryText("", "Containerschiff vor Borkum havariert");
    StoryText russian = new StoryText("", "Чипы TSMC подорожали на треть");
    try (TopicTagger tagger = tagger(DESK)) {
      ThemeTags tags = tagger.tag(headline, "en");

      assertThat(tags.topics()).isEmpty();
      assertThat(codes(tags)).containsExactly("chips");
      assertThat(tags.own().get(0).evidence()).containsExactly("TSMC");
      assertThat(codes(tagger.tag(german, "de"))).containsExactly("ports");
      assertThat(codes(tagger.tag(russian, null))).containsExactly("chips");
      assertThat(tagger.tag(new StoryText("Profit up", ""), "en")).isEqualTo(ThemeTags.NONE);
    }
  }

  @Test
  void whatPagesSayOfThemselvesGetsNoTheme() throws IOException {
    StoryText furniture =
        new StoryText(
            "TSMC", "We use cookies. Read our privacy policy. Sign up for our newsletter. Log in.");
    try (TopicTagger tagger = tagger(DESK)) {
      assertThat(tagger.tag(furniture, "en")).isEqualTo(ThemeTags.NONE);
      assertThat(tagger.tag(new StoryText("", ""), "sw").own()).isEmpty();
      assertThat(tagger.tag(new StoryText("", "x".repeat(10_000_000)), "sw").own()).isEmpty();
    }
  }

  @Test
  void theVersionTellsAChangeOfTheTaxonomy() throws IOException {
    try (TopicTagger tagger = tagger(DESK);
        TopicTagger changed = tagger(DESK.replace("harbours", "havens"))) {
      assertThat(tagger.version("en")).matches("fast-\\d+\\+desk-[0-9a-f]{8}");
      assertThat(changed.version("en")).isNotEqualTo(tagger.version("en"));
    }
  }

  @Test
  void whatTheWordsDoNotTellIsLearntFromLabelledStories() throws IOException {
    String blank =
        DESK.replaceAll("(?m)^    (description|keywords|examples):.*\\n", "")
            .replaceAll("(?m)^      - .*\\n", "")
            .replace("Ports and shipping", "Beat one")
            .replace("Semiconductors", "Beat two")
            .replace("name: Schools", "name: Beat three");
    Taxonomy taxonomy = taxonomy(blank);
    FastVectorizer vectorizer = FastVectorizer.load(null);
    List<LabelledStory> stories = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      stories.add(story("d" + i, DOCKS, i, "ports"));
      stories.add(story("s" + i, LESSONS, i, "schools"));
      stories.add(new LabelledStory("r" + i, RECIPE, "en", List.of()));
    }

    Taxonomy trained = TaxonomyTrainer.prepare(taxonomy, vectorizer, stories, 1).train();

    assertThat(trained)
        .usingRecursiveComparison()
        .isEqualTo(TaxonomyTrainer.prepare(taxonomy, vectorizer, stories, 1).train());
    try (TopicTagger untrained = TopicTagger.load(ThemePath.FAST, null, taxonomy);
        TopicTagger tagger = tagger(TaxonomyFile.write(trained))) {
      assertThat(codes(untrained.tag(DOCKS, "en"))).doesNotContain("ports");
      assertThat(codes(tagger.tag(DOCKS, "en"))).containsExactly("ports");
      assertThat(codes(tagger.tag(LESSONS, "en"))).containsExactly("schools");
      assertThat(codes(tagger.tag(RECIPE, "en"))).isEmpty();
    }
  }

  @Test
  void whatWasLearntOfOtherTextsOrAnotherModelIsRefused() throws IOException {
    Taxonomy taxonomy = taxonomy(DESK);
    List<LabelledStory> stories = List.of(new LabelledStory("a", DOCKS, "en", List.of("ports")));
    String file =
        TaxonomyFile.write(
            TaxonomyTrainer.prepare(taxonomy, FastVectorizer.load(null), stories, 1).train());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagger(file.replaceAll("basis: \\S+", "basis: other")))
        .withMessageContaining("taxonomy 'desk' has changed since it was trained");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagger(file.replaceAll("(?m)^    ports: \\[[^,]+,", "    ports: [")))
        .withMessageContaining("taxonomy 'desk' has changed since it was trained");
  }

  @Test
  void aThemeInAnotherScriptIsFoundByItsKeywordsAlone() throws IOException {
    String russian =
        DESK.replaceAll("(?s)  - code: chips.*", "")
            + "  - {code: odessa, name: Одесса, keywords: [Одесса, докеры]}\n";
    StoryText strike = new StoryText("Докеры бастуют", "В порту Одесса докеры бастуют.");
    try (TopicTagger tagger = tagger(russian)) {
      assertThat(codes(tagger.tag(RECIPE, "en"))).isEmpty();
      assertThat(codes(tagger.tag(DOCKS, "en"))).containsExactly("ports");
      assertThat(codes(tagger.tag(strike, "ru"))).containsExactly("odessa");
    }
  }

  @Test
  void aLargeTaxonomyDoesNotGiveAStoryMoreThemes() throws IOException {
    StringBuilder large = new StringBuilder("taxonomy: topics\nthemes:\n");
    TopicTree tree = ThemeModel.tree();
    for (int i = 0; i < 400; i++) {
      large.append("  - {code: t%d, name: \"%s\"}%n".formatted(i, tree.topic(2 * i).name()));
    }
    try (TopicTagger tagger = tagger(large.toString())) {
      for (StoryText story : List.of(DOCKS, LESSONS, RECIPE)) {
        assertThat(tagger.tag(story, "en").own()).hasSizeLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  void storiesOfOneKindAloneTeachNothing() throws IOException {
    List<LabelledStory> stories = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      stories.add(story("d" + i, DOCKS, i, "ports"));
    }
    Taxonomy trained =
        TaxonomyTrainer.prepare(taxonomy(DESK), FastVectorizer.load(null), stories, 1).train();
    try (TopicTagger tagger = tagger(TaxonomyFile.write(trained))) {
      assertThat(codes(tagger.tag(DOCKS, "en"))).containsExactly("ports");
      assertThat(codes(tagger.tag(RECIPE, "en"))).isEmpty();
    }
  }

  @Test
  void aLanguageThatIsNotUnderstoodIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagger("language: sw\n" + DESK))
        .withMessageContaining("taxonomy 'desk': language 'sw' is not understood");
  }

  private static LabelledStory story(String id, StoryText text, int sentences, String theme) {
    String body = text.body() + " It was day " + sentences + ".";
    return new LabelledStory(id, new StoryText(text.headline(), body), "en", List.of(theme));
  }

  private TopicTagger tagger(String yaml) throws IOException {
    return TopicTagger.load(ThemePath.FAST, null, taxonomy(yaml));
  }

  private Taxonomy taxonomy(String yaml) throws IOException {
    return TaxonomyFile.read(Files.writeString(folder.resolve("desk.yml"), yaml));
  }

  private static List<String> codes(ThemeTags tags) {
    return tags.own().stream().map(OwnThemeTag::code).toList();
  }
}
