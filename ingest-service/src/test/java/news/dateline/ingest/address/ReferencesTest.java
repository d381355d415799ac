package news.dateline.ingest.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import news.dateline.ingest.extract.format.Links;
import news.dateline.ingest.fetch.Urls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

  private static final URI STORY = URI.create("https://news.example/a/story.html?x=1#top");

  /** RFC 3986, sections 5.4.1 and 5.4.2. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "g:h, g:h",
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q#s",
        "g#s, http://a/b/c/g#s",
        "g?y#s, http://a/b/c/g?y#s",
        ";x, http://a/b/c/;x",
        "g;x, http://a/b/c/g;x",
        "g;x?y#s, http://a/b/c/g;x?y#s",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        "./, http://a/b/c/",
        ".., http://a/b/",
        "../, http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../, http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g, http://a/g",
        "/./g, http://a/g",
        "/../g, http://a/g",
        "g., http://a/b/c/g.",
        ".g, http://a/b/c/.g",
        "g.., http://a/b/c/g..",
        "..g, http://a/b/c/..g",
        "./../g, http://a/b/g",
        "./g/., http://a/b/c/g/",
        "g/./h, http://a/b/c/g/h",
        "g/../h, http://a/b/c/h",
        "g;x=1/./y, http://a/b/c/g;x=1/y",
        "g;x=1/../y, http://a/b/c/y",
        "g?y/./x, http://a/b/c/g?y/./x",
        "g?y/../x, http://a/b/c/g?y/../x",
        "g#s/./x, http://a/b/c/g#s/./x",
        "g#s/../x, http://a/b/c/g#s/../x",
        "http:g, http:g",
      })
  void aReferenceMeansWhatTheStandardSays(String reference, String address) {
    URI base = URI.create("http://a/b/c/d;p?q");

    assertThat(References.resolve(base, URI.create(reference))).hasToString(address);
  }

  /** By the reader of pages to be fetched, and by that of documents, which knows no empty link. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "?id=5 | https://news.example/a/story.html?id=5",
        "#part | https://news.example/a/story.html?x=1#part",
        "../../x | https://news.example/x",
        "/../x | https://news.example/x",
        "b/./c/../d | https://news.example/a/b/d",
        "//other.example/../y | https://other.example/y",
        "https://zeitung-österreich.example/a | https://xn--zeitung-sterreich-6zb.example/a",
        "//zeitung-österreich.example:81/a | https://xn--zeitung-sterreich-6zb.example:81/a",
        "a b\"c | https://news.example/a/a%20b%22c",
      })
  void bothReadersOfLinksUnderstandTheSame(String link, String address) {
    assertThat(Urls.resolve(STORY, link)).hasToString(address);
    assertThat(text(Links.of(link, STORY))).isEqualTo(address);
  }

  @Test
  void anEmptyReferenceIsThePageItselfAndNoLinkOfADocument() {
    assertThat(Urls.resolve(STORY, "")).hasToString("https://news.example/a/story.html?x=1");
    assertThat(Links.of("", STORY)).isNull();
  }

  @Test
  void aBaseWithoutAPathIsTheRoot() {
    assertThat(Urls.resolve(URI.create("http://news.example"), "story.html"))
        .hasToString("http://news.example/story.html");
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a/b.html",
    "https://news.example/?tx_news[id]=5",
    "https://news.example/%C3%A4?q=%20#c",
    "http://news.example:8080/a//b/",
    "https://news.example",
  })
  void aWholeAddressIsLeftAsItIs(String address) {
    assertThat(text(Links.of(address, STORY))).isEqualTo(address);
    assertThat(text(Links.of(address))).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"mailto:desk@news.example", "javascript:void(0)", "http:///a", "http://[broken/"})
  void whatIsNoPageIsNoLinkOfADocument(String link) {
    assertThat(Links.of(link, STORY)).isNull();
  }

  private static @Nullable String text(@Nullable URI link) {
    return Objects.toString(link, null);
  }
}
