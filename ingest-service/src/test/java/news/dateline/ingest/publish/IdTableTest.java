package news.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import news.dateline.document.Digest;
import org.junit.jupiter.api.Test;

class IdTableTest {

  @Test
  void itHoldsWhatAMapWouldHold() {
    IdTable table = new IdTable(2);
    Map<Id, Long> expected = new HashMap<>();
    Random random = new Random(11);
    for (int i = 1; i <= 50_000; i++) {
      Id id = Id.of(Digest.id("id", String.valueOf(random.nextInt(30_000))));
      table.put(id, i, -i);
      expected.put(id, (long) i);
    }

    assertThat(table.size()).isEqualTo(expected.size());
    assertThat(expected)
        .allSatisfy(
            (id, value) -> {
              assertThat(table.get(id, 0)).isEqualTo(value);
              assertThat(table.get(id, 1)).isEqualTo(-value);
            });
    assertThat(table.get(Id.of(Digest.id("other")), 0)).isZero();
  }

  @Test
  void idsThatShareAllBitsThatPlaceThemAreToldApart() {
    IdTable table = new IdTable(1);
    for (int i = 0; i < 200; i++) {
      table.put(new Id(7, i), i + 1L);
    }

    for (int i = 0; i < 200; i++) {
      assertThat(table.get(new Id(7, i), 0)).isEqualTo(i + 1L);
    }
    assertThat(table.get(new Id(7, 200), 0)).isZero();
    assertThat(table.get(new Id(6, 0), 0)).isZero();
  }

  @Test
  void anIdOfZerosIsAnIdLikeOthers() {
    IdTable table = new IdTable(1);
    Id zeros = Id.of("0".repeat(32));

    assertThat(table.get(zeros, 0)).isZero();
    table.put(zeros, 5);
    assertThat(table.get(zeros, 0)).isEqualTo(5);
    assertThat(table.size()).isEqualTo(1);
  }

  @Test
  void aFirstValueOfZeroIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IdTable(1).put(new Id(1, 1), 0));
  }

  @Test
  void aTextThatIsNoIdHasOne() {
    assertThat(Id.of("line 7")).isEqualTo(Id.of("line 7")).isNotEqualTo(Id.of("line 8"));
    assertThat(Id.of("00000000000000010000000000000002")).isEqualTo(new Id(1, 2));
  }
}
