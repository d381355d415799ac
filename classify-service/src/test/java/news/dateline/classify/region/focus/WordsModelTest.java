package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.classify.region.gazetteer.Tokens;
import org.junit.jupiter.api.Test;

class WordsModelTest {

  private static final WordsModel MODEL = train();

  @Test
  void wordsOfACountrySpeakForIt() {
    Map<String, Float> logits = MODEL.logits(words("The senator of the county met the sheriff."));

    assertThat(logits.get("US")).isPositive();
    assertThat(logits.get(WordsModel.NONE)).isNegative();
  }

  @Test
  void wordsOfNoCountrySpeakForNone() {
    Map<String, Float> logits = MODEL.logits(words("A recipe for soup with bread."));

    assertThat(logits.get(WordsModel.NONE)).isPositive();
    assertThat(logits.get("US")).isNegative();
  }

  @Test
  void aCountryOfFewStoriesHasNoWordsOfItsOwn() {
    assertThat(MODEL.logits(words("The fjord froze with a soup.")))
        .containsOnlyKeys("US", WordsModel.NONE, WordsModel.ANOTHER)
        .hasEntrySatisfying(WordsModel.ANOTHER, logit -> assertThat(logit).isGreaterThan(-3));
  }

  @Test
  void unknownWordsSayNothing() {
    assertThat(MODEL.logits(words("Qwer tyui opas dfgh jklz xcvb"))).isEmpty();
    assertThat(MODEL.logits(words("The senator"))).isEmpty();
    assertThat(MODEL.logits(words(""))).isEmpty();
  }

  @Test
  void aLongStorySaysNoMoreThanAShortOne() {
    String text = "The senator of the county met the sheriff. ";

    assertThat(MODEL.logits(words(text.repeat(20))).get("US"))
        .isCloseTo(MODEL.logits(words(text)).get("US"), offset(0.5f));
  }

  @Test
  void itIsTheSameAfterItWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MODEL.write(new DataOutputStream(bytes));
    WordsModel read =
        WordsModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    StoryWords words = words("The senator of the county met a soup.");

    assertThat(read.logits(words)).isEqualTo(MODEL.logits(words));
  }

  private static WordsModel train() {
    List<StoryWords> stories = new ArrayList<>();
    List<List<String>> countries = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      stories.add(words("The senator met the sheriff of the county " + i));
      countries.add(List.of("US"));
      stories.add(words("A recipe for a soup with bread " + i));
      countries.add(List.of());
    }
    for (int i = 0; i < 3; i++) {
      stories.add(words("The fjord froze " + i));
      countries.add(List.of("NO"));
    }
    return WordsTrainer.train(stories, countries, 1);
  }

  private static StoryWords words(String text) {
    Tokens tokens = new Tokens(text);
    return StoryWords.of(tokens, StoryParts.of(tokens, 0));
  }
}
