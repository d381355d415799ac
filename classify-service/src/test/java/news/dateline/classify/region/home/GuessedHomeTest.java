package news.dateline.classify.region.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import news.dateline.document.DocumentId;
import news.dateline.story.Home;
import news.dateline.story.Origin;
import news.dateline.story.Story;
import news.dateline.story.StoryId;
import news.dateline.story.StoryMeta;
import news.dateline.story.StoryText;
import news.dateline.story.StoryTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessedHomeTest {

  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "https://www.news.co.uk/a, GB",
    "https://news.de/a, DE",
    "http://NEWS.COM.AU:8080/a, AU",
    "https://zeitung.at, AT"
  })
  void aCountrysDomainIsAtHomeThere(String link, String country) {
    assertThat(home(link, null, null)).isEqualTo(new Home(country, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.com/a", "https://news.org/a", "https://news.io/a", "https://news.tv/a",
        "https://news.co/a", "https://news.me/a", "https://news.ai/a", "https://news.fm/a",
        "https://news.ly/a", "https://127.0.0.1/a", "mailto:desk@news.example", "file:///news/a.de"
      })
  void aDomainThatAnybodyMayHaveSaysNothing(String link) {
    assertThat(home(link, null, null)).isNull();
  }

  @Test
  void thePageThatItWasFetchedFromStandsInForALink() {
    assertThat(home(null, "https://news.ie/a", null)).isEqualTo(new Home("IE", null));
    assertThat(home("https://news.com/a", "https://news.ie/a", null)).isNull();
  }

  @Test
  void theRegionOfTheLanguageCountsWhereNoDomainDoesUnlessSystemsStateItUnasked() {
    assertThat(home("https://news.com/a", null, "en-AU")).isEqualTo(new Home("AU", null));
    assertThat(home("https://news.ie/a", null, "en-AU")).isEqualTo(new Home("IE", null));
    assertThat(home("https://news.com/a", null, "en-US")).isNull();
    assertThat(home("https://news.com/a", null, "en-GB")).isNull();
    assertThat(home("https://news.com/a", null, "es-419")).isNull();
  }

  private static @Nullable Home home(
      @Nullable String link, @Nullable String place, @Nullable String language) {
    StoryText text = new StoryText("Rivers rise", "Rivers rose.");
    return GuessedHome.of(
        new Story(
            StoryId.ofText(text),
            text,
            StoryMeta.UNKNOWN
                .withLink(link == null ? null : URI.create(link))
                .withLanguage(language),
            new StoryTimes(null, null, NOW, NOW),
            new Origin(
                DocumentId.of("test", "a", ""),
                "test",
                "page",
                place == null ? null : URI.create(place),
                "text/html",
                1,
                1,
                NOW,
                1)));
  }
}
