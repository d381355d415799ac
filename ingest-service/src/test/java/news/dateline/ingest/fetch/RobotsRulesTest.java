package news.dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are those of RFC 9309 where it has some. */
class RobotsRulesTest {

  @Test
  void theGroupThatNamesUsTakesThePlaceOfTheOneForAll() {
    String robots =
        """
        User-agent: *
        Disallow: /all/
        User-agent: Dateline
        User-agent: another
        Disallow: /us/
        """;
    assertThat(allows(robots, "/all/x")).isTrue();
    assertThat(allows(robots, "/us/x")).isFalse();
  }

  @Test
  void groupsThatNameUsAreOneGroup() {
    String robots =
        """
        user-agent: dateline
        disallow: /a

        user-agent: other
        disallow: /

        user-agent: DATELINE
        disallow: /b
        """;
    assertThat(allows(robots, "/a")).isFalse();
    assertThat(allows(robots, "/b")).isFalse();
    assertThat(allows(robots, "/c")).isTrue();
  }

  @Test
  void aGroupForANameThatOnlyBeginsLikeOursIsNotForUs() {
    assertThat(allows("User-agent: datelinebot\nDisallow: /", "/a")).isTrue();
    assertThat(allows("User-agent: date\nDisallow: /", "/a")).isTrue();
    assertThat(allows("User-agent: Dateline/1.0\nDisallow: /", "/a")).isFalse();
  }

  @Test
  void theLongestRuleThatFitsDecides() {
    String robots =
        """
        User-Agent: *
        Allow: /example/page/
        Disallow: /example/page/disallowed.gif
        Disallow: /example/
        """;
    assertThat(allows(robots, "/example/page/x")).isTrue();
    assertThat(allows(robots, "/example/page/disallowed.gif")).isFalse();
    assertThat(allows(robots, "/example/other")).isFalse();
    assertThat(allows(robots, "/elsewhere")).isTrue();
  }

  @Test
  void allowWinsOverADisallowOfTheSameLength() {
    assertThat(allows("User-agent: *\nDisallow: /page\nAllow: /page", "/page")).isTrue();
    assertThat(allows("User-agent: *\nAllow: /page\nDisallow: /page", "/page")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/fish, /fish.html, true",
    "/fish, /Fish.asp, false",
    "/fish*, /fishheads, true",
    "/fish/, /fish, false",
    "/*.php, /filename.php?parameters, true",
    "/*.php, /windows.PHP, false",
    "/*.php$, /folder/filename.php, true",
    "/*.php$, /filename.php?parameters, false",
    "/*.php$, /a.php/b.php, true",
    "/*ab*b, /aab, false",
    "/*ab*b, /aabb, true",
    "/fish*.php, /fishheads/catfish.php?x, true",
    "/, /anything, true",
    "/$, /, true",
    "/$, /a, false",
    "/a$b, /a$b/c, true",
    "/a$b$, /a$b, true",
    "/x/index.html, /x/, false",
    "/*?, /a?b=c, true",
    "/*?, /a, false",
    "/**a***, /ba, true",
  })
  void starsAndDollarsFitAsTheStandardSays(String pattern, String path, boolean fits) {
    assertThat(allows("User-agent: *\nDisallow: " + pattern, path)).isEqualTo(!fits);
  }

  @ParameterizedTest
  @CsvSource({
    "/foo/bar?baz=quz, /foo/bar?baz=quz",
    "/foo/bar/ツ, /foo/bar/%E3%83%84",
    "/foo/bar/%E3%83%84, /foo/bar/%e3%83%84",
    "/foo/bar/%62%61%7A, /foo/bar/baz",
    "/foo/bar/baz, /foo/bar/%62%61%7A",
    "/path/file-with-a-%2A.html, /path/file-with-a-*.html",
    "/path/foo-%24, /path/foo-$",
  })
  void charactersAreTheSameEncodedOrNot(String pattern, String path) {
    assertThat(allows("User-agent: *\nDisallow: " + pattern, path)).isFalse();
  }

  @Test
  void anEmptyDisallowAllowsAll() {
    assertThat(allows("User-agent: *\nDisallow:", "/a")).isTrue();
    assertThat(allows("", "/a")).isTrue();
    assertThat(allows("Disallow: /", "/a")).isTrue();
  }

  @Test
  void robotsTxtItselfIsAlwaysAllowed() {
    assertThat(allows("User-agent: *\nDisallow: /", "/robots.txt")).isTrue();
  }

  @Test
  void aPageInsteadOfRulesAllowsAll() {
    String page = "<!DOCTYPE html><html><body>Not found</body></html>";
    assertThat(rules(page, "text/html").allows(URI.create("http://example.org/a"))).isTrue();
  }

  @Test
  void otherLinesAndCommentsAndByteOrderMarksDoNotMatter() {
    String robots =
        "\ufeffUser-agent: dateline # us\r\nNoindex: /x\r\nSitemap: /s.xml\r\nDisallow: /a # b\r\n";
    assertThat(allows(robots, "/a")).isFalse();
    assertThat(allows(robots, "/x")).isTrue();
  }

  @Test
  void crawlDelayIsInSecondsAndHoweverLongIsNoBan() {
    assertThat(rules("User-agent: *\nCrawl-delay: 2.5\nDisallow: /x", null).crawlDelay())
        .isEqualTo(Duration.ofMillis(2500));
    RobotsRules slow = rules("User-agent: *\nCrawl-delay: 86400\nDisallow: /x", null);
    assertThat(slow.crawlDelay()).isEqualTo(Duration.ofDays(1));
    assertThat(slow.allows(URI.create("http://example.org/a"))).isTrue();
    assertThat(rules("User-agent: *\nDisallow: /x", null).crawlDelay()).isNull();
  }

  @Test
  void sitemapsAreNamedForAllAndMayLieElsewhere() {
    assertThat(
            rules(
                    """
                    Sitemap: https://cdn.example/a.xml
                    User-agent: someone
                    Sitemap: /news.xml
                    Disallow: /
                    """,
                    null)
                .sitemaps())
        .containsExactly(
            URI.create("https://cdn.example/a.xml"), URI.create("http://example.org/news.xml"));
  }

  @Test
  @Timeout(20)
  void patternsThatWereMadeToBeSlowAreNot() {
    String pattern = "/" + "*a".repeat(2_000) + "$";
    assertThat(RobotsRules.matches(pattern, "/" + "a".repeat(4_000) + "b")).isFalse();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aRobotsTxtOfLongRulesThatNearlyFitCostsAnAddressNoMoreThanOthers() {
    StringBuilder robots = new StringBuilder("User-agent: *\n");
    while (robots.length() < 500 << 10) {
      robots.append("Disallow: /*").append("a".repeat(3_800)).append("b\n");
    }
    RobotsRules rules = rules(robots.toString(), "text/plain");
    URI address = URI.create("http://example.org/" + "a".repeat(7_900));

    for (int i = 0; i < 100; i++) {
      assertThat(rules.allows(address)).isTrue();
    }
  }

  @Test
  void aPatternFitsAsTheRegularExpressionWould() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String pattern = "/" + letters(random, "aab*", 8) + (random.nextBoolean() ? "$" : "");
      String path = "/" + letters(random, "aab", 12);
      String regex = pattern.replace("*", ".*") + (pattern.endsWith("$") ? "" : ".*");

      assertThat(RobotsRules.matches(pattern, path))
          .as(pattern + " " + path)
          .isEqualTo(path.matches(regex));
    }
  }

  private static String letters(Random random, String of, int most) {
    return random
        .ints(random.nextInt(most), 0, of.length())
        .mapToObj(at -> String.valueOf(of.charAt(at)))
        .collect(Collectors.joining());
  }

  private static boolean allows(String robots, String path) {
    return rules(robots, "text/plain").allows(URI.create("http://example.org" + path));
  }

  private static RobotsRules rules(String robots, @org.jspecify.annotations.Nullable String type) {
    return RobotsRules.of(
        URI.create("http://example.org/robots.txt"), robots.getBytes(UTF_8), type);
  }
}
