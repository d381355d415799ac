package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import news.dateline.text.WordPiece;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SentenceEmbedderTest {

  @Test
  void theTokenizerHasTheVocabularyOfTheModel() throws IOException {
    List<String> tokens = WordPiece.uncased().vocabulary();
    try (InputStream json =
        SentenceEmbedderTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      JsonNode vocabulary =
          JsonMapper.shared()
              .readTree(Objects.requireNonNull(json).readAllBytes())
              .at("/model/vocab");

      assertThat(vocabulary.size()).isEqualTo(tokens.size());
      assertThat(vocabulary.properties())
          .allSatisfy(
              entry ->
                  assertThat(tokens.get(entry.getValue().intValue())).isEqualTo(entry.getKey()));
    }
  }
}
