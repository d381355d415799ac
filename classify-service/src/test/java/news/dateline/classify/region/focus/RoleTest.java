package news.dateline.classify.region.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He swam in *Cyprus | VENUE",
        "He swam in the *Netherlands | VENUE",
        "*Britain won | SUBJECT",
        "They lost. *Britain won | SUBJECT",
        "The *Netherlands won | SUBJECT",
        "He met *Britain there | OTHER",
        "Paris, *France | OTHER",
        "a US-*China deal | OTHER"
      })
  void theWordBeforeANameTellsItsRole(String marked, Role role) {
    int start = marked.indexOf('*');

    assertThat(Role.of(marked.replace("*", ""), start)).isEqualTo(role);
  }
}
