package news.dateline.ingest.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.fetch.Site;
import news.dateline.ingest.source.web.UrlPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLinksTest {

  private static final URI FRONT = URI.create("https://news.example/world/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2026/11/03/quake",
        "/world/2026/11/3/quake.html",
        "/world/2026-11-03/quake",
        "/news/world-asia-67283712",
        "/a/quake-hits-northern-coast",
        "/a/quake-hits-northern-coast/",
        "/politik/wahl_in_der_stadt_x.html",
        "/article/123456",
        "/1.2345678"
      })
  void whatLooksLikeAnArticleIsOne(String path) {
    assertThat(ArticleLinks.looksLikeOne(FRONT.resolve(path))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/world",
        "/world/asia",
        "/about-us",
        "/terms-of-use",
        "/2026",
        "/2026/11",
        "/2026/11/03/",
        "/2026/11/03",
        "/sport/live",
        "/img/a-b-c-d.jpg",
        "/rss/12345678.xml",
        "/tag/long-name",
        "/----",
        "/v1.2"
      })
  void whatDoesNotIsNone(String path) {
    assertThat(ArticleLinks.looksLikeOne(FRONT.resolve(path))).isFalse();
  }

  @Test
  void linksAreFoundOnceAndInTheirOrder() {
    assertThat(
            find(
                all(),
                """
                <a href="/b">b</a> <a href="a b?x=ü">a</a> <a href="/b#comments">b again</a>
                <a href="https://www.news.example/c">c</a> <a name="d">d</a>
                """))
        .containsExactly(
            "https://news.example/b",
            "https://news.example/world/a%20b?x=%C3%BC",
            "https://www.news.example/c");
  }

  @Test
  void linksElsewhereAndNowhereAreNotFollowed() {
    assertThat(
            find(
                all(),
                """
                <a href="https://other.example/a">a</a> <a href="mailto:x@news.example">b</a>
                <a href="javascript:void(0)">c</a> <a href="">d</a> <a href="#top">e</a>
                <a href="https://news.example/world/">f</a> <a href="http://[/">g</a>
                <a href="/h" rel="NoFollow noopener">h</a> <a href="ftp://news.example/i">i</a>
                """))
        .isEmpty();
  }

  @Test
  void theBaseOfThePageCounts() {
    assertThat(find(all(), "<base href='/x/y/'><a href='a'>a</a>"))
        .containsExactly("https://news.example/x/y/a");
  }

  @Test
  void patternsSayWhatAnArticleIsAndWhatNot() {
    ArticleLinks links = new ArticleLinks(patterns("/news/**"), patterns("**/live*"));
    assertThat(
            find(
                links,
                "<a href='/news/a'></a><a href='/news/live-b'></a><a href='/a-b-c-d-e'></a>"))
        .containsExactly("https://news.example/news/a");
  }

  /** So long that whatever looks at each part once for each other one takes minutes. */
  @ParameterizedTest
  @CsvSource({"-,false", "a-,true", "2026/,false", "2026-1,true", "1-,true", "_a,true", "a.,false"})
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void addressesThatWereMadeToBeSlowAreToldAsOthersAre(String part, boolean article) {
    URI uri = FRONT.resolve("/" + part.repeat(200_000));

    assertThat(ArticleLinks.looksLikeOne(uri)).isEqualTo(article);
  }

  private static ArticleLinks all() {
    return new ArticleLinks(patterns("**"), List.of());
  }

  private static List<UrlPattern> patterns(String... globs) {
    return Arrays.stream(globs).map(UrlPattern::of).toList();
  }

  private static List<String> find(ArticleLinks links, String html) {
    return links.find(FrontPage.of(html, FRONT), FRONT, Site.of(FRONT, Set.of())).stream()
        .map(URI::toString)
        .toList();
  }
}
