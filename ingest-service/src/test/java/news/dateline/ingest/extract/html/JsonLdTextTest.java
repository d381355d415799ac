package news.dateline.ingest.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLdTextTest {

  @Test
  void theTextOfAReviewIsItsBody() {
    assertThat(body("{'@type': 'Review', 'reviewBody': 'The ferry is fast.'}"))
        .isEqualTo("The ferry is fast.");
  }

  @Test
  void instructionsAreTheirIntroductionAndTheirSteps() {
    String steps =
        "[{'@type': 'HowToSection', 'itemListElement': ["
            + "{'@type': 'HowToStep', 'text': 'Buy a ticket.'}, 'Walk to the pier.']},"
            + " {'@type': 'HowToStep', 'itemListElement': {'text': 'Step aboard.'}}]";

    assertThat(body("{'@type': 'HowTo', 'description': 'To cross:', 'step': " + steps + "}"))
        .isEqualTo("To cross:\nBuy a ticket.\nWalk to the pier.\nStep aboard.");
    assertThat(body("{'@type': 'Recipe', 'recipeInstructions': " + steps + "}"))
        .isEqualTo("Buy a ticket.\nWalk to the pier.\nStep aboard.");
  }

  @Test
  void aDescriptionAloneIsNoText() {
    assertThat(body("{'@type': 'HowTo', 'description': 'To cross:', 'step': [{}]}")).isNull();
    assertThat(body("{'@type': 'NewsArticle', 'articleBody': ' '}")).isNull();
  }

  private static @Nullable String body(String json) {
    return JsonLd.of(List.of(json.replace('\'', '"')), PageIdentity.UNKNOWN).body();
  }
}
