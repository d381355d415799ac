package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are found, and what they are taken for. */
class NameResolutionTest {

  private static final GazetteerTagger TAGGER = GazetteerTagger.load();

  @ParameterizedTest
  @CsvSource({
    "The U.S. said no., US",
    "Troops of the US left., US",
    "A vote in the UK was lost., GB",
    "Prices in Britain rose., GB",
    "Schools in Northern Ireland closed., GB",
    "A ship from Ireland sank., IE",
    "Rain fell on Ivory Coast., CI",
    "Rain fell on Côte d'Ivoire., CI",
    "Rain fell on Cote d’Ivoire., CI",
    "Monks in Burma marched., MM",
    "Farmers in Holland protest., NL",
    "Rebels in the DRC advanced., CD",
    "Investors from the UAE came., AE",
    "Missiles from North Korea flew., KP",
    "Herders in South Sudan agreed., SS",
    "Herders in Sudan agreed., SD",
    "A court in Guinea-Bissau ruled., GW",
    "A court in Equatorial Guinea ruled., GQ",
    "A court in Papua New Guinea ruled., PG",
    "A court in Guinea ruled., GN",
    "A court in Niger ruled., NE",
    "A court in Nigeria ruled., NG",
    "A fire in New Mexico spread., US",
    "A fire in Mexico spread., MX",
    "A court in the Dominican Republic ruled., DO",
    "A court in Dominica ruled., DM",
    "Snow in New York City fell., US",
    "NAIROBI was calm., KE"
  })
  void theLongestNameNamesTheCountry(String text, String country) {
    assertThat(countries(text)).containsExactly(country);
  }

  @ParameterizedTest
  @CsvSource({
    "Tell us what you think.",
    "She began to polish the silver.",
    "We ate turkey and rice.",
    "The best china was broken.",
    "Omanhene and Perutopia are no such names.",
    "TELL US WHY",
    "He cooked French fries with Swiss cheese.",
    "Michael Jordan scored again.",
    "Chad Smith plays the drums.",
    "The guinea pig slept."
  })
  void commonWordsAndPersonsAreNoCountries(String text) {
    assertThat(countries(text)).isEmpty();
  }

  @Test
  void georgiaIsTheStateUnlessTheStorySpeaksOfTheCaucasus() {
    assertThat(countries("A storm hit Georgia and Florida.")).containsOnly("US");
    assertThat(countries("Protests shook Georgia. In Tbilisi, a Georgian minister resigned."))
        .containsOnly("GE");
  }

  @Test
  void jordanIsACountryWhereItsCapitalIsNamed() {
    assertThat(countries("The king of Jordan spoke in Amman.")).containsOnly("JO");
  }

  @Test
  void aPrepositionSpeaksForThePlaceAndASentencesStartAgainstIt() {
    assertThat(countries("Floods were seen in Jordan.")).containsExactly("JO");
    assertThat(countries("The festival in Nice was a success.")).containsExactly("FR");
    assertThat(countries("Nice weather is ahead.")).isEmpty();
  }

  @Test
  void koreaFollowsTheOneThatTheStoryNames() {
    assertThat(countries("Pyongyang fired again, North Korea said. Korea has been divided."))
        .containsOnly("KP");
    assertThat(countries("Stocks in Korea rose.")).containsOnly("KR");
  }

  @Test
  void congoFollowsTheOneThatTheStoryNames() {
    assertThat(countries("Brazzaville was calm. Voters in Congo waited.")).containsOnly("CG");
    assertThat(countries("Voters in Congo waited in Goma.")).containsOnly("CD");
  }

  @Test
  void aDivisionBehindACommaDecides() {
    assertThat(countries("She lives in Paris, Texas.")).containsOnly("US");
    assertThat(countries("She lives in London, Ontario.")).containsOnly("CA");
    assertThat(countries("She lives in Paris.")).containsExactly("FR");
  }

  @Test
  void aDivisionThatHasNoPlaceOfTheNameRulesItsNamesakesOut() {
    List<Mention> mentions =
        mentions("MADRID, N.M. — The mine is shut. A band from Madrid will play on Sunday.");

    assertThat(mentions.get(0).text()).isEqualTo("MADRID");
    assertThat(mentions)
        .filteredOn(mention -> mention.text().equalsIgnoreCase("Madrid"))
        .isNotEmpty()
        .allSatisfy(mention -> assertThat(mention.place()).isNull());
  }

  @Test
  void aRegionOfTheDivisionsCountryStays() {
    assertThat(countries("Two soldiers were hurt at Camp Pendleton, Calif., on Sunday."))
        .containsOnly("US");
    assertThat(countries("In Madrid, Nevada Senator Orrin Kelp met farmers.")).contains("ES");
  }

  @Test
  void aNameThatIsSurelyAPlaceOnceIsOneBeforeSaidToo() {
    List<Mention> mentions =
        mentions("A fire broke out in Machakos on Monday. Machakos said it would rebuild.");

    assertThat(mentions).extracting(Mention::text).containsExactly("Machakos", "Machakos");
  }

  @Test
  void aListOfPlacesIsNotAPlaceInACountry() {
    assertThat(countries("Talks were held in Moscow, Ukraine said."))
        .containsExactlyInAnyOrder("RU", "UA");
  }

  @Test
  void anAbbreviationCountsOnlyBehindAComma() {
    assertThat(countries("She moved to Springfield, OH last year.")).containsExactly("US");
    assertThat(countries("OH what a night, ME too.")).isEmpty();
  }

  @Test
  void aPlaceWithinALongerNameIsLessSure() {
    Mention alone = mentions("The case of Kenya went on.").get(0);
    Mention within = mentions("The case of Kenya Moore went on.").get(0);

    assertThat(within.score()).isLessThan(alone.score());
  }

  private static List<Mention> mentions(String text) {
    return TAGGER.tag(new StoryText("", text), "en").mentions();
  }

  private static Stream<String> countries(String text) {
    return mentions(text).stream().map(NameResolutionTest::country).distinct();
  }

  private static String country(Mention mention) {
    return Objects.requireNonNull(Objects.requireNonNull(mention.place()).country());
  }
}
