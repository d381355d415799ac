package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.dateline.story.Home;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.RegionTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the home of a story changes, and what not. */
class HomeTest {

  private static final GazetteerTagger TAGGER = GazetteerTagger.load();

  private static final StoryText LOCAL =
      new StoryText(
          "Richmond man charged after fire on Orchard Street",
          "A Richmond man was charged with arson on Monday after a fire at a house on Orchard Street."
              + " The sheriff said that nobody was hurt. He is to appear in court in Richmond on"
              + " Friday.");

  private static final StoryText ABROAD =
      new StoryText(
          "Paris court jails three over museum theft",
          "PARIS (Reuters) - A Paris court on Monday sentenced three men to prison for stealing"
              + " paintings from a museum in the French capital. France's culture minister welcomed"
              + " the verdict. The paintings were found in Marseille and Lyon last year.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Richmond, Indiana, US  |  39.8 |  -84.9
          Richmond, Kentucky, US |  37.7 |  -84.3
          Richmond, Virginia, US |  37.6 |  -77.5
          """)
  void aLocalPapersRichmondIsItsOwn(String home, double latitude, double longitude) {
    Mention.Point point = point(LOCAL, Home.parse(home));

    assertThat(point.latitude()).isBetween(latitude - 0.2, latitude + 0.2);
    assertThat(point.longitude()).isBetween(longitude - 0.2, longitude + 0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock = "Paris, Texas, US\nDallas, Texas, US\nUS\nLondon, GB\nTokyo, JP")
  void itsForeignPageStaysAbroad(String home) {
    assertThat(point(ABROAD, Home.parse(home)).latitude()).isBetween(48.5, 49.0);
    assertThat(focus(ABROAD, Home.parse(home))).containsExactly("FR");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "Birmingham, Alabama, US | US\nBirmingham, GB | GB")
  void theCountryFollowsThePlace(String home, String country) {
    StoryText text =
        new StoryText(
            "Birmingham man charged over fire",
            "A Birmingham man was charged with arson on Monday after a fire at a house on Orchard"
                + " Street. He is to appear in court in Birmingham on Friday.");

    assertThat(focus(text, Home.parse(home))).startsWith(country);
  }

  @Test
  void inOtherLanguagesItCountsForNothing() {
    StoryText text =
        new StoryText("Rat tagt in Frankfurt", "Der Rat der Stadt tagte in Frankfurt.");

    assertThat(TAGGER.tag(text, "de", Home.parse("Frankfurt (Oder), DE")))
        .isEqualTo(TAGGER.tag(text, "de", null));
  }

  @Test
  void aPlaceThatTheGazetteerLacksIsNotKnown() {
    assertThat(TAGGER.knows(Home.parse("Richmond, Indiana, US"))).isTrue();
    assertThat(TAGGER.knows(new Home("GB", null))).isTrue();
    assertThat(TAGGER.knows(Home.parse("Pristina, XK"))).isTrue();
    assertThat(TAGGER.knows(Home.parse("Nowhereville, GB"))).isFalse();
  }

  private static List<String> focus(StoryText text, @Nullable Home home) {
    return TAGGER.tag(text, "en", home).regions().stream()
        .filter(RegionTag::focus)
        .map(RegionTag::code)
        .toList();
  }

  /** Where the first name of the text is. */
  private static Mention.Point point(StoryText text, @Nullable Home home) {
    Mention first = TAGGER.tag(text, "en", home).mentions().get(0);
    return Objects.requireNonNull(Objects.requireNonNull(first.place()).point());
  }
}
