package news.dateline.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVectorsTest {

  private final WordPiece wordPiece = WordPiece.uncased();
  private final TokenVectors vectors = TokenVectors.uncased();

  @Test
  void thereIsOneForEachTokenOfTheVocabulary() {
    assertThat(vectors.size()).isEqualTo(wordPiece.vocabulary().size());
  }

  @ParameterizedTest
  @CsvSource({
    "The court jailed the thief for two years,A judge sent the robber to prison,The striker scored"
        + " twice in the final",
    "Shares fell as the bank cut its forecast,The lender's profit warning hit the stock,Nurses"
        + " treated patients in the flooded hospital",
    "Heavy snow closed the mountain road,Blizzard warning as the storm nears,Voters elected a new"
        + " parliament"
  })
  void aTextIsNearerToOneOfItsOwnKind(String text, String near, String far) {
    assertThat(cosine(text, near)).isGreaterThan(cosine(text, far) + 0.1);
  }

  @Test
  void frequentWordsWeighLessThanRareOnes() {
    assertThat(weight("the")).isLessThan(weight("government")).isLessThan(0.01f);
    assertThat(weight("government")).isLessThan(weight("cholera"));
    assertThat(weight("cholera")).isBetween(0.8f, 1f);
  }

  @Test
  void theMarkersOfTheVocabularyHaveNone() {
    float[] sum = new float[vectors.dimension()];
    vectors.add(wordPiece.vocabulary().indexOf("[PAD]"), 1, sum);

    assertThat(sum).containsOnly(0f);
  }

  @Test
  void whatWasWrittenIsReadAgainWithinAHundredthOfItsGreatestNumber() throws IOException {
    float[][] written = {{0.5f, -1f, 0.25f}, {0, 0, 0}, {300, 2, -7}};
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TokenVectors.write(written, file);
    TokenVectors read = TokenVectors.read(new ByteArrayInputStream(file.toByteArray()));

    assertThat(read.size()).isEqualTo(3);
    for (int id = 0; id < written.length; id++) {
      float[] sum = new float[3];
      read.add(id, 1, sum);
      assertThat(sum).containsExactly(written[id], within(id == 2 ? 3f : 0.01f));
    }
  }

  @Test
  void anotherFileIsRefused() {
    assertThatIOException()
        .isThrownBy(() -> TokenVectors.read(new ByteArrayInputStream(new byte[100])))
        .withMessage("not a file of token vectors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minilm-tokens.bin", "bert-base-uncased-vocabulary.txt"})
  void theFilesAreThoseWhoseSumsAreWrittenDown(String name)
      throws IOException, NoSuchAlgorithmException {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(resource(name));

    assertThat(new String(resource("README.md"), UTF_8))
        .contains("| " + name + " | " + HexFormat.of().formatHex(sum) + " |");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = TokenVectors.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private float weight(String word) {
    return vectors.weight(wordPiece.encode(word, 3).ids()[1]);
  }

  private double cosine(String text, String other) {
    float[] x = embed(text);
    float[] y = embed(other);
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < x.length; i++) {
      product += x[i] * y[i];
      square += x[i] * x[i];
      otherSquare += y[i] * y[i];
    }
    return product / Math.sqrt(square * otherSquare);
  }

  private float[] embed(String text) {
    float[] sum = new float[vectors.dimension()];
    for (int id : wordPiece.encode(text, 100).ids()) {
      vectors.add(id, vectors.weight(id), sum);
    }
    return sum;
  }
}
