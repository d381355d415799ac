package news.dateline.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "localhost, true",
    "'', false",
    "0.0.0.0, false",
    "192.0.2.1, false"
  })
  void aServerOnLoopbackIsForThisMachineOnly(String address, boolean loopback) {
    assertThat(Loopback.isAddress(address)).isEqualTo(loopback);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, true",
    "LOCALHOST, true",
    "[::1]:8080, true",
    "127.0.0.1, true",
    "127.0.0.1.evil.example, false",
    "127.evil.example, false",
    "localhost.evil.example, false",
    "a b, false",
    "'', false",
    ", false"
  })
  void aNameThatASiteCanMakeItsOwnIsNotThisMachines(@Nullable String host, boolean own) {
    assertThat(Loopback.isHost(host)).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "News.Example, news.example",
    "news.example:8080, news.example",
    "news_wall:8080, news_wall",
    "[2001:DB8::1]:8080, [2001:db8::1]",
    "192.0.2.1:, 192.0.2.1",
    "evil.example@localhost,",
    "localhost/x,",
    "a:b,",
    "a:1:2,",
    "[::1,",
    ","
  })
  void theNameStandsBeforeThePort(@Nullable String host, @Nullable String name) {
    assertThat(Loopback.name(host)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    ", false",
    "http://localhost:8080, false",
    "HTTP://LOCALHOST:8080, false",
    "http://localhost:9090, true",
    "https://evil.example, true",
    "null, true"
  })
  void aPageOfAnotherSiteSaysSo(@Nullable String origin, boolean other) {
    assertThat(Loopback.isOtherOrigin(origin, "localhost:8080")).isEqualTo(other);
  }
}
