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
        "Kiev and Moscow traded blame.|Kiev|50.45|30.5",
        "PORTLAND, Ore. — Guard units also patrol Washington, D.C., where they arrived in August."
            + " Officials in Salem and Beaverton would not help.|Washington|38.9|-77.0",
        "SACRAMENTO, Calif. — A driver from Reno, Nevada, was held near Truckee.|Nevada|39.25|-117",
        "MADISON, Wis. — Deer crossed from Dubuque, Iowa, at dawn.|Iowa|42|-93.5",
        "Flights to Port-au-Prince were halted on Monday.|Port-au-Prince|18.5|-72.3",
        "A kiln in Newcastle-under-Lyme will close.|Newcastle-under-Lyme|53|-2.2",
        "Fires spread in the Amazon this week.|Amazon|-4|-61",
        "Police in West Yorkshire held two men.|West Yorkshire|53.75|-1.7",
        "Fighting went on in South Darfur.|South Darfur|11.7|25",
        "Fans waited outside Villa Park before the match.|Villa Park|52.5|-1.9",
        "Trucks queued for a third day, drivers said. Asuncion accused its neighbour of"
            + " holding back supplies.|Asuncion|-25.3|-57.6",
        "DALLAS (AP) — The church was put out. Baptists in Alpharetta, Georgia, and in Savannah"
            + " had asked for it.|DALLAS|32.8|-96.8",
        "PARIS (Reuters) - A hall burned. The mayor once lived in Dallas, Texas.|PARIS|48.85|2.35",
        "NEW YORK (AP) — Shares fell. Banks in Buffalo and Albany led.|NEW YORK|40.7|-74",
        "PARIS, Texas (AP) — A hall burned on Sunday.|PARIS|33.66|-95.56"
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
    "She was named in the suit with Sydney Brown and Austin Powers.",
    "Shares of Amazon rose after the retailer beat forecasts.",
    "He went to Mass every morning.",
    "The asteroid will pass close to Earth.",
    "Doctors treated Lassa fever and German measles.",
    "'Derek Bolton was let go on Sunday. Bolton said he had no regrets.'",
    "'\"That is not on the table,\" Bolton said.'"
  })
  void whatOnlyLooksLikeAPlaceIsNone(String text) {
    assertThat(mentions(text)).isEmpty();
  }

  @Test
  void aTownThatSharesItsProvincesNameIsTheTown() {
    assertThat(mentions("Talks were held in Moscow.").get(0).kind()).isEqualTo(Mention.Kind.PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "Police in West Yorkshire held two men.,REGION",
    "Fighting went on in South Darfur.,ADMIN",
    "Rain fell on Southern California.,REGION",
    "The parliament of Bayern met.,ADMIN"
  })
  void aPartOfACountryIsNotTheCountry(String text, Mention.Kind kind) {
    assertThat(mentions(text)).extracting(Mention::kind).containsExactly(kind);
  }

  @Test
  void aListOfStatesIsNoChain() {
    assertThat(mentions("Storms crossed Washington, Oregon and Idaho on Monday."))
        .extracting(Mention::kind)
        .containsOnly(Mention.Kind.ADMIN);
  }

  @ParameterizedTest
  @CsvSource({
    "'ATLANTA — Portugal, Georgia and Fiji play here in May.', Georgia, COUNTRY",
    "'ATLANTA — Tests against Italy and Georgia are sold out.', Georgia, COUNTRY",
    "'INDIANAPOLIS — Schools in Peru and Lebanon closed. Kokomo and Indiana saw snow.', Peru, PLACE"
  })
  void aListOfCountriesHasCountries(String text, String name, Mention.Kind kind) {
    assertThat(mentions(text))
        .filteredOn(mention -> mention.text().equals(name))
        .extracting(Mention::kind)
        .containsExactly(kind);
  }

  @Test
  void anInstitutionHidesThePlaceInItsName() {
    assertThat(mentions("He studied at the Bank of England.")).isEmpty();
  }

  private static List<Mention> mentions(String text) {
    return TAGGER.tag(new StoryText("", text), "en").mentions();
  }
}
