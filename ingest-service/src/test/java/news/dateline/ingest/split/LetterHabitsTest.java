package news.dateline.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterHabitsTest {

  private static final List<String> STORIES =
      List.of(
          "Bus drivers attacked\n\nTwo bus drivers were attacked on the number 14 line on Saturday"
              + " night, the police said.\nOne has a broken wrist. A boy of 17 has been arrested.",
          "Network fails for hours\n\nSome 3.4 million customers of Telvana could not make calls for"
              + " five hours on Thursday.\nThe company said it would give each customer a day free.",
          "Wheat prices at two-year high\n\nWheat rose to its highest for two years on Monday as"
              + " drought spread through Ostrava.\nTraders said that the harvest could be small.",
          "Otters return to the Wend\n\nA pair of otters with two cubs has been filmed on the river"
              + " Wend on Sunday.\nWalkers were asked to keep dogs on leads along the towpath.");

  private final StorySplitter splitter = new StorySplitter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://post.example/s/%d",
        "<https://post.example/s/%d>",
        "Read on: www.post.example/%d"
      })
  void anAddressBelowEachStoryOfALetterPartsThem(String address) {
    List<Piece> stories = splitter.split(piece("Tuesday", letter(address)));

    assertThat(stories)
        .extracting(Piece::title)
        .containsExactly(
            "Bus drivers attacked",
            "Network fails for hours",
            "Wheat prices at two-year high",
            "Otters return to the Wend");
    assertThat(stories)
        .allSatisfy(
            story ->
                assertThat(story.blocks())
                    .noneMatch(block -> block.text().contains("post.example")));
  }

  @Test
  void addressesOfManySitesAreNoRules() {
    assertThat(StoryLinks.of(Text.paragraphs(letter("https://p%d.example/"))).isEmpty()).isTrue();
    assertThat(StoryLinks.of(Text.paragraphs(letter("https://p.example/%d"))).cardinality())
        .isEqualTo(4);
  }

  @Test
  void addressesBelowAnswersToQuestionsAreNoRules() {
    List<String> headings =
        List.of(
            "Why are the piles old?",
            "What about insurance?",
            "Will the doors stay?",
            "Where do ferries go?",
            "Who pays for it?");
    List<String> answers =
        List.of(
            "The old piles were driven in the year of the great herring, and have been mended by"
                + " the same family of carpenters, who know each of them by a name of its own.",
            "Insurance for the cranes has risen by a third, since the companies no longer believe"
                + " that the quay will bear them through another season of gales from the west.",
            "Children of the harbour school painted the warehouse doors last spring, and their"
                + " teacher hopes that the pictures may be kept when the walls are pulled down.",
            "Ferries to the outer islands will leave from the railway basin, where buses of the"
                + " county meet each of them until late in the evening and on holidays as well.",
            "Money for the first year comes from a loan of the savings bank, and that for the"
                + " second from whoever buys the land behind the fish hall, if anybody does.");
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      parts.add(
          headings.get(i)
              + "\n\n"
              + answers.get(i)
              + " "
              + answers.get(i)
              + "\n\nRead more: https://vestholm.example/d/"
              + i);
    }

    assertThat(splitter.split(piece("The pier explained", String.join("\n\n", parts)))).hasSize(1);
  }

  @Test
  void addressesWithinAStoryAreNoRules() {
    String release =
        "The choir has bought a lighthouse, it said.\nhttps://choir.example/1\n\nThe lamp goes on"
            + " burning.\nhttps://choir.example/2\n\nContact\n\nOda Vann, 555 0134";

    assertThat(StoryLinks.of(Text.paragraphs(release)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Brief of 4 March", "Issue 4", "Post No. 4 is here", "Four this morning"})
  void aNumberInItsSubjectMakesALetterOfNewsNoList(String subject) {
    assertThat(splitter.split(piece(subject, letter("https://post.example/s/%d")))).hasSize(4);
  }

  @Test
  void shortPartsUnderHeadingsOfAPageWithAHeadlineAreItsParts() {
    List<Block> page =
        List.of(
            Block.paragraph(
                "Die Stadtwerke tauschen ab Montag die Gasleitung in der Lindenstraße."),
            Block.heading("Busse fahren anders"),
            Block.paragraph("Die Müllabfuhr holt die Tonnen an der Ecke Marktstraße ab."),
            Block.paragraph("Fragen beantwortet die Leitstelle täglich von acht bis zwanzig Uhr."));
    Piece piece = new Piece("Neue Leitung", page, StoryMeta.UNKNOWN, null, null, true);

    assertThat(splitter.split(piece)).containsExactly(piece);
  }

  @ParameterizedTest
  @ValueSource(strings = {"【%s】%s", "■%s\n%s", "＊　＊　＊\n\n%s\n\n%s"})
  void storiesInJapaneseArePartedAsTheyAreSetThere(String form) {
    String[][] stories = {
      {"県内で大雪、列車三十本運休", "県北部は八日、この冬一番の大雪となり、北山線で列車三十本が運休した。県は不要な外出を控えるよう呼びかけている。"},
      {"高校生が新種の貝を発見", "海南高校の生物部員が採集した巻き貝が新種であることがわかった。二年生の森川あおいさんは「名前に町の名を入れたい」と話した。"},
      {"老舗旅館で火災、宿泊客は無事", "７日未明、白浜町の老舗旅館「松風」から出火し、木造二階建ての本館が全焼した。宿泊客三十二人は全員避難した。"}
    };
    List<String> texts = new ArrayList<>();
    for (String[] story : stories) {
      texts.add(form.formatted(story[0], story[1]));
    }

    assertThat(splitter.split(piece("夕刊", String.join("\n\n", texts)))).hasSize(3);
  }

  @Test
  void headlinesInBracketsAreThoseOfTheStories() {
    List<Piece> stories =
        splitter.split(
            piece(
                "一句话新闻",
                """
                【青川大桥提前三个月通车】横跨青川河的大桥昨日正式通车，比原计划提前三个月，两岸居民往返时间缩短四十分钟。

                【药厂召回一批感冒药】北安制药厂宣布召回一批感冒药，因为包装上的用量说明有误，顾客可到药店退款。

                【少年棋手夺得全国冠军】十三岁的少年棋手陈小川昨晚在决赛中击败卫冕冠军，成为史上最年轻的全国冠军。
                """));

    assertThat(stories)
        .extracting(Piece::title)
        .containsExactly("青川大桥提前三个月通车", "药厂召回一批感冒药", "少年棋手夺得全国冠军");
    assertThat(stories.get(1).blocks())
        .extracting(Block::text)
        .containsExactly("北安制药厂宣布召回一批感冒药，因为包装上的用量说明有误，顾客可到药店退款。");
  }

  private static String letter(String address) {
    List<String> stories = new ArrayList<>();
    for (String story : STORIES) {
      stories.add(story + "\n" + address.formatted(stories.size()));
    }
    return stories.stream().collect(Collectors.joining("\n\n"));
  }

  private static Piece piece(String title, String text) {
    return new Piece(title, Text.paragraphs(text), StoryMeta.UNKNOWN, null);
  }
}
