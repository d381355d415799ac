package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import news.dateline.document.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  @Test
  void theLastPartIsOneOfTheParts() {
    assertThat(origin(3, 3).part()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "2, 1", "1, 0"})
  void aPartThatIsNoneOfThePartsIsRefused(int part, int parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> origin(part, parts))
        .withMessage("part %d of %d", part, parts);
  }

  private static Origin origin(int part, int parts) {
    return new Origin(
        new DocumentId("0".repeat(32)),
        "s",
        "folder",
        null,
        "text/plain",
        part,
        parts,
        Instant.EPOCH,
        0,
        null);
  }
}
