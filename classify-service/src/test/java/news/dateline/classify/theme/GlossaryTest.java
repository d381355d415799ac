package news.dateline.classify.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.story.StoryText;
import news.dateline.tags.ThemeTag;
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {

  private static TopicTagger tagger;

  @BeforeAll
  static void load() {
    tagger = TopicTagger.load(ThemePath.FAST);
  }

  @AfterAll
  static void close() {
    tagger.close();
  }

  @ParameterizedTest
  @CsvSource({
    "de, hochwasser, flood",
    "de, gewerkschaften, labour union",
    "fr, grève, strike",
    "fr, grèves, strike",
    "es, huelgas, strike",
    "pt, eleições, election",
  })
  void aWordAndItsFormsAreKnown(String language, String word, String english) {
    assertThat(english(language, word)).contains(english);
  }

  @Test
  void aGermanCompoundIsItsParts() {
    assertThat(english("de", "lokführergewerkschaft")).contains("union");
    assertThat(english("de", "impfstoffhersteller")).contains("vaccine");
  }

  @Test
  void aWordOfNoMeaningIsUnknown() {
    assertThat(english("es", "xqzvw")).isNull();
    assertThat(english("de", "die")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|15000000|Torwart rettet den Sieg im Pokalfinale|Der Torwart hielt in der Nachspielzeit"
            + " einen Elfmeter, danach feierte die Mannschaft mit ihrem Trainer vor den Fans im"
            + " Stadion den Pokal.",
        "fr|07000000|La rougeole progresse dans trois régions|Les hôpitaux signalent des centaines"
            + " de malades. Les médecins appellent à la vaccination des enfants, car le virus est"
            + " très contagieux.",
        "es|11000000|El Congreso aprueba la reforma electoral|Los diputados de la oposición votaron"
            + " en contra. El presidente del Gobierno defendió la ley ante el Parlamento antes de"
            + " las elecciones.",
        "pt-BR|02000000|Polícia prende suspeito de homicídio|O juiz decretou a prisão preventiva do"
            + " acusado. O tribunal ouvirá testemunhas do crime, e o advogado promete recurso.",
      })
  void aStoryOfAnotherLanguageHasItsTheme(
      String language, String theme, String headline, String body) {
    StoryText story = new StoryText(headline, body);

    List<ThemeTag> tags = tagger.tag(story, language).topics();

    assertThat(tags).first().extracting(ThemeTag::code).isEqualTo(theme);
    assertThat(tags)
        .flatMap(ThemeTag::evidence)
        .isNotEmpty()
        .allSatisfy(word -> assertThat(headline + " " + body).contains(word));
    assertThat(tagger.version(language)).isEqualTo("fast-6+glossary-1");
  }

  @Test
  void aStoryThatFillsAllOfItsTokensIsClosedByTheMarker() {
    int[] markers = WordPiece.uncased().encode("", 2).ids();

    for (String word : List.of("hochwasser ", "gewerkschaften ")) {
      Tokens tokens =
          GlossReader.read(Glossary.of("de"), word.repeat(2 * StoryTokens.MAX)).tokens().tokens();

      assertThat(tokens.size()).isEqualTo(StoryTokens.MAX + 2);
      assertThat(tokens.ids()).endsWith(markers[1]);
      assertThat(tokens.starts()).endsWith(-1);
    }
  }

  @Test
  void anEnglishTextThatIsTakenForAnotherLanguageHasNoTheme() {
    StoryText story = new StoryText("Nothing here", "These few words would say that the thing is.");

    assertThat(tagger.tag(story, "pt").topics()).isEmpty();
  }

  private static @Nullable String english(String language, String word) {
    int[] ids = Glossary.of(language).english(word);
    return ids == null
        ? null
        : Arrays.stream(ids)
            .mapToObj(id -> WordPiece.uncased().vocabulary().get(id))
            .collect(Collectors.joining(" "));
  }
}
