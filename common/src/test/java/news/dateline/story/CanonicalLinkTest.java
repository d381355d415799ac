package news.dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalLinkTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.org/a",
    "http://example.org/a, https://example.org/a",
    "HTTPS://Example.ORG/A, https://example.org/A",
    "http://example.org:80/a, https://example.org/a",
    "https://example.org:443/a, https://example.org/a",
    "https://example.org:8443/a, https://example.org:8443/a",
    "https://example.org, https://example.org",
    "https://example.org/, https://example.org",
    "https://example.org/a/, https://example.org/a",
    "https://example.org/a#comments, https://example.org/a",
    "https://example.org/a?, https://example.org/a",
    "https://example.org/a?b=2&a=1, https://example.org/a?a=1&b=2",
    "https://example.org/a?&&a=1&, https://example.org/a?a=1",
    "https://example.org/a?utm_source=x&UTM_Medium=y&id=7, https://example.org/a?id=7",
    "https://example.org/a?fbclid=x, https://example.org/a",
    "https://example.org/a?gclid, https://example.org/a",
    "https://example.org/a?fbclidx=1, https://example.org/a?fbclidx=1",
    "https://example.org/a%20b?q=%C3%A4, https://example.org/a%20b?q=%C3%A4",
    "https://example.org/für, https://example.org/f%C3%BCr",
    "https://example.org/🌊, https://example.org/%F0%9F%8C%8A",
    "https://me@example.org/a, https://example.org/a",
    "https://[2001:DB8::1]/a, https://[2001:db8::1]/a",
    "ftp://example.org:80/a, ftp://example.org:80/a",
    "urn:isbn:1, urn:isbn:1",
    "mailto:a@example.org, mailto:a@example.org",
    "file:///news/a.txt, file:///news/a.txt",
    "news/a.html, news/a.html"
  })
  void linksAreBroughtToOneForm(URI link, String normal) {
    assertThat(CanonicalLink.normalize(link)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/b",
        "https://example.org/A",
        "https://www.example.org/a",
        "https://example.org/a?id=7",
        "https://example.org:8443/a"
      })
  void linksToOtherPlacesStayApart(URI link) {
    assertThat(CanonicalLink.normalize(link))
        .isNotEqualTo(CanonicalLink.normalize(URI.create("https://example.org/a")));
  }

  @Test
  void theFormIsStable() {
    String normal =
        CanonicalLink.normalize(URI.create("http://Example.org:80/ä/?b=ö&a=1&utm_id=2#c"));

    assertThat(CanonicalLink.normalize(URI.create(normal))).isEqualTo(normal);
  }

  @Test
  void aLoneSurrogateIsNoHindrance() {
    assertThat(CanonicalLink.normalize(URI.create("https://example.org/\uD800")))
        .startsWith("https://example.org");
  }
}
