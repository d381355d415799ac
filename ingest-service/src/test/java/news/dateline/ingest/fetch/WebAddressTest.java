package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://example.org, http://example.org/, example.org, 80, example.org",
    "HTTPS://Example.ORG:443/A?b=C#d, https://example.org/A?b=C, example.org, 443, example.org",
    "http://example.org.:80/, http://example.org/, example.org, 80, example.org",
    "http://example.org:8080/x, http://example.org:8080/x, example.org, 8080, example.org:8080",
    "http://my_host.example/x, http://my_host.example/x, my_host.example, 80, my_host.example",
    "http://[2001:DB8::1]:81/, http://[2001:db8::1]:81/, 2001:db8::1, 81, 2001:db8::1:81",
    "http://example.org//two//slashes, http://example.org//two//slashes, example.org, 80,"
        + " example.org",
    "http://1.2.3.4/x, http://1.2.3.4/x, 1.2.3.4, 80, 1.2.3.4",
  })
  void anAddressIsNormalised(String given, String uri, String host, int port, String server)
      throws Exception {
    WebAddress address = WebAddress.of(URI.create(given));

    assertThat(address.uri()).hasToString(uri);
    assertThat(address.host()).isEqualTo(host);
    assertThat(address.port()).isEqualTo(port);
    assertThat(address.server()).isEqualTo(server);
  }

  @Test
  void httpAndHttpsOfAHostAreOneServerWithTwoSetsOfRules() throws Exception {
    WebAddress plain = WebAddress.of(URI.create("http://example.org/a"));
    WebAddress safe = WebAddress.of(URI.create("https://example.org/a"));

    assertThat(plain.server()).isEqualTo(safe.server());
    assertThat(plain.origin()).isEqualTo("http://example.org");
    assertThat(safe.origin()).isEqualTo("https://example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/x",
        "jar:http://example.org/x!/y",
        "gopher://example.org/",
        "data:text/html,x",
        "/relative",
        "http:///nohost",
        "http:opaque",
        "http://user@example.org/",
        "http://user:password@example.org/",
        "http://example.org:0/",
        "http://example.org:65536/",
        "http://example.org:123456/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.1.nip.0/",
        "http://1.2.3.4.5/",
        "http://256.1.1.1/",
        "http://a..%41/",
        "http://-/"
      })
  void whatMayNotBeAskedForIsRefused(String given) {
    assertThatExceptionOfType(BadAddressException.class)
        .isThrownBy(() -> WebAddress.of(URI.create(given)));
  }

  @Test
  void whatIsEndlessIsRefused() {
    URI uri = URI.create("http://example.org/" + "x".repeat(9_000));
    assertThatExceptionOfType(BadAddressException.class).isThrownBy(() -> WebAddress.of(uri));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a b | http://example.org/a%20b",
        "c?d=ü | http://example.org/x/c?d=%C3%BC",
        "?q=1 | http://example.org/x/y.html?q=1",
        "../z | http://example.org/z",
        "//other.example/z | http://other.example/z",
        "http://müller.example/ä | http://xn--mller-kva.example/%C3%A4",
        "/a%20b%zz | http://example.org/a%20b%25zz",
        "/a[1]|http://example.org/a%5B1%5D",
        "/a#b#c | http://example.org/a#b%23c",
        "https:\\\\other.example\\x | https://other.example/x",
        "\\a\\b?c\\d | http://example.org/a/b?c%5Cd",
        "/a\"<>^`{} | http://example.org/a%22%3C%3E%5E%60%7B%7D",
        "/emoji/😀 | http://example.org/emoji/%F0%9F%98%80",
        "mailto:desk@example.org | mailto:desk@example.org",
        "http://[broken/ | ",
        "javascript:void(0) | javascript:void(0)",
      })
  void linksAreReadTheWayTheyReallyCome(String link, String expected) {
    URI found = Urls.resolve(URI.create("http://example.org/x/y.html?z=0"), link);
    assertThat(Objects.toString(found, null)).isEqualTo(expected);
  }

  @Test
  void bytesOfAHeaderStayTheBytesTheyAre() {
    URI base = URI.create("http://example.org/");
    assertThat(Urls.resolveHeader(base, "/stra\u00c3\u009fe"))
        .hasToString("http://example.org/stra%C3%9Fe");
  }

  @Test
  void onlyWhatHasASchemeIsAbsolute() {
    assertThat(Urls.absolute(" http://example.org/a b\n")).hasToString("http://example.org/a%20b");
    assertThat(Urls.absolute("/a")).isNull();
  }
}
