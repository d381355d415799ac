package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.Mention.Kind;
import news.dateline.tags.RegionTag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names of places are told from other words, and which place they mean, in other languages. */
class ForeignNamesTest {

  private static final GazetteerTagger TAGGER = GazetteerTagger.load();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Der Rest der Region will dabei keinen Rabatt; man prüft Zahlen, Namen und Mittel.",
        "de|Die Feuerwehr war in der Lage, das Essen aus der Halle zu bringen.",
        "de|Die Statue eines Löwen steht auf dem Platz; die Löwen brüllen.",
        "fr|Sur place, seul le sud du quartier est situé au-dessus de l'eau.",
        "fr|Seul le maire a parlé. Sur la place, le public a applaudi.",
        "pt|Para o ministro, a Justiça Federal deve decidir. Para o Norte, haverá mais verbas.",
        "es|Solo el Norte está abierto. Para el Gobierno, la Central es segura.",
        "it|Sono previsti tagli. Prima del voto, il Centro protesta. Sale la tensione.",
        "nl|Over de kosten is niets bekend. Best een Heer, zei het bestuur.",
        "tr|Ordu yardım etti. Batman filmi gösterildi.",
        "ar|قال شهود إن مدينة كبيرة تعرضت للقصف وإن بين القتلى أطفالا",
        "zh|双方将加强合作，前景光明。"
      })
  void aWordOfTheLanguageIsNoPlace(String language, String text) {
    assertThat(tag(language, text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de|In Münster und Köln wird gebaut.|Münster|DE",
        "es|El puerto de Cádiz sigue cerrado.|Cádiz|ES",
        "fr|Un incendie à Saint-Denis a fait deux blessés.|Saint-Denis|FR",
        "de|In Malaga und Sevilla ist es heiß.|Malaga|ES",
        "pt|O festival começa no Pará.|Pará|BR"
      })
  void aNameIsSpelledAsItsLanguageDoes(String language, String text, String name, String country) {
    assertThat(tag(language, text))
        .anySatisfy(
            mention -> {
              assertThat(mention.text()).isEqualTo(name);
              assertThat(Objects.requireNonNull(mention.place()).country()).isEqualTo(country);
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Bayern und Thüringen wollen mehr Geld.|Bayern|Bavaria",
        "fr|La Normandie attend la pluie.|Normandie|Normandy",
        "es|La Junta de Andalucía lo confirma.|Andalucía|Andalusia",
        "zh|广东发布台风预警。|广东|Guangdong",
        "ja|石川県で震度6強を観測した。|石川県|Ishikawa",
        "ru|Пожар в Свердловской области потушен.|Свердловской области|Sverdlovsk Oblast"
      })
  void aDivisionIsNoCountry(String language, String text, String name, String place) {
    assertThat(tag(language, text))
        .anySatisfy(
            mention -> {
              assertThat(mention.text()).isEqualTo(name);
              assertThat(Objects.requireNonNull(mention.place()).name()).isEqualTo(place);
              assertThat(mention.kind()).isEqualTo(Kind.ADMIN);
            });
  }

  @Test
  void aPartOfANameWithAHyphenIsNone() {
    assertThat(tag("fr", "Le drame de Crans-Montana bouleverse la Suisse."))
        .extracting(mention -> Objects.requireNonNull(mention.place()).country())
        .containsOnly("CH");
  }

  @Test
  void inGermanACompoundMayBeginWithAName() {
    assertThat(tag("de", "Der Berlin-Besuch des Ministers fällt aus."))
        .extracting(Mention::text)
        .containsExactly("Berlin");
  }

  @Test
  void aNameOfAPersonIsNoPlace() {
    assertThat(tag("es", "La portera, Lucía Salamanca, fue la mejor. Salamanca sonrió.")).isEmpty();
    assertThat(tag("ar", "قال مسؤول إن بشار الأسد غادر")).isEmpty();
  }

  @Test
  void aTownStandsWithoutAnArticle() {
    assertThat(tag("de", "Gefeiert wurde in der Halle, gekocht wurde Essen.")).isEmpty();
    assertThat(tag("de", "Gefeiert wurde in Halle und in Leipzig."))
        .extracting(Mention::text)
        .containsExactly("Halle", "Leipzig");
  }

  @Test
  void namesakesAreToldApartByTheOtherNames() {
    assertThat(tag("es", "Hallan restos romanos cerca de Badajoz y Granada."))
        .extracting(mention -> Objects.requireNonNull(mention.place()).country())
        .containsExactly("ES", "ES");
  }

  @Test
  void namesDoNotStraddleWords() {
    assertThat(tag("zh", "台风在广东阳江登陆。")).extracting(Mention::text).containsExactly("广东", "阳江");
    assertThat(tag("ja", "能登地方で地震があった。")).extracting(Mention::text).containsExactly("能登");
  }

  @Test
  void whatIsWrittenOntoANameIsLeftOut() {
    assertThat(tag("ar", "هطلت أمطار على دمشق وحمص")).extracting(Mention::text).contains("حمص");
    assertThat(tag("ko", "부산에서 불이 났다.")).extracting(Mention::text).containsExactly("부산");
    assertThat(tag("tr", "İzmir'de deprem oldu."))
        .extracting(Mention::text)
        .containsExactly("İzmir");
  }

  @Test
  void aPeopleSpeaksForItsCountry() {
    StoryText story =
        new StoryText(
            "La selección española vence en la final",
            "El equipo español ganó por dos a uno y la afición española lo celebró.");

    assertThat(TAGGER.tag(story, "es").mentions())
        .extracting(Mention::kind)
        .containsOnly(Kind.DEMONYM);
    assertThat(focus("es", story)).containsExactly("ES");
  }

  @Test
  void institutionsAloneTellTheCountry() {
    StoryText story =
        new StoryText(
            "Budget : l'Assemblée nationale rejette la hausse",
            "Les députés ont rejeté la mesure. Matignon promet un nouveau texte avant le passage au"
                + " Sénat. L'Élysée n'a pas réagi.");

    assertThat(TAGGER.tag(story, "fr").mentions()).isEmpty();
    assertThat(focus("fr", story)).containsExactly("FR");
  }

  @Test
  void aStoryWithoutAPlaceIsAboutNoCountry() {
    StoryText story =
        new StoryText(
            "Forscher finden neues Mittel gegen Malaria",
            "Ein neuer Wirkstoff tötet Erreger im Labor ab. Das berichtet ein Team in einer"
                + " Fachzeitschrift. Der Test an Menschen soll bald beginnen.");

    assertThat(focus("de", story)).isEmpty();
  }

  private static List<Mention> tag(String language, String text) {
    return TAGGER.tag(new StoryText("", text), language).mentions();
  }

  private static List<String> focus(String language, StoryText story) {
    return TAGGER.tag(story, language).regions().stream()
        .filter(RegionTag::focus)
        .map(RegionTag::code)
        .toList();
  }
}
