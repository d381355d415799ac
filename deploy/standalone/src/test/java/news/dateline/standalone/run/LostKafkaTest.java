package news.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LostKafkaTest {

  private static final Path DATA = Path.of("data");

  @Test
  void aFullDiskIsNamedWithWhatToDo() {
    assertThat(LostKafka.words(DATA, OptionalLong.of(0)))
        .isEqualTo(
            "dateline: the disk under data is full. Free space there. Start it again then: nothing"
                + " is lost of what it had confirmed.");
  }

  @Test
  void elseTheLogSaysWhy() {
    assertThat(LostKafka.words(DATA, OptionalLong.of(1L << 40))).contains("data", "the log there");
    assertThat(LostKafka.words(DATA, OptionalLong.empty())).contains("data", "the log there");
  }
}
