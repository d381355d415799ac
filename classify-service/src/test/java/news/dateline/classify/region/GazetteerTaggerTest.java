package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.Mention.Field;
import news.dateline.tags.Mention.Kind;
import news.dateline.tags.RegionTag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTaggerTest {

  private static final GazetteerTagger TAGGER = GazetteerTagger.load();

  @Test
  void aStoryWithADatelineIsAboutItsCountry() {
    RegionTags tags =
        tag(
            "Clinic doubles its beds as cholera spreads",
            "NAIROBI, Kenya (AP) — A clinic in the Kenyan capital is full, doctors said.\n\n"
                + "Kenya has asked Uganda for help.");

    assertThat(tags.regions().get(0).code()).isEqualTo("KE");
    assertThat(tags.regions().get(0).name()).isEqualTo("Kenya");
    assertThat(tags.regions().get(0).m49()).containsExactly("202", "002");
    assertThat(focus(tags)).containsExactly("KE");
  }

  @Test
  void aCountryOnlyMentionedIsListedBehindWithoutFocus() {
    RegionTags tags =
        tag(
            "Peru votes for a new parliament",
            "LIMA, Peru — Peruvians went to the polls on Sunday. Peruvian television showed long "
                + "queues in Lima and in Arequipa. Turnout in Peru was high.\n\n"
                + "The count may take days. Results are due on Friday, the electoral office said. "
                + "One of the candidates once studied in Belgium.");

    RegionTag last = tags.regions().get(tags.regions().size() - 1);
    assertThat(last.code()).isEqualTo("BE");
    assertThat(last.focus()).isFalse();
    assertThat(focus(tags)).containsExactly("PE");
  }

  @Test
  void aStoryAboutTwoCountriesHasBothInFocus() {
    RegionTags tags =
        tag(
            "India and Pakistan agree to resume trade",
            "Indian and Pakistani ministers met on Monday. India will open its border with "
                + "Pakistan, and Pakistan will lower its tariffs on goods from India.");

    assertThat(focus(tags)).containsExactlyInAnyOrder("IN", "PK");
  }

  @ParameterizedTest
  @CsvSource({
    "'MCAs shelved the motion, and the EACC has asked for bank records. Matatu owners waited.', KE",
    "'The hapū will have two seats on the panel, and iwi leaders will meet Waka Kotahi.', NZ",
    "'The MACC has opened papers on rice permits. UMNO said it had nothing to hide.', MY",
    "'SADTU members will mark no scripts unless the MEC pays. SAPS will guard the depots.', ZA",
    "'Ibama had warned that the dam beside the quilombo was cracked. The STF will rule.', BR",
    "'KPK officers held two men over permits. A Golkar lawmaker was heard as a witness.', ID"
  })
  void institutionsAloneTellTheCountry(String body, String country) {
    assertThat(focus(tag("Answers wanted", body))).containsExactly(country);
  }

  @Test
  void regionsComeBestFirstWithScoresBetweenZeroAndOne() {
    List<RegionTag> regions =
        tag("Ghana beat Togo", "Ghana won in Accra. Togo lost. A referee from Mali blew late.")
            .regions();

    assertThat(regions).hasSize(3);
    assertThat(regions)
        .isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()))
        .allSatisfy(region -> assertThat(region.score()).isBetween(0.0, 1.0));
  }

  @Test
  void aUsLocalStoryIsAboutTheUnitedStatesWithoutNamingThem() {
    RegionTags tags =
        tag(
            "Council vote on zoning delayed",
            "DAYTON, Ohio — The vote was put off for a week. A bus from Springfield, Ill. brought "
                + "protesters.");

    assertThat(focus(tags)).containsExactly("US");
    assertThat(texts(tags)).contains("DAYTON", "Ohio", "Ill.");
  }

  @Test
  void aStoryWithNoCountryHasNoRegions() {
    RegionTags tags =
        tag("How to bake bread", "Mix flour and water. Let it rest for an hour; then bake it.");

    assertThat(tags.regions()).isEmpty();
    assertThat(tags.mentions()).isEmpty();
  }

  @Test
  void emptyAndBlankTextsHaveNoRegions() {
    assertThat(tag("", "").regions()).isEmpty();
    assertThat(tag(" \n", "\t\n\n ").regions()).isEmpty();
  }

  @Test
  void loneSurrogatesDoNoHarm() {
    RegionTags tags = tag("\uD83D Chile \uDE00", "\uDE00Chile\uD83D and \uD83DPeru");

    assertThat(tags.regions()).extracting(RegionTag::code).contains("CL");
  }

  @Test
  void aTextOfAMillionCharactersIsTaggedToItsEnd() {
    String filler = "The New South Northern Democratic Republic of the United and then some. ";
    String body = filler.repeat(1_000_000 / filler.length()) + "It ended in Uruguay.";

    RegionTags tags = tag("", body);

    assertThat(tags.regions()).extracting(RegionTag::code).containsExactly("UY");
    assertThat(tags.mentions().get(0).start()).isEqualTo(body.indexOf("Uruguay"));
  }

  @Test
  void mentionsCarryExactOffsetsAlsoBehindEmoji() {
    StoryText text =
        new StoryText(
            "😀 Brazil’s president in Lisbon", "🇧🇷🇵🇹 Portuguese police; Rio de Janeiro");

    List<Mention> mentions = TAGGER.tag(text, "en").mentions();

    assertThat(mentions)
        .extracting(Mention::text)
        .containsExactly("Brazil", "Lisbon", "Portuguese", "Rio de Janeiro");
    assertThat(mentions)
        .allSatisfy(
            m -> {
              String field = m.field() == Field.HEADLINE ? text.headline() : text.body();
              assertThat(field.substring(m.start(), m.end())).isEqualTo(m.text());
              assertThat(m.score()).isBetween(0.0, 1.0);
            });
  }

  @Test
  void aCapitalIsAPlaceWithItsCoordinates() {
    Mention mention = tag("", "The talks were held in Nairobi.").mentions().get(0);

    assertThat(mention.kind()).isEqualTo(Kind.PLACE);
    assertThat(mention.place())
        .isEqualTo(
            new Mention.Place("Nairobi", "KE", 184745L, new Mention.Point(-1.2833, 36.8167)));
  }

  @Test
  void eachKindOfNameIsToldApart() {
    RegionTags tags = tag("", "The Kenyan team flew from Kenya to Quebec and on to Warsaw.");

    assertThat(tags.mentions())
        .extracting(Mention::kind)
        .containsExactly(Kind.DEMONYM, Kind.COUNTRY, Kind.ADMIN, Kind.PLACE);
  }

  @Test
  void aDemonymNamesItsCountry() {
    Mention mention = tag("", "A Ghanaian court ruled.").mentions().get(0);

    assertThat(mention.place())
        .isEqualTo(new Mention.Place("Ghana", "GH", 2300660L, new Mention.Point(8, -1.5)));
  }

  @Test
  void anInstitutionIsEvidenceButNoMention() {
    RegionTags tags = tag("", "The Bundestag passed the law after a long debate.");

    assertThat(tags.regions()).extracting(RegionTag::code).containsExactly("DE");
    assertThat(tags.mentions()).isEmpty();
  }

  @Test
  void countriesAreFoundByTheirNamesInTheLanguageOfTheStory() {
    assertThat(codes("Huelga en los puertos de Estados Unidos", "es")).containsExactly("US");
    assertThat(codes("Le gouvernement de la Côte d’Ivoire", "fr-CA")).containsExactly("CI");
    assertThat(codes("Wahlen in Österreich", "de")).containsExactly("AT");
    assertThat(codes("Президент Украины прибыл в Казахстан", "ru"))
        .containsExactlyInAnyOrder("UA", "KZ");
    assertThat(codes("肯尼亚总统访问日本", "zh")).containsExactlyInAnyOrder("KE", "JP");
    assertThat(codes("ケニアの大統領が訪問", "ja")).containsExactly("KE");
    assertThat(codes("케냐는 선거를 치렀다", "ko")).containsExactly("KE");
    assertThat(codes("زار الرئيس كينيا", "ar")).containsExactly("KE");
  }

  @Test
  void anUnknownLanguageIsReadAsEnglish() {
    assertThat(codes("Elections in Austria", null)).containsExactly("AT");
    assertThat(codes("Elections in Austria", "x-odd")).containsExactly("AT");
    assertThat(codes("Elections in Austria", "not a tag")).containsExactly("AT");
  }

  @Test
  void theVersionNamesTheTagger() {
    assertThat(TAGGER.version()).isEqualTo("gazetteer-9");
  }

  private static RegionTags tag(String headline, String body) {
    return TAGGER.tag(new StoryText(headline, body), "en");
  }

  private static List<String> codes(String body, @Nullable String language) {
    return TAGGER.tag(new StoryText("", body), language).regions().stream()
        .map(RegionTag::code)
        .toList();
  }

  private static List<String> focus(RegionTags tags) {
    return tags.regions().stream().filter(RegionTag::focus).map(RegionTag::code).toList();
  }

  private static List<String> texts(RegionTags tags) {
    return tags.mentions().stream().map(Mention::text).toList();
  }

  @Test
  void aTextOfNothingButNamesHasABoundedNumberOfMentions() {
    assertThat(tag("", "Kenya, Ghana, Togo. ".repeat(5_000)).mentions()).hasSize(2_000);
  }
}
