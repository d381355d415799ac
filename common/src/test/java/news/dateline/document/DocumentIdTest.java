package news.dateline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DocumentIdTest {

  private static final String CONTENT = "0".repeat(64);

  /** Ids are keys of stored records: were they to change, every document would come again. */
  @Test
  void idsNeverChange() {
    assertThat(DocumentId.of("newsdesk", "a.txt", CONTENT))
        .hasToString("286bf4eed8a77b85e1802654da6ba5ff");
  }

  @Test
  void sourcePlaceAndContentEachMatter() {
    assertThat(DocumentId.of("newsdesk", "a.txt", CONTENT))
        .isEqualTo(DocumentId.of("newsdesk", "a.txt", CONTENT))
        .isNotEqualTo(DocumentId.of("other", "a.txt", CONTENT))
        .isNotEqualTo(DocumentId.of("newsdesk", "b.txt", CONTENT))
        .isNotEqualTo(DocumentId.of("newsdesk", "a.txt", "1".repeat(64)));
  }

  @Test
  void anIdThatAUserBroughtIsKeptAsItIs() {
    assertThat(new DocumentId("row 7")).hasToString("row 7");
  }

  @Test
  void aBlankIdIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DocumentId(" \t"))
        .withMessageContaining("blank");
  }
}
