package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTaggerTest {

  private static final StoryText FINAL =
      new StoryText(
          "Late header wins the cup for Ndola United",
          "A header in stoppage time gave Ndola United the national football cup on Saturday. The"
              + " striker scored from a corner kick in front of 40,000 fans; the goalkeeper of the"
              + " defending champions was beaten for the first time this season.");

  private static final StoryText OUTBREAK =
      new StoryText(
          "Measles infections spread across three provinces",
          "Health authorities reported 400 new infections of the measles virus this week. The"
              + " contagious disease is spreading among unvaccinated people, and epidemiologists"
              + " fear an epidemic.");

  private static final StoryText TRIAL =
      new StoryText(
          "Former banker found guilty of murder",
          "A jury convicted a former banker on Monday of murdering his business partner. The judge"
              + " will sentence him next week. Police had arrested him after detectives found the"
              + " weapon in his garage.");

  private static final StoryText FORECAST =
      new StoryText(
          "Heavy snow and strong winds forecast for the weekend",
          "Forecasters warn of up to 40 centimetres of snow and temperatures of minus 15 degrees"
              + " from Friday night. The meteorological office issued an orange weather warning.");

  private static final List<StoryText> STORIES = List.of(FINAL, OUTBREAK, TRIAL, FORECAST);

  private static TopicTagger tagger;

  @BeforeAll
  static void load() {
    tagger = TopicTagger.load(ThemePath.FAST);
  }

  @AfterAll
  static void close() {
    tagger.close();
  }

  @Test
  void aCupFinalIsSport() {
    assertThat(primary(FINAL)).isEqualTo("15000000");
  }

  @Test
  void anOutbreakIsHealth() {
    assertThat(primary(OUTBREAK)).isEqualTo("07000000");
  }

  @Test
  void aMurderTrialIsCrime() {
    assertThat(primary(TRIAL)).isEqualTo("02000000");
  }

  @Test
  void aSnowForecastIsWeather() {
    assertThat(primary(FORECAST)).isEqualTo("17000000");
  }

  @Test
  void aClearStoryHasAFinerTopic() {
    assertThat(tagger.tag(OUTBREAK, "en").topics())
        .extracting(ThemeTag::name)
        .contains("disease and condition", "communicable disease");
  }

  @Test
  void aListedTopicHasItsParentsBeforeIt() {
    TopicTree tree = tree();
    for (StoryText story : STORIES) {
      Set<Integer> before = new HashSet<>();
      for (ThemeTag tag : tagger.tag(story, "en").topics()) {
        int topic = index(tree, tag.code());
        if (tree.level(topic) > 1) {
          assertThat(before).contains(tree.ancestor(topic, tree.level(topic) - 1));
        }
        before.add(topic);
      }
    }
  }

  @Test
  void everyTagIsATopicOfTheTableUnderItsName() {
    TopicTree tree = tree();
    assertThat(STORIES)
        .flatMap(story -> tagger.tag(story, "en").topics())
        .allSatisfy(
            tag -> assertThat(tree.topic(index(tree, tag.code())).name()).isEqualTo(tag.name()));
  }

  @Test
  void scoresAreProbabilitiesBestFirst() {
    for (StoryText story : STORIES) {
      List<Double> scores = tagger.tag(story, "en").topics().stream().map(ThemeTag::score).toList();
      assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(scores).allSatisfy(score -> assertThat(score).isBetween(0.25, 1.0));
    }
  }

  @Test
  void evidenceIsWordsOfTheStory() {
    List<String> evidence = tagger.tag(OUTBREAK, "en").topics().get(0).evidence();

    assertThat(evidence).hasSize(3).contains("infections");
    assertThat(evidence)
        .allSatisfy(word -> assertThat(OUTBREAK.headline() + OUTBREAK.body()).contains(word));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"en", "en-GB", "und"})
  void englishAndUnknownLanguagesAreTagged(@Nullable String language) {
    assertThat(tagger.tag(FINAL, language).topics()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "nl", "sw"})
  void aLanguageThatTheModelDoesNotKnowHasNoThemes(String language) {
    assertThat(tagger.tag(FINAL, language).topics()).isEmpty();
    assertThat(tagger.version(language)).isEqualTo(ThemeTagger.NONE);
  }

  @Test
  void aBlankTextHasNoThemes() {
    assertThat(tagger.tag(new StoryText("", " \n\n\t"), "en").topics()).isEmpty();
  }

  @Test
  void aVeryLongTextIsTaggedByItsStart() {
    String body = FINAL.body() + " Nothing else happened.".repeat(50_000);

    assertThat(tagger.tag(new StoryText(FINAL.headline(), body), "en").topics().get(0).code())
        .isEqualTo("15000000");
  }

  @Test
  void aHeadlineAloneIsEnough() {
    assertThat(primary(new StoryText(TRIAL.headline(), ""))).isEqualTo("02000000");
  }

  @Test
  void manyThreadsGetTheTagsThatOneGets() {
    List<List<ThemeTag>> alone = STORIES.stream().map(s -> tagger.tag(s, null).topics()).toList();

    List<List<ThemeTag>> together =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> tagger.tag(STORIES.get(i % STORIES.size()), null).topics())
            .toList();

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % STORIES.size()));
    }
  }

  @Test
  void theTransformerReadsWhatTheFastPathIsNotSureOf() {
    StoryText mixed =
        new StoryText(
            "Council, nurses and choir share a barn",
            "The council said on Monday that nurses, pupils, farmers and a choir will share the barn.");
    TopicTagger closed = TopicTagger.load(ThemePath.THOROUGH);
    closed.close();

    assertThat(closed.tag(FINAL, "en").topics()).isNotEmpty();
    assertThatThrownBy(() -> closed.tag(mixed, "en")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theThoroughPathAgreesOnClearStories() {
    try (TopicTagger thorough = TopicTagger.load(ThemePath.THOROUGH)) {
      for (StoryText story : STORIES) {
        assertThat(thorough.tag(story, "en").topics().get(0).code()).isEqualTo(primary(story));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Football",
        "1234 5678 --- !!! 42",
        "Выборы президента прошли спокойно, сообщила комиссия в воскресенье вечером",
        "選挙管理委員会は日曜日の夜、投票は平穏に行われたと発表した",
        "بدأت الانتخابات صباح الأحد في العاصمة وسط إجراءات أمنية مشددة",
        "a b c d e f g h i j k l m n o p",
        "\uD800\uD800\u0000\u0000 \uFFFF"
      })
  void whatHoldsNoEnglishProseHasNoThemes(String text) {
    assertThat(tagger.tag(new StoryText("", text), null).topics()).isEmpty();
    assertThat(tagger.tag(new StoryText(text, ""), "en").topics()).isEmpty();
  }

  @Test
  void boilerplateHasNoThemes() {
    StoryText cookies =
        new StoryText(
            "Your privacy",
            "This website uses cookies. Accept all cookies or manage your choices. Privacy policy."
                + " Terms and conditions. Log in. Subscribe to our newsletter. All rights reserved.");

    assertThat(tagger.tag(cookies, "en").topics()).isEmpty();
  }

  @Test
  void tenMegabytesAreTaggedLikeTheirStart() {
    String body = FINAL.body() + " ";
    String long10 = body.repeat(10_000_000 / body.length());

    assertThat(tagger.tag(new StoryText(FINAL.headline(), long10), "en").topics().get(0).code())
        .isEqualTo("15000000");
    assertThat(tagger.tag(new StoryText("", "x".repeat(10_000_000)), "en").topics()).isEmpty();
  }

  private static TopicTree tree() {
    try {
      return ThemeModel.tree();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String primary(StoryText story) {
    return tagger.tag(story, "en").topics().get(0).code();
  }

  private static int index(TopicTree tree, String code) {
    return IntStream.range(0, tree.size())
        .filter(i -> tree.topic(i).code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
