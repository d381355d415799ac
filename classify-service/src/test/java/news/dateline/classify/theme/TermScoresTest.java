package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermScoresTest {

  private static final int TOKENS = 50;
  private static final int THEMES = 3;

  private final Random random = new Random(5);

  @Test
  void aTextScoresAsManyCosinesAsThereAreExamplesWouldGive() {
    List<TokenCounts> texts = IntStream.range(0, 30).mapToObj(i -> text()).toList();
    float[] rarities = Terms.rarities(texts, TOKENS);
    List<Terms> examples = texts.stream().map(text -> Terms.of(text, rarities)).toList();
    float[][] weights = new float[THEMES][examples.size()];
    for (float[] own : weights) {
      for (int i = 0; i < own.length; i++) {
        own[i] = (float) random.nextGaussian();
      }
    }
    TokenCounts text = text();

    double[] scores = new double[THEMES];
    TermScores.of(rarities, examples, weights, 0.5).addTo(scores, text);

    for (int c = 0; c < THEMES; c++) {
      double sum = 0;
      for (int i = 0; i < examples.size(); i++) {
        sum += 0.5 * weights[c][i] * Terms.of(text, rarities).cosine(examples.get(i));
      }
      // Each of the text's tokens is rounded to a 127th of its greatest score.
      assertThat(scores[c]).isCloseTo(sum, within(0.05));
    }
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    List<TokenCounts> texts = List.of(text(), text(), text());
    float[] rarities = Terms.rarities(texts, TOKENS);
    List<Terms> examples = texts.stream().map(text -> Terms.of(text, rarities)).toList();
    TermScores scores =
        TermScores.of(rarities, examples, new float[][] {{1, 2, -3}, {0, 1, 0}, {4, 0, 1}}, 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    scores.write(new DataOutputStream(bytes));

    TermScores again = TermScores.read(in(bytes), TOKENS, THEMES);

    double[] before = new double[THEMES];
    double[] after = new double[THEMES];
    scores.addTo(before, texts.get(0));
    again.addTo(after, texts.get(0));
    assertThat(before).isNotEqualTo(new double[THEMES]);
    assertThat(after).isEqualTo(before);
    assertThatThrownBy(() -> TermScores.read(in(bytes), TOKENS + 1, THEMES))
        .isInstanceOf(IOException.class);
  }

  @Test
  void ofATokenThatOneTextHasNothingIsLearnt() {
    TokenCounts one = TokenCounts.of(new int[] {7, 3, 7}, 0, 3);
    TokenCounts other = TokenCounts.of(new int[] {3, 9}, 0, 2);
    TokenCounts third = TokenCounts.of(new int[] {4}, 0, 1);

    float[] rarities = Terms.rarities(List.of(one, other, third), TOKENS);

    assertThat(rarities[7]).isZero();
    assertThat(rarities[3]).isCloseTo((float) Math.log(3 / 2.0), within(1e-6f));
  }

  @Test
  void aTextOfUnknownTokensSaysNothing() {
    float[] rarities = new float[TOKENS];
    TokenCounts text = text();
    Terms terms = Terms.of(text, rarities);

    double[] scores = {0.25, 0, 0};
    TermScores.of(rarities, List.of(terms), new float[][] {{1}, {1}, {1}}, 1).addTo(scores, text);

    assertThat(terms.cosine(terms)).isZero();
    assertThat(scores).containsExactly(0.25, 0, 0);
  }

  private TokenCounts text() {
    int[] tokens = random.ints(20, 0, TOKENS).toArray();
    return TokenCounts.of(tokens, 0, tokens.length);
  }

  private static DataInputStream in(ByteArrayOutputStream bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
