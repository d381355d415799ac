package news.dateline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  private static final List<String> KNOWN = List.of("id", "url", "interval", "max-backoff");

  @Test
  void aMisspeltNameIsToldByTheOneThatIsMostLikeIt() {
    assertThat(Spelling.nearest("urll", KNOWN)).isEqualTo("url");
    assertThat(Spelling.nearest("intervall", KNOWN)).isEqualTo("interval");
    assertThat(Spelling.nearest("maxBackoff", KNOWN)).isEqualTo("max-backoff");
    assertThat(Spelling.nearest("ID_", List.of("ID"))).isEqualTo("ID");
  }

  @Test
  void aNameOfAnotherThingIsLikeNone() {
    assertThat(Spelling.nearest("path", KNOWN)).isNull();
    assertThat(Spelling.nearest("kind", KNOWN)).isNull();
    assertThat(Spelling.nearest("url", List.of())).isNull();
  }

  @Test
  void aDistanceCountsLettersThatAreChangedPutInOrLeftOut() {
    assertThat(Spelling.distance("settle", "settle")).isZero();
    assertThat(Spelling.distance("setle", "settled")).isEqualTo(2);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
  }
}
