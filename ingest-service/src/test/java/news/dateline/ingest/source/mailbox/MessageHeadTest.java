package news.dateline.ingest.source.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageHeadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Desk <Desk@news.example> | desk@news.example
          "news@paper.example" <x@spam.example> | x@spam.example
          desk@news.example (The desk) | desk@news.example
          Desk | ''
          <@news.example> | ''
          """)
  void theAddressIsTheLastOneOfTheSender(String from, String address) {
    assertThat(head(from).from()).isEqualTo(address);
  }

  /**
   * Each of its letters might begin an address: tried from each, that would be 30 billion steps.
   */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLongSenderWithoutAnAddressIsReadOnce() {
    assertThat(head("a".repeat(250_000)).from()).isEmpty();
    assertThat(head("a\n ".repeat(80_000)).from()).isEmpty();
  }

  private static MessageHead head(String from) {
    return new MessageHead(("From: " + from + "\n\nRain fell.").getBytes(ISO_8859_1));
  }
}
