package news.dateline.classify.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.story.StoryText;
import news.dateline.tags.Mention;
import news.dateline.tags.RegionTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Countries and large cities in other languages than English, in stories written for this. */
class OtherLanguagesTest {

  private static final GazetteerTagger TAGGER = GazetteerTagger.load();

  static Stream<Arguments> stories() {
    return Stream.of(
        story(
            "de",
            "Streik legt Häfen in Chile lahm",
            "In Valparaíso und Antofagasta ruhte am Montag die Arbeit. Die Regierung in Santiago"
                + " will vermitteln. Chile führt Kupfer vor allem nach China aus.",
            "CL",
            "Valparaíso",
            "Antofagasta"),
        story(
            "fr",
            "Au Sénégal, le prix du riz recule",
            "À Dakar comme à Saint-Louis, les marchands respirent. Le Sénégal importe son riz"
                + " d’Inde et de Thaïlande, et en cultive de plus en plus.",
            "SN",
            "Dakar",
            "Inde",
            "Thaïlande"),
        story(
            "es",
            "Inundaciones en Bolivia",
            "Las lluvias cortaron la carretera entre Cochabamba y Santa Cruz. Bolivia pidió ayuda a"
                + " Brasil.",
            "BO",
            "Cochabamba",
            "Brasil"),
        story(
            "pt",
            "Moçambique reabre ponte",
            "A ponte perto da Beira foi reaberta. Moçambique recebeu apoio da África do Sul. Em"
                + " Maputo, o governo agradeceu.",
            "MZ",
            "África do Sul",
            "Maputo"),
        story(
            "it",
            "In Grecia riaprono i traghetti",
            "Al Pireo sono ripartite le navi. La Grecia aspetta turisti da Germania e Francia; ad"
                + " Atene gli alberghi sono pieni.",
            "GR",
            "Atene",
            "Germania"),
        story(
            "nl",
            "Boeren in Polen protesteren",
            "In Warschau reden honderden trekkers. Polen wil minder graan uit Oekraïne toelaten. Ook"
                + " in Krakau stond het verkeer vast.",
            "PL",
            "Warschau",
            "Oekraïne"),
        story(
            "ru",
            "В Казахстане открыли новую биржу",
            "Биржа в Алматы начала торги зерном. Казахстан продаёт пшеницу в Узбекистан. В Астане"
                + " ждут роста.",
            "KZ",
            "Алматы",
            "Узбекистан"),
        story(
            "uk",
            "У Молдові відкрили міст",
            "Міст біля Кишинева відкрили в понеділок. Молдова отримала кредит. Румунія допомогла.",
            "MD",
            "Румунія"),
        story(
            "ar",
            "المغرب يفتتح ميناء جديدا",
            "افتتح المغرب ميناء قرب طنجة. وقال وزير في الرباط إن السفن ستأتي من إسبانيا. المغرب"
                + " ينتظر استثمارات.",
            "MA",
            "طنجة",
            "إسبانيا"),
        story("zh", "越南洪水过后清理河内街道", "河内的街道正在清理。越南政府感谢日本的援助。胡志明市没有受灾。", "VN", "胡志明市", "日本"),
        story("ja", "フィンランドで鉄道ストライキ", "ヘルシンキの駅は閉鎖された。フィンランドの労組はスウェーデンの労組と協議した。", "FI", "ヘルシンキ"),
        story(
            "ko",
            "몽골에서 한파가 이어지다",
            "울란바토르의 기온이 영하 40도까지 내려갔다. 몽골은 중국에서 석탄을 들여온다.",
            "MN",
            "울란바토르",
            "중국"),
        story(
            "tr",
            "Azerbaycan'da yeni demiryolu",
            "Bakü ile Gence arasındaki hat açıldı. Azerbaycan hükümeti Gürcistan ile görüştü.",
            "AZ",
            "Bakü",
            "Gürcistan"),
        story(
            "sw",
            "Tanzania yafungua bandari mpya",
            "Bandari mpya imefunguliwa karibu na Dar es Salaam. Tanzania itasafirisha mizigo kwenda"
                + " Kenya na Zambia.",
            "TZ",
            "Dar es Salaam",
            "Kenya"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void theCountryOfAStoryComesFirst(
      String language, StoryText text, String country, List<String> names) {
    List<RegionTag> regions = TAGGER.tag(text, language).regions();

    assertThat(regions).isNotEmpty();
    assertThat(regions.get(0).code()).isEqualTo(country);
    assertThat(regions.get(0).focus()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void itsPlacesAreFoundWithCoordinates(
      String language, StoryText text, String country, List<String> names) {
    List<Mention> mentions = TAGGER.tag(text, language).mentions();

    assertThat(mentions).extracting(Mention::text).containsAll(names);
    assertThat(mentions)
        .allSatisfy(
            mention -> {
              assertThat(Objects.requireNonNull(mention.place()).point()).isNotNull();
              String field =
                  mention.field() == Mention.Field.HEADLINE ? text.headline() : text.body();
              assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            });
  }

  private static Arguments story(
      String language, String headline, String body, String country, String... names) {
    return Arguments.of(language, new StoryText(headline, body), country, List.of(names));
  }
}
