package news.dateline.ingest.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"Oxford, GB", "München, DE", "東京, JP"})
  void whatWasSentAsUtf8IsReadSo(String text) {
    assertThat(HeaderText.decode(new String(text.getBytes(UTF_8), ISO_8859_1))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"München, DE", "Besançon, FR"})
  void whatWasSentAsLatin1StaysAsItIs(String text) {
    assertThat(HeaderText.decode(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attachment; filename=\"österreich.txt\"",
        "attachment; filename*=UTF-8''%C3%B6sterreich.txt",
        "attachment; filename=\"oesterreich.txt\"; filename*=UTF-8''%C3%B6sterreich.txt"
      })
  void theNameOfAFileIsReadAsItWasMeant(String header) {
    String received = new String(header.getBytes(UTF_8), ISO_8859_1);

    assertThat(HeaderText.fileName(received)).isEqualTo("österreich.txt");
  }

  @Test
  void aNameOfLatin1IsReadAsSuchAndNoneIsNone() {
    assertThat(HeaderText.fileName("attachment; filename=\"für.txt\"")).isEqualTo("für.txt");
    assertThat(HeaderText.fileName("attachment")).isNull();
    assertThat(HeaderText.fileName(null)).isNull();
  }
}
