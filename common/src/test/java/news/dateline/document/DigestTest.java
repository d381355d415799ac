package news.dateline.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void hexIsTheWholeSha256() {
    assertThat(Digest.hex("abc".getBytes(UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void partsOfAnIdAreSeparated() {
    assertThat(Digest.id("a", "bc")).isNotEqualTo(Digest.id("ab", "c"));
    assertThat(Digest.id("a")).isNotEqualTo(Digest.id("a", ""));
    assertThat(Digest.id()).isNotEqualTo(Digest.id(""));
  }

  @Test
  void anIdHasTheFormOfIds() {
    assertThat(Digest.isId(Digest.id("a"))).isTrue();
    assertThat(Digest.isId(Digest.id("a") + "\n")).isFalse();
    assertThat(Digest.isId(Digest.id("a").substring(1))).isFalse();
    assertThat(Digest.isId("0123456789ABCDEF0123456789ABCDEF")).isFalse();
    assertThat(Digest.isId("")).isFalse();
  }
}
