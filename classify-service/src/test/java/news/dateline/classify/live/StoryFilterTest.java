package news.dateline.classify.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryFilterTest {

  private final LiveStory kenya =
      LiveStories.story(
          1, 1, "KE", "07000000", "en", Folding.fold("Cholera in Nairobi, as the Élysée says"));

  private static List<String> list(String values) {
    return values.isEmpty() ? List.of() : List.of(values.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', '', true",
    "KE, '', '', '', true",
    "ke, '', '', '', true",
    "202, '', '', '', true",
    "002, '', '', '', true",
    "UG, '', '', '', false",
    "142, '', '', '', false",
    "UG KE, '', '', '', true",
    "'', 07000000, '', '', true",
    "'', 11000000, '', '', false",
    "'', '', en, '', true",
    "'', '', en-GB, '', true",
    "'', '', fr, '', false",
    "'', '', '', nairobi CHOLERA, true",
    "'', '', '', elysée, true",
    "'', '', '', cholera kisumu, false",
    "KE, 07000000, en, cholera, true",
    "KE, 11000000, en, cholera, false"
  })
  void aStoryPassesThatHasOneOfEachKindAndAllWords(
      String regions, String themes, String languages, String query, boolean passes) {
    StoryFilter filter = StoryFilter.of(list(regions), list(themes), list(languages), query);

    assertThat(filter.matches(kenya)).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({
    "Kenya, '', '', region must be",
    "'', '<script>', '', theme must be",
    "'', '', 12, language must be"
  })
  void whatCannotBeOneIsRefusedByTheNameOfItsParameter(
      String region, String theme, String language, String message) {
    assertThatThrownBy(() -> StoryFilter.of(list(region), list(theme), list(language), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aQueryHasAnEnd() {
    assertThatThrownBy(() -> StoryFilter.of(List.of(), List.of(), List.of(), "x".repeat(201)))
        .hasMessage("q must be at most 200 characters, not 201");
  }
}
