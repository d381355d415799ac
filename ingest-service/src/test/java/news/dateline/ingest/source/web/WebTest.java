package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.fetch.Pace;
import news.dateline.ingest.fetch.Site;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTest {

  @Nested
  class Paces {

    private final Pace pace = new Pace(Duration.ofMinutes(10), Duration.ofHours(6));

    @Test
    void newsShortensThePauseAndNoneLengthensItWithinBounds() {
      assertThat(pace.next(Duration.ofHours(1), true)).isEqualTo(Duration.ofMinutes(30));
      assertThat(pace.next(Duration.ofHours(1), false)).isEqualTo(Duration.ofMinutes(90));
      assertThat(pace.next(Duration.ofMinutes(12), true)).isEqualTo(Duration.ofMinutes(10));
      assertThat(pace.next(Duration.ofHours(5), false)).isEqualTo(Duration.ofHours(6));
      assertThat(pace.next(Duration.ofSeconds(1), false)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void boundsThatMakeNoSenseAreRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Pace(Duration.ZERO, Duration.ofHours(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Pace(Duration.ofHours(2), Duration.ofHours(1)));
    }
  }

  @Nested
  class Sites {

    @ParameterizedTest
    @CsvSource({
      "https://www.news.co.uk/, https://news.co.uk/a, true",
      "https://www.news.co.uk/, http://edition.news.co.uk:8080/a, true",
      "https://www.news.co.uk/, https://other.co.uk/a, false",
      "https://www.news.co.uk/, https://news.co.uk.evil.example/, false",
      "https://one.blogspot.com/, https://two.blogspot.com/, false",
      "https://one.github.io/, https://two.github.io/, false",
      "http://127.0.0.1:81/, http://127.0.0.1:82/, true",
      "http://127.0.0.1/, http://127.0.0.2/, false",
      "http://localhost/, http://localhost/a, true",
      "https://news.example/, mailto:desk@news.example, false",
      "https://news.example/, https://cdn.example/, true",
      "https://news.example/, https://www.news.example/, true",
      "https://news.example/, https://edition.news.example/, false"
    })
    void aSiteIsARegistrableDomainAndTheHostsNamedBesides(String home, String link, boolean same) {
      Site site = Site.of(URI.create(home), Set.of("cdn.example"));
      assertThat(site.has(URI.create(link))).isEqualTo(same);
    }
  }

  @Nested
  class Patterns {

    @ParameterizedTest
    @CsvSource({
      "/news/*, /news/a, true",
      "/news/*, /news/a/b, false",
      "/news/**, /news/a/b, true",
      "**.html, /a/b.html, true",
      "**.html, /a/b.htm, false",
      "/a?id=*, /a?id=7, true",
      "/a?id=*, /axid=7, false",
      "/a.b, /axb, false",
      "https://news.example/**, /x, true",
      "https://other.example/**, /x, false",
    })
    void starsAreAnythingButASlashAndTwoAreAnything(String glob, String path, boolean fits) {
      assertThat(UrlPattern.of(glob).matches(URI.create("https://news.example" + path)))
          .isEqualTo(fits);
    }

    @Test
    void whatCanNeverFitIsRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> UrlPattern.of("news/**"))
          .withMessageContaining("'news/**'");
    }
  }

  @Nested
  class Taken {

    private final URI one = URI.create("https://news.example/one");
    private final URI two = URI.create("https://news.example/two");
    private final Instant noon = Instant.parse("2026-11-03T12:00:00Z");

    @Test
    void linksAreRememberedWithTheirTimes() {
      TakenLinks links = TakenLinks.none(10);
      links.add(one);
      links.add(two, noon);

      TakenLinks read = TakenLinks.decode(links.encode(), 10);

      assertThat(read.size()).isEqualTo(2);
      assertThat(read.has(one)).isTrue();
      assertThat(read.has(two, noon)).isTrue();
      assertThat(read.has(two, noon.minusSeconds(60))).isTrue();
      assertThat(read.has(two, noon.plusSeconds(60))).isFalse();
      assertThat(read.has(URI.create("https://news.example/three"))).isFalse();
    }

    @Test
    void linksToTheSameStoryAreOne() {
      TakenLinks links = TakenLinks.none(10);
      links.add(URI.create("http://news.example/one/?utm_source=front#top"));

      assertThat(links.has(one)).isTrue();
    }

    @Test
    void theOldestAreForgottenFirst() {
      TakenLinks links = TakenLinks.none(2);
      links.add(one);
      links.add(two);
      links.add(one);
      links.add(URI.create("https://news.example/three"));

      assertThat(links.has(one)).isTrue();
      assertThat(links.has(two)).isFalse();
    }

    @Test
    void someCanBeForgotten() {
      TakenLinks links = TakenLinks.none(10);
      links.add(one, noon);
      links.add(two, noon.plusSeconds(60));
      links.forgetBefore(noon.plusSeconds(30));
      assertThat(links.has(one)).isFalse();
      assertThat(links.has(two)).isTrue();
      links.keepOnly(Set.of(one));
      assertThat(links.size()).isZero();
    }

    @Test
    void nonsenseIsNothingTaken() {
      assertThat(TakenLinks.decode("§§§", 10).size()).isZero();
      assertThat(TakenLinks.decode(null, 10).size()).isZero();
    }

    @Test
    void asManyAsFitIntoACursorFit() {
      TakenLinks links = TakenLinks.none(60_000);
      for (int i = 0; i < 60_000; i++) {
        links.add(URI.create("https://news.example/" + i), noon);
      }
      assertThat(links.encode().length()).isLessThan(1_000_000);
      assertThat(TakenLinks.decode(links.encode(), 60_000).size()).isEqualTo(60_000);
    }
  }

  @Nested
  class LinkHeaders {

    private final URI base = URI.create("https://news.example/a/b");

    @Test
    void linksAreReadWithTheirRelationsAndLanguages() {
      assertThat(
              LinkHeader.read(
                  base,
                  List.of(
                      "</one>; rel=\"canonical\", <two>; rel=\"alternate next\"; hreflang=de",
                      "<https://x.example/a,b>; title=\"a, \\\"b\\\"; c\"; REL=next")))
          .containsExactly(
              new LinkHeader.Link(
                  URI.create("https://news.example/one"), List.of("canonical"), null),
              new LinkHeader.Link(
                  URI.create("https://news.example/a/two"), List.of("alternate", "next"), "de"),
              new LinkHeader.Link(URI.create("https://x.example/a,b"), List.of("next"), null));
    }

    @Test
    void nonsenseAndEndlessOnesAreLeftOut() {
      assertThat(LinkHeader.read(base, List.of("", "rel=canonical", "<http://[>; rel=next")))
          .isEmpty();
      assertThat(LinkHeader.read(base, List.of("<a>;" + "\"\"".repeat(50_000)))).isEmpty();
      assertThat(LinkHeader.read(base, List.of("<a>;" + "\"\"".repeat(900)))).hasSize(1);
    }

    /** This took a minute. */
    @Test
    void manyBeginningsWithoutAnEndAreReadInNoTime() {
      List<String> values = Collections.nCopies(10_000, "<".repeat(1_999));

      assertThat(LinkHeader.read(base, values)).isEmpty();
      assertThat(LinkHeader.read(base, List.of("<<</a>; rel=next"))).hasSize(1);
    }
  }
}
