package news.dateline.classify.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptimaizeLanguageDetectorTest {

  private static final String ENGLISH =
      "The council voted on Tuesday to rebuild the old bridge over the river, and work is expected"
          + " to begin before the end of the year.";
  private static final String PORTUGUESE =
      "A câmara municipal decidiu na terça-feira reconstruir a ponte velha sobre o rio, e as obras"
          + " devem começar antes do fim do ano.";
  private static final String CHINESE = "市议会星期二决定重建河上的旧桥，工程预计在年底之前开始，居民们对此表示欢迎。";
  private static final String ARMENIAN =
      "Քաղաքային խորհուրդը երեքշաբթի որոշեց վերակառուցել գետի վրայի հին կամուրջը մինչև տարվա"
          + " վերջ։";

  private static OptimaizeLanguageDetector detector;

  @BeforeAll
  static void load() {
    detector = OptimaizeLanguageDetector.load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|" + ENGLISH,
        "pt|" + PORTUGUESE,
        "zh|" + CHINESE,
        "fr|Le conseil municipal a décidé mardi de reconstruire le vieux pont sur la rivière, et les"
            + " travaux devraient commencer avant la fin de l'année.",
        "es|El ayuntamiento decidió el martes reconstruir el viejo puente sobre el río, y las obras"
            + " deberían comenzar antes de que termine el año.",
        "de|Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über den Fluss neu zu bauen;"
            + " die Arbeiten sollen noch in diesem Jahr beginnen.",
        "nl|De gemeenteraad besloot dinsdag om de oude brug over de rivier te herbouwen, en het werk"
            + " begint naar verwachting voor het einde van het jaar.",
        "ru|Городской совет во вторник решил восстановить старый мост через реку, и работы должны"
            + " начаться до конца этого года.",
        "uk|Міська рада у вівторок вирішила відбудувати старий міст через річку, і роботи мають"
            + " початися до кінця цього року.",
        "ar|قرر مجلس المدينة يوم الثلاثاء إعادة بناء الجسر القديم فوق النهر ومن المتوقع أن يبدأ العمل"
            + " قبل نهاية العام الجاري.",
        "ja|市議会は火曜日に川にかかる古い橋を建て直すことを決めました。工事は年末までに始まる見込みです。",
        "ko|시의회는 화요일 강 위의 오래된 다리를 다시 짓기로 결정했으며 공사는 올해 말 이전에 시작될 예정이다.",
        "he|מועצת העיר החליטה ביום שלישי לבנות מחדש את הגשר הישן מעל הנהר והעבודות צפויות להתחיל לפני"
            + " סוף השנה.",
        "sw|Baraza la mji liliamua siku ya Jumanne kujenga upya daraja la zamani juu ya mto, na kazi"
            + " inatarajiwa kuanza kabla ya mwisho wa mwaka.",
        "tr|Belediye meclisi salı günü nehrin üzerindeki eski köprüyü yeniden inşa etmeye karar verdi"
            + " ve çalışmaların yıl sonundan önce başlaması bekleniyor."
      })
  void aParagraphIsEnoughToTellItsLanguage(String language, String text) {
    assertThat(detect(text, null)).isEqualTo(language);
  }

  @Test
  void aTextThatLetterSequencesLeaveOpenIsToldByItsSmallWords() {
    String text =
        "El PP y Junts votaron en contra del decreto. La Moncloa buscará nuevos apoyos. El Tribunal"
            + " Constitucional debe resolver un recurso.";

    assertThat(detect(text, null)).isEqualTo("es");
  }

  @Test
  void aDeclaredRegionIsKeptWhereTheLanguageAgrees() {
    assertThat(detect(PORTUGUESE, "pt_br")).isEqualTo("pt-BR");
    assertThat(detect(CHINESE, "zh-Hans-SG")).isEqualTo("zh-Hans-SG");
  }

  @Test
  void theTextIsBelievedOverAWrongDeclaration() {
    assertThat(detect(PORTUGUESE, "en-US")).isEqualTo("pt");
  }

  @Test
  void theDeclarationIsBelievedWhereTheTextIsShort() {
    assertThat(detect("Ponte reaberta", "pt")).isEqualTo("pt");
  }

  @Test
  void aShortTextThatDeclaresNothingHasNoLanguage() {
    assertThat(detect("Bridge", null)).isNull();
    assertThat(detect("", null)).isNull();
    assertThat(detect("2026-11-24: 17, 42, 99", null)).isNull();
  }

  @Test
  void aMalformedDeclarationIsIgnored() {
    assertThat(detect(ENGLISH, "{{ page.lang }}")).isEqualTo("en");
    assertThat(detect("Bridge", "{{ page.lang }}")).isNull();
  }

  @Test
  void aScriptThatNoModelKnowsIsNotTakenForAnotherLanguage() {
    assertThat(detect(ARMENIAN, null)).isNull();
  }

  @Test
  void aDeclaredLanguageThatNoModelKnowsIsBelieved() {
    assertThat(detect(ARMENIAN, "hy")).isEqualTo("hy");
  }

  @Test
  void norwegianInEitherOfItsFormsAgrees() {
    String text =
        "Kommunestyret vedtok på tirsdag å bygge opp igjen den gamle brua over elva, og arbeidet"
            + " skal etter planen starte før utgangen av året.";

    assertThat(detect(text, "nb-NO")).isEqualTo("nb-NO");
  }

  @Test
  void headlineAndBodyAreReadTogether() {
    String half = "The council voted on Tuesday to rebuild";

    assertThat(detector.detect(new StoryText(half, "the old bridge over the river at last"), null))
        .isEqualTo("en");
  }

  @Test
  void aLongTextInTwoLanguagesIsToldByTheGreaterPartHoweverItBegins() {
    String text = (ENGLISH + "\n").repeat(4) + (PORTUGUESE + "\n").repeat(19);

    assertThat(detect(text, null)).isEqualTo("pt");
  }

  @Test
  void aLongTextIsToldByAllOfItWhereStretchesOfItLeaveItOpen() {
    String figures = "2026-11-24 17,42 ".repeat(12);
    String text = (figures + "\n" + (ENGLISH + "\n").repeat(3)).repeat(5);

    assertThat(detect(text, null)).isEqualTo("en");
  }

  @Test
  void manyThreadsGetTheAnswersThatOneGets() {
    List<String> texts = List.of(ENGLISH, PORTUGUESE, CHINESE);
    List<String> languages = List.of("en", "pt", "zh");

    assertThat(IntStream.range(0, 300).parallel().mapToObj(i -> detect(texts.get(i % 3), null)))
        .isEqualTo(IntStream.range(0, 300).mapToObj(i -> languages.get(i % 3)).toList());
  }

  private static @Nullable String detect(String body, @Nullable String declared) {
    return detector.detect(new StoryText("", body), declared);
  }
}
