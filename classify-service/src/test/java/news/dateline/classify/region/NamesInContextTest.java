package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.dateline.classify.region.table.Tsv;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.RegionTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words and names around a name say of which place it is. */
class NamesInContextTest {

  private static final GazetteerTagger TAGGER = GazetteerTagger.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT SUDAN, Oct 27 - Sudan's army said it had retaken a bridge over the Nile.|PORT"
            + " SUDAN|SD|Sudan|SD",
        "PARIS, Oct 27 - France's army will buy 300 trucks, the ministry said.|PARIS|FR|France|FR",
        "ABUJA, 14 May - Nigeria's economy grew 2.9 percent in the first"
            + " quarter.|ABUJA|NG|Nigeria|NG",
        "LISBON, March 3 (Wire) - Portugal's parliament passed a budget.|LISBON|PT|Portugal|PT"
      })
  void aCountryBehindADatelineIsNotPartOfIt(
      String text, String city, String in, String country, String code) {
    List<Mention> mentions = mentions(text);

    assertThat(mention(mentions, city)).isEqualTo(in);
    assertThat(mention(mentions, country)).isEqualTo(code);
    assertThat(mentions).extracting(Mention::text).noneMatch(name -> name.contains("2"));
  }

  @Test
  void aNameIsReadInTheLightOfTheDateline() {
    assertThat(
            point(
                "BOSTON — Three researchers won a national prize on Tuesday. The team works at a"
                    + " university in Cambridge.",
                "Cambridge"))
        .isEqualTo(new Degree(42, -71));
    assertThat(
            point(
                "HALIFAX, Nova Scotia — Ferry workers in Dartmouth went back to work on Monday.",
                "Dartmouth"))
        .isEqualTo(new Degree(45, -64));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Storms tore through New Mexico and Oklahoma late on Sunday.|Oklahoma|ADMIN",
        "Two people died in Oklahoma, two in Arkansas and one in Virginia.|Oklahoma|ADMIN",
        "The governors of New York and New Jersey signed a pact on water.|New York|ADMIN",
        "The New York mayor said on Wednesday that buses would be free.|New York|PLACE",
        "The airline will fly daily to Seattle, New York and Dallas from June.|New York|PLACE",
        "NEW YORK — Buses will be free by spring, officials said.|NEW YORK|PLACE",
        "WASHINGTON — Senators from Oregon and Idaho reached a deal on dams.|WASHINGTON|PLACE",
        "Smoke from fires in Idaho and Washington drifted over Montana.|Washington|ADMIN"
      })
  void wordsAndListsTellAStateFromACity(String text, String name, Mention.Kind kind) {
    assertThat(of(mentions(text), name).kind()).isEqualTo(kind);
  }

  @Test
  void theWordCountiesHoldsForAllOfItsList() {
    assertThat(
            mentions(
                "Forecasters issued a flood warning for Oconee and Jackson counties after rain fell"
                    + " in northeast Georgia."))
        .filteredOn(mention -> !mention.text().equals("Georgia"))
        .allSatisfy(
            mention ->
                assertThat(Objects.requireNonNull(mention.place()).name()).endsWith(" County"));
  }

  @Test
  void aTownThatIsSaidToLieWhereNoneOfTheNameDoesIsNotPutElsewhere() {
    Mention town = of(mentions("Firefighters saved homes at Longwood in Victoria."), "Longwood");

    assertThat(town.place()).isNull();
    assertThat(town.score()).isLessThan(0.5);
  }

  @Test
  void aBareNameIsTheShortFormOfALongerOne() {
    assertThat(
            point(
                "The bridge at Upton upon Severn reopened on Thursday after the river fell."
                    + " Shopkeepers in Upton said it had cost them a third of their trade.",
                "Upton"))
        .isEqualTo(new Degree(52, -2));
  }

  @Test
  void partOfAHyphenatedNameIsNoPlace() {
    assertThat(mentions("Thousands cheered on the Champs-Elysees.")).isEmpty();
    assertThat(mentions("Forty people died in Crans-Montana, a ski resort."))
        .extracting(Mention::text)
        .containsExactly("Crans-Montana");
    assertThat(mentions("He leads the pro-China camp; the US-China talks went on."))
        .extracting(Mention::text)
        .contains("China");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thousands fled el-Fasher on foot, aid workers in Sudan said.|el-Fasher|14|25",
        "Food is short in al-Fashir, a Sudanese group said.|al-Fashir|14|25",
        "A strike hit a market in al-Hasakah in northeast Syria.|al-Hasakah|37|41",
        "The wounded were taken to hospitals in Qamishli, Syrian doctors said.|Qamishli|37|41",
        "Shells fell on Deir ez-Zor in Syria.|Deir ez-Zor|35|40",
        "Towns along the River Severn braced for floods.|River Severn|52|-2",
        "Ice broke on the Loire River in France.|Loire River|47|1"
      })
  void aNameIsFoundInMoreThanOneForm(String text, String name, int latitude, int longitude) {
    assertThat(point(text, name)).isEqualTo(new Degree(latitude, longitude));
  }

  @Test
  void aPeopleIsNoCounty() {
    assertThat(
            mentions(
                "The Canadian guard scored 40 points as Oklahoma City won its eighth game in a"
                    + " row."))
        .extracting(mention -> Objects.requireNonNull(mention.place()).name())
        .containsExactly("Canada", "Oklahoma City");
  }

  @Test
  void whatIsAlsoSaidInSmallLettersOrOfAPersonIsNoCountry() {
    assertThat(
            mentions(
                "A dinner for ten costs $55, a farm group said. Turkey is cheaper than a year ago."
                    + " The turkey still makes up 39% of the bill."))
        .isEmpty();
    assertThat(
            mentions(
                "Mike Jordan scored 30 points as the Hawks beat the Heat. Jordan made six"
                    + " three-pointers."))
        .noneMatch(mention -> mention.score() > 0.5);
  }

  @Test
  void whereAnOrganisationSpeaksIsNotWhatItSpeaksOf() {
    List<RegionTag> regions =
        TAGGER
            .tag(
                new StoryText(
                    "Poland broke data law, court rules",
                    "Poland broke European Union law when it kept phone records of all citizens,"
                        + " the EU's top court ruled in Luxembourg on Thursday."),
                "en")
            .regions();

    assertThat(regions).filteredOn(RegionTag::focus).extracting(RegionTag::code).contains("PL");
    assertThat(regions)
        .filteredOn(RegionTag::focus)
        .extracting(RegionTag::code)
        .doesNotContain("LU");
  }

  @Test
  void aCountrysPlainNameIsTheCountry() {
    List<String> wrong =
        Tsv.rows("countries.tsv").stream()
            .filter(row -> !LEFT_OUT.contains(row.get(0)))
            .filter(row -> !isCountry(row))
            .map(row -> row.get(1))
            .toList();

    assertThat(wrong).isEmpty();
  }

  /**
   * Georgia, the state; a name in brackets, a continent, and islands that hardly anyone lives on.
   */
  private static final List<String> LEFT_OUT = List.of("GE", "CC", "AQ", "HM", "GS", "NU");

  private static boolean isCountry(List<String> row) {
    return mentions("The government of " + row.get(1) + " said on Monday that it would hold talks.")
        .stream()
        .anyMatch(
            mention ->
                mention.kind() == Mention.Kind.COUNTRY
                    && mention.text().equals(row.get(1))
                    && row.get(0).equals(country(mention)));
  }

  private record Degree(long latitude, long longitude) {}

  private static Degree point(String text, String name) {
    Mention.Point point =
        Objects.requireNonNull(
            Objects.requireNonNull(of(mentions(text), name).place(), name).point());
    return new Degree(Math.round(point.latitude()), Math.round(point.longitude()));
  }

  private static Mention of(List<Mention> mentions, String name) {
    return mentions.stream()
        .filter(mention -> mention.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + mentions));
  }

  private static String mention(List<Mention> mentions, String name) {
    return country(of(mentions, name));
  }

  private static String country(Mention mention) {
    return Objects.requireNonNullElse(Objects.requireNonNull(mention.place()).country(), "");
  }

  private static List<Mention> mentions(String text) {
    return TAGGER.tag(new StoryText("", text), "en").mentions();
  }
}
