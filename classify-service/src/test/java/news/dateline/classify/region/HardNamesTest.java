package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that taggers of places are known to get wrong. */
class HardNamesTest {

  private static final GazetteerTagger TAGGER = GazetteerTagger.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Washington said on Monday that it would send no envoy.|Washington|38.9|-77.0",
        "WASHINGTON (AP) — Congress went home.|WASHINGTON|38.9|-77.0",
        "SEATTLE — Snow fell across Washington, east of Seattle and Spokane.|Washington|47.5|-120.5",
        "ALBANY, N.Y. — The governor signed the bill.|ALBANY|42.65|-73.76",
        "BANGOR, Maine — A man was held on Monday.|BANGOR|44.8|-68.8",
        "He was born in Birmingham, Ala., and lives in Tuscaloosa.|Birmingham|33.5|-86.8",
        "Melbourne, Victoria, woke to smoke.|Victoria|-37|144.5",
        "Police in Santiago used water cannon; Chile has seen protests.|Santiago|-33.5|-70.6",
        "She lives in Paris, Texas.|Paris|33.66|-95.56",
        "She lives in Paris.|Paris|48.85|2.35",
        "Fires burned in Georgia, south of Atlanta.|Georgia|32.75|-83.5",
        "A court in Tbilisi freed him; Georgia had asked for it.|Georgia|42|43.5",
        "A Richmond man was held on a road near Berea, Kentucky, police said."
            + " The Richmond City Commission will hear of it.|Richmond|37.75|-84.3",
        "Leaders of Western Europe met.|Western Europe|49.5|6.5",
        "Kiev and Moscow traded blame.|Kiev|50.45|30.5"
      })
  void aHardNameIsPutWhereItBelongs(String text, String name, double latitude, double longitude) {
    Mention mention =
        mentions(text).stream().filter(m -> m.text().equals(name)).findFirst().orElseThrow();

    Mention.Point point = Objects.requireNonNull(Objects.requireNonNull(mention.place()).point());
    assertThat(point.latitude()).isBetween(latitude - 1, latitude + 1);
    assertThat(point.longitude()).isBetween(longitude - 1, longitude + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "M.S. Dhoni scored 90.",
    "European ministers met.",
    "Senators on the Hill were tired.",
    "Mobile phones are everywhere.",
    "Reading the book he fell asleep.",
    "Paris Hilton and Michael Jordan met.",
    "She was named in the suit with Sydney Brown and Austin Powers."
  })
  void whatOnlyLooksLikeAPlaceIsNone(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @Test
  void aTownThatSharesItsProvincesNameIsTheTown() {
    assertThat(mentions("Talks were held in Moscow.").get(0).kind()).isEqualTo(Mention.Kind.PLACE);
  }

  @Test
  void anInstitutionHidesThePlaceInItsName() {
    assertThat(mentions("He studied at the Bank of England.")).isEmpty();
  }

  private static List<Mention> mentions(String text) {
    return TAGGER.tag(new StoryText("", text), "en").mentions();
  }
}
