package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which forms names are found, and where they begin and end. */
class NameFormsTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Doctors at a hospital in Xi'an watched him for ten days.|Xi'an|CN",
        "Doctors at a hospital in Xi’an watched him for ten days.|Xi’an|CN",
        "The ferry left Hawaiʻi on Monday.|Hawaiʻi|US",
        "The ferry left Hawai’i on Monday.|Hawai’i|US",
        "Rebels shelled a market in Ta'izz, Yemen.|Ta'izz|YE",
        "The ministers met in N'Djamena, Chad.|N'Djamena|TD",
        "A bus overturned in St. John’s, Newfoundland, police said.|St. John’s|CA"
      })
  void anApostropheWithinANameMayBeAnyAndSmallLettersMayFollow(
      String text, String name, String country) {
    assertThat(mention(mentions(text), name)).isEqualTo(country);
  }

  @Test
  void aPossessiveIsNoPartOfAName() {
    assertThat(mentions("The budget of Queen's was cut. Londoners like London's parks."))
        .extracting(Mention::text)
        .contains("London")
        .doesNotContain("London's", "Queen's");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thousands danced in Rio on Sunday.|Rio|BR",
        "A fire burned forty shacks in Kibera on Sunday.|Kibera|KE",
        "Water was cut off in Ekurhuleni on Sunday.|Ekurhuleni|ZA",
        "Families arrived at Dadaab on foot.|Dadaab|KE",
        "Inspectors went back to Fordow on Sunday.|Fordow|IR",
        "Two soldiers were hurt at Fort Benning on Sunday.|Fort Benning|US",
        "Miners in the Pilbara will strike.|Pilbara|AU",
        "The quake shook the Noto Peninsula.|Noto Peninsula|JP",
        "A tanker ran aground in the Sea of Marmara.|Sea of Marmara|TR",
        "Elephants trampled fields in Okavango.|Okavango|BW",
        "Fighting went on in Amhara on Sunday.|Amhara|ET"
      })
  void whatIsNoTownOrDivisionHasARowOfItsOwn(String text, String name, String country) {
    assertThat(mention(mentions(text), name)).isEqualTo(country);
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
