package news.dateline.classify.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.dateline.classify.theme.learn.LabelledStory;
import news.dateline.classify.theme.learn.Vectors;
import news.dateline.story.StoryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

  private static final String[] SPORT = {"goal", "striker", "league", "coach", "match", "stadium"};
  private static final String[] TRIAL = {"judge", "jury", "murder", "police", "prison", "verdict"};

  @TempDir private Path folder;

  @Test
  void bothHeadsLearnWhatTheyAreShownAndTheSameAgain() throws IOException {
    ThemeCorpus corpus = corpus();
    Heads heads = new HeadFit(corpus, i -> true, 8).fit();
    Heads again = new HeadFit(corpus, i -> true, 8).fit();

    ThemeCorpus.Text unseen = corpus(99).labelled().get(0);
    double[] scores = heads.fastScores(unseen.tokens());
    assertThat(Calibration.best(scores)).isEqualTo(unseen.primary());
    assertThat(Calibration.best(heads.thoroughScores(unseen))).isEqualTo(unseen.primary());
    assertThat(again.fastScores(unseen.tokens())).isEqualTo(scores);
    assertThat(again.thoroughScores(unseen)).isEqualTo(heads.thoroughScores(unseen));
  }

  @Test
  void theFastPathReadsPastTheThoroughHead() throws IOException {
    ThemeModel fast = ThemeModel.shipped(ThemePath.FAST);
    ThemeModel both = ThemeModel.shipped(ThemePath.THOROUGH);
    StoryTokens story = StoryTokens.of(story(SPORT, new Random(3)));

    assertThat(fast.thorough()).isNull();
    assertThat(both.thorough()).isNotNull();
    for (ThemePath path : ThemePath.values()) {
      assertThat(fast.calibration(path).threshold()).isEqualTo(both.calibration(path).threshold());
    }
    assertThat(fast.fast().row(fast.fastReading(story)))
        .isEqualTo(both.fast().row(both.fastReading(story)));
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertRefused("no model".getBytes(UTF_8), "themes.bin: is no theme model");
    assertRefused(new byte[0], "themes.bin: is damaged, or no whole theme model");
  }

  @Test
  void aModelOfTheOlderFormMustBeTrainedAgain() {
    assertRefused(
        "DTT3 and more".getBytes(UTF_8),
        "themes.bin: is of an older version; make it again with dateline train themes");
  }

  @Test
  void aModelWhosePartsDoNotFitIsRefused() throws IOException {
    byte[] whole;
    try (InputStream in = ThemeModel.open("themes.bin")) {
      whole = in.readAllBytes();
    }
    String damaged = "themes.bin: is damaged, or no whole theme model; copy it again";
    for (int length : new int[] {4, 1_000, 1 << 20, whole.length / 2, whole.length - 1}) {
      assertRefused(Arrays.copyOf(whole, length), damaged);
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1), damaged);

    // Sizes that follow the magic number: of the sentence model's vectors, and of the space.
    for (int at : new int[] {7, 11}) {
      byte[] other = whole.clone();
      other[at]--;
      assertRefused(other, damaged);
    }
  }

  @Test
  void aModelFileThatIsMissingIsNamed() {
    Path missing = folder.resolve("missing.bin");

    assertThatThrownBy(() -> ThemeModel.load(missing, ThemePath.FAST))
        .isInstanceOf(IOException.class)
        .hasMessage(missing + ": no such file");
  }

  private void assertRefused(byte[] bytes, String message) {
    for (ThemePath path : ThemePath.values()) {
      assertThatThrownBy(
              () -> ThemeModel.load(Files.write(folder.resolve("themes.bin"), bytes), path))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void aTableOfLabelsFilesUnlabelledStories() throws IOException {
    Path stories =
        Files.writeString(
            folder.resolve("stories.jsonl"),
            """
            {"id": "a", "headline": "Late goal", "summary": "A striker scored."}
            {"id": "b", "headline": "Rain", "summary": "It will rain."}
            """);
    Path labels = Files.writeString(folder.resolve("labels.tsv"), "# ids\nb\t17,03\n");

    TrainingSet set = TrainingSet.read(List.of(), List.of(labels), List.of(stories));

    assertThat(set.unlabelled()).containsExactly(new StoryText("Late goal", "A striker scored."));
    assertThat(set.more())
        .containsExactly(
            new LabelledStory(
                "b", new StoryText("Rain", "It will rain."), List.of("17000000", "03000000")));
  }

  @Test
  void aWrongLabelInATableIsNamed() throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.tsv"), "b\t99\n");

    assertThatThrownBy(() -> TrainingSet.read(List.of(), List.of(labels), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("labels.tsv: '99' is no top-level Media Topic");
  }

  private static ThemeCorpus corpus() throws IOException {
    return corpus(5);
  }

  private static ThemeCorpus corpus(long seed) throws IOException {
    Random random = new Random(seed);
    List<LabelledStory> stories = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      stories.add(
          i % 2 == 0
              ? new LabelledStory("s" + i, story(SPORT, random), List.of("15000000"))
              : new LabelledStory("s" + i, story(TRIAL, random), List.of("02000000")));
    }
    // In the place of the sentence model: the same tokens, the same vector.
    return ThemeCorpus.of(
        new TrainingSet(stories, List.of(), List.of()),
        ThemeModel.tree(),
        (tokens, from, to) -> {
          float[] vector = new float[24];
          for (int i = from; i < to; i++) {
            Vectors.add(alone(tokens.ids()[i]), 1, vector);
          }
          return Vectors.unit(vector);
        },
        TrainingTest::alone);
  }

  private static float[] alone(int id) {
    Random own = new Random(id);
    float[] vector = new float[24];
    for (int k = 0; k < vector.length; k++) {
      vector[k] = (float) own.nextGaussian();
    }
    return vector;
  }

  private static StoryText story(String[] words, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return new StoryText(words[random.nextInt(words.length)], text.toString());
  }
}
