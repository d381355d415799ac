package news.dateline.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.story.StoryMeta;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

  private static final String HEADLINE = "Orrin Bay harbour reopens after storm";

  private static final String[] STORY = {
    "The harbour of Orrin Bay reopened on Tuesday, nine days after a storm had torn away part of"
        + " its breakwater, the port authority said.",
    "The first ferry left for the islands at dawn with 240 passengers and a cargo of flour,"
        + " medicine and mail. \"People have waited long enough,\" said the harbour master, Tilda"
        + " Brenn.",
    "Engineers had worked around the clock to close the gap with rocks from a quarry nearby. The"
        + " repair cost about three million crowns, a fifth more than had been thought at first.",
    "The fishing fleet may not leave again before Friday, since its quay is still being cleared of"
        + " nets, ropes and broken timber. Mayor Jorun Aske asked residents to be patient.",
    "The storm was the worst since 1987. It tore roofs from forty houses and left two villages"
        + " without power for a week. Nobody was killed."
  };

  static List<List<String>> errors() {
    return List.of(
        List.of("Our hamsters need a rest", "Please come back in an hour. We are sorry."),
        List.of("The Orrin Post", "Something went sideways on our end, and engineers are on it."),
        List.of("Maintenance", "We are making the site faster. The news will be back on Tuesday."),
        List.of(
            "Subscribe to read on",
            "You have read three articles this month. Become a member of the harbour of good"
                + " journalism for two crowns a week, and read all that our newsroom writes."),
        List.of("Kurze Pause", "Unsere Seite wird gerade gewartet. Bitte versuchen Sie es später."),
        List.of("Oups", "Une erreur inattendue est survenue. Merci de revenir plus tard."),
        List.of("Vaya", "Algo se rompió por aquí. Vuelve a intentarlo en unos minutos, por favor."),
        List.of("Временно", "Портал отдыхает. Загляните к нам немного позже, пожалуйста."),
        List.of("稍等", "服务器正在休息，请过几分钟再来看看。给您带来不便，敬请谅解。"),
        List.of("Please stand by", "Verifying that this connection comes from a person. Ray 8f2c"));
  }

  static List<List<String>> editions() {
    return List.of(
        // cut to its lead under another headline
        List.of("Ferries sail to the islands", STORY[0]),
        // retold in short
        List.of(
            "Ferries are back",
            "Nine days after a storm broke its breakwater the harbour of Orrin Bay is open: a ferry"
                + " with 240 passengers went to the islands, said harbour master Tilda Brenn."),
        // taken back, under its headline and under another one
        List.of(HEADLINE, "This story was withdrawn, since its facts could not be confirmed."),
        List.of(
            "Withdrawn: harbour reopens after storm",
            "We no longer stand by this report. An inquiry into how it came about is under way."),
        List.of(
            "Editor's note",
            "A report that the harbour of Orrin Bay reopened on Tuesday was wrong. We regret it."),
        // begun anew at the same place, as long
        List.of("Sunday in pictures", String.join(" ", STORY).replaceAll("[aeiou]", "y")),
        // a live page of the next day
        List.of("Orrin Bay: harbour and storm, Wednesday", "Follow along as our reporters write."));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorIsNothingOfTheStory(List<String> error) {
    assertThat(story().isLostIn(shown(error.get(0), error.get(1)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void anotherEditionIsOfTheStory(List<String> edition) {
    assertThat(story().isLostIn(shown(edition.get(0), edition.get(1)))).isFalse();
  }

  @Test
  void aStoryInChineseIsTold() {
    Shown story =
        shown(
            "奥林湾港口在风暴后重新开放",
            "港务局周二表示，奥林湾港口在风暴摧毁部分防波堤九天后重新开放。第一艘渡轮黎明时分驶往群岛，载有二百四十名乘客"
                + "以及面粉、药品和邮件。港务长说人们等得够久了。工程师们日夜施工，用附近采石场的石头填补缺口。");

    assertThat(story.isLostIn(shown("稍等", "服务器正在休息，请过几分钟再来。"))).isTrue();
    assertThat(story.isLostIn(shown("渡轮", "奥林湾港口重新开放，第一艘渡轮驶往群岛。"))).isFalse();
  }

  @Test
  void aHeadlineThatIsNotThereTellsNothing() {
    Shown story = shown(null, STORY);

    assertThat(story.isLostIn(shown(null, "Something went sideways on our end."))).isTrue();
    assertThat(story.isLostIn(shown(null, STORY[1]))).isFalse();
  }

  @Test
  void whatIsRememberedIsShortAndReadBack() {
    Shown story = story();

    assertThat(Shown.decode(story.encode())).isEqualTo(story);
    assertThat(story.encode().length()).isLessThan(800);
    String[] long0 = new String[3_000];
    Arrays.setAll(long0, i -> "harbour" + i + " ferries" + i + " islands" + i);
    assertThat(shown("Long", long0).encode().length()).isLessThan(6_500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA", "no base64!", "AAAAAAD/////"})
  void whatWasNotEncodedIsNothing(String text) {
    assertThat(Shown.decode(text)).isNull();
    assertThat(Shown.decode(null)).isNull();
  }

  private static Shown story() {
    return shown(HEADLINE, STORY);
  }

  private static Shown shown(@Nullable String headline, String... paragraphs) {
    List<Block> blocks = Arrays.stream(paragraphs).map(Block::paragraph).toList();
    return Objects.requireNonNull(
        Shown.of(List.of(new Piece(headline, blocks, StoryMeta.UNKNOWN, null))));
  }
}
