package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIdTest {

  private static final StoryText TEXT = new StoryText("Floods", "Rivers rose.\n\nMore rain.");

  /** Ids are keys of stored records: were these to change, every story would come again. */
  @Test
  void idsNeverChange() {
    assertThat(StoryId.ofLink(URI.create("https://example.org/2026/floods")))
        .hasToString("641fe49fe9cbd6176e814c900bde552b");
    assertThat(StoryId.ofSource("newsdesk", "<42@example.org>"))
        .hasToString("84d93e58d14e99078c732877db57088c");
    assertThat(StoryId.ofText(TEXT)).hasToString("5e2bb1e408a3b07958b58bce1ff8f017");
  }

  @Test
  void twoLinksToTheSameStoryHaveOneId() {
    assertThat(StoryId.ofLink(URI.create("http://EXAMPLE.org/floods/?utm_source=rss#top")))
        .isEqualTo(StoryId.ofLink(URI.create("https://example.org/floods")));
  }

  @Test
  void aNameIsUniqueWithinItsSourceOnly() {
    assertThat(StoryId.ofSource("a", "1")).isNotEqualTo(StoryId.ofSource("b", "1"));
    assertThat(StoryId.ofSource("a", "11")).isNotEqualTo(StoryId.ofSource("a1", "1"));
  }

  @Test
  void aLinkAndANameOfTheSameLettersDiffer() {
    assertThat(StoryId.ofSource("", "https://example.org"))
        .isNotEqualTo(StoryId.ofLink(URI.create("https://example.org")));
  }

  @Test
  void caseAndWhiteSpaceOfATextDoNotMatter() {
    assertThat(StoryId.ofText(new StoryText(" FLOODS", "Rivers  rose.\r\nMore\u00a0rain. ")))
        .isEqualTo(StoryId.ofText(TEXT));
  }

  @Test
  void otherWordsMatter() {
    assertThat(StoryId.ofText(new StoryText("Floods", "Rivers rose. More rains.")))
        .isNotEqualTo(StoryId.ofText(TEXT));
  }

  @Test
  void theUriIsReadBack() {
    StoryId id = StoryId.ofText(TEXT);

    assertThat(id.uri()).isEqualTo("urn:dateline:story:" + id.value());
    assertThat(StoryId.ofUri(id.uri())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdef0123456789abcdef",
        "urn:dateline:story:",
        "urn:dateline:story:0123456789ABCDEF0123456789ABCDEF",
        "urn:dateline:story:0123456789abcdef0123456789abcdef0",
        "urn:dateline:story:0123456789abcdef0123456789abcdeg",
        "URN:dateline:story:0123456789abcdef0123456789abcdef"
      })
  void otherUrisAreRefused(String uri) {
    assertThatIllegalArgumentException().isThrownBy(() -> StoryId.ofUri(uri));
  }
}
