package news.dateline.ingest.extract;

import static news.dateline.ingest.extract.ArticlePage.paragraphs;
import static news.dateline.ingest.extract.ArticlePage.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.ingest.fixture.Documents;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the lines around and between an article's paragraphs is its text. */
class PageTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reporting by Ada Fenn; editing by Colm Wray",
        "Staff writer Harlan Bice contributed to this report.",
        "Propos recueillis par Maud Estève",
        "（责任编辑：方小芸）",
        "Fuente: Agencia del Sur. Con información de corresponsales",
        "(blc/ats)",
        "joh/dpa",
        "jod",
        "Haben Sie einen Fehler gefunden? Schreiben Sie uns: redaktion@bote.example",
        "Подписывайтесь на наш канал",
        "Follow us for more on <a href='https://t.me/lakenews'>Telegram</a>!"
      })
  void creditsAndCallsBehindTheTextAreNoText(String line) {
    assertThat(textOf(paragraphs(1, 4) + "<div><p>" + line + "</p></div>").lines()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“No,” he said.",
        "The inquiry goes on.",
        "She reported by radio that all were well.",
        "See you <a href='https://t.me/harbour/114'>on the quay</a>, they wrote that night."
      })
  void aShortSentenceBehindTheTextIsText(String line) {
    assertThat(textOf(paragraphs(1, 4) + "<p>" + line + "</p>").lines()).hasSize(5);
  }

  @Test
  void linesOfDatesAndButtonsAboveTheTextAreNoText() {
    String above =
        "<div class=a><span>Publié le 6 mai 2024 à 07h00, mis à jour le 6 mai 2024 à 11h15 - Temps"
            + " de lecture : 4 min</span></div><div class=b><span>الثلاثاء 14 مايو 2024 - 10:25"
            + " صباحا</span><span>عدد المشاهدات</span></div><div class=c><span>Save</span><span>12"
            + " View all comments</span></div>";

    assertThat(textOf(above + paragraphs(1, 4)).lines()).hasSize(4);
  }

  @Test
  void aLineOfDatesBehindAStandfirstIsNoText() {
    String standfirst =
        "<p class=chapo>After four months cars can drive on board again, at last.</p>";
    String dates =
        "<div><div>Publisert: 3. mai 2024 kl. 08:14 Oppdatert: 3. mai 2024 kl. 12:02</div></div>";

    assertThat(textOf(standfirst + dates + "<div>" + paragraphs(1, 4) + "</div>"))
        .contains("four months", "number 1 ")
        .doesNotContain("Publisert");
  }

  @Test
  void aBoxThatAsksForSomethingIsNoText() {
    String form =
        "<div><h3>The lake every morning at six</h3><p>By sending this you agree that we write to"
            + " you.</p><form><input type=email><button>Go</button></form></div>";
    String link =
        "<div><p><b>More on schools every Tuesday, from our team.</b></p>"
            + "<p><a href=/newsletters/schools>Get it here</a></p></div>";
    String button =
        "<div><p>Our small newsroom depends on those who read it.</p>"
            + "<a class=wp-block-button__link href=/help>Help</a></div>";

    for (String box : List.of(form, link, button)) {
      assertThat(textOf(paragraphs(1, 4) + box + paragraphs(5, 8)).lines()).hasSize(8);
    }
  }

  @Test
  void linesBesideACopyAreCopiesToo() {
    String part = paragraphs(1, 2) + "<p>“It leaks,” he said.</p>" + paragraphs(3, 4);
    String page = "<div><div>" + part + "</div></div><section><div>" + part + "</div></section>";

    assertThat(textOf(page)).containsOnlyOnce("It leaks").contains("number 4 ");
  }

  @Test
  void shortLinesMayBeSaidTwice() {
    String page = paragraphs(1, 2) + "<p>Goal!</p>" + paragraphs(3, 4) + "<p>Goal!</p>";

    assertThat(textOf(page + paragraphs(5, 5)).lines().filter("Goal!"::equals)).hasSize(2);
  }

  @Test
  void singleLineBreaksPartParagraphsThatEndAsSentencesDo() {
    String sentence =
        "The ferry crossed the lake again on Tuesday after a month of winter storms. ";
    String verse = "O lake of ours<br>so wide and cold<br>who sails on you<br>is never old";

    assertThat(textOf("<p>" + (sentence + "<br>").repeat(3) + sentence + sentence + "</p>").lines())
        .hasSize(4);
    assertThat(textOf(paragraphs(1, 3) + "<p>" + verse + "</p>").lines()).hasSize(4);
  }

  @Test
  void aFootnoteMarkIsNoPartOfAWord() {
    String page =
        "<p>The lake was drained in 1974<sup><a href='#n1'>1</a></sup>, and each square metre"
            + " (m<sup>2</sup>) was sold.<a href='#n2'>2</a></p>";

    assertThat(textOf(page + paragraphs(1, 3))).contains("in 1974, and", "(m2) was sold.\n");
  }

  @Test
  void headingsOfPostsStandInHeadersAndWhatElseTheseHoldDoesNot() {
    String post =
        "<article class=block><header><time>14.20</time><h2>Ferries stop %d</h2><p>Ada Fenn</p>"
            + "</header><div>%s</div></article>";
    String page =
        IntStream.rangeClosed(1, 3)
            .mapToObj(i -> post.formatted(i, paragraphs(i, i)))
            .collect(Collectors.joining());

    assertThat(textOf(paragraphs(0, 0) + page))
        .contains("Ferries stop 1", "Ferries stop 3")
        .doesNotContain("Ada Fenn", "14.20");
  }

  @Test
  void captionsAreTheTextWhereThePicturesTellTheStory() {
    String picture = "<figure><img src=a><figcaption>%s</figcaption></figure>";
    String gallery =
        IntStream.rangeClosed(1, 4)
            .mapToObj(i -> picture.formatted(paragraphs(i, i)))
            .collect(Collectors.joining());

    assertThat(textOf("<div class=gallery>" + gallery + "</div>"))
        .contains("number 1 ", "number 4 ");
    assertThat(textOf(paragraphs(5, 9) + gallery)).doesNotContain("number 1 ");
  }

  @Test
  void aShortTextThatIsDeclaredIsBelievedWhereThePageShowsNone() {
    String declared = "Two men were held on Sunday after a bridge of steel was stolen from a farm.";
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferries"
            + " resume on the lake\",\"articleBody\":\"%1$s %1$s\"}</script>";

    assertThat(textOf(data.formatted(declared))).contains(declared);
    assertThat(textOf(data.formatted(declared) + paragraphs(1, 3))).doesNotContain("bridge");
  }

  @Test
  void aLeadIsKnownByItsName() {
    String lead = "The cycle path of fourteen kilometres will be built next year";

    assertThat(
            textOf(
                "<div class=widget-post-excerpt><div>"
                    + lead
                    + "</div></div>"
                    + "<div class=widget-content>"
                    + paragraphs(1, 4)
                    + "</div>"))
        .contains(lead);
  }

  @Test
  void paragraphsOfIdeographsAreShorter() {
    String page =
        "<div class=con>"
            + "<p>据县交通局介绍，三座桥总投资两千六百万元，由省级财政承担。</p>"
            + "<p>“以前赶集要绕一座山。”石湾村村民柳大河说，“现在走二十分钟就到了。”</p>"
            + "<p>县交通局表示，年底前还将开工两座，村民到县城的车程减到一小时。</p></div>"
            + "<div class=statement>本网站不对其真实性负责</div>";

    assertThat(textOf(page)).contains("两千六百万元", "柳大河").doesNotContain("本网站");
  }

  @Test
  void aHeadlineThatSaysAllOfTheDeclaredOneHeadsTheText() {
    String page =
        "<!DOCTYPE html><html><head><title>Ferries resume on the lake</title></head><body><article>"
            + "<h1>Ferries resume on the lake – as it happened</h1><h2>Closing summary</h2>"
            + paragraphs(1, 2)
            + "<h2>Boats sail again</h2>"
            + paragraphs(3, 4)
            + "</article></body></html>";

    assertThat(Extractions.pieces(Documents.of("page.html", page)))
        .singleElement()
        .matches(Piece::headed);
  }

  @Test
  void aHeadingThatIsALinkStaysOverItsOwnText() {
    String page =
        "<!DOCTYPE html><html><head><title>The Valley Post</title></head><body>"
            + "<h3><a href=/1>Mill closes after a fire</a></h3>"
            + paragraphs(1, 1)
            + "<h3><a href=/2>Orchestra sells its hall</a></h3>"
            + paragraphs(2, 2)
            + "<h3><a href=/3>Choir needs tenors</a></h3></body></html>";

    assertThat(Extractions.text(Extractions.pieces(Documents.of("page.html", page)).get(0)))
        .contains("Mill closes", "Orchestra sells")
        .doesNotContain("Choir");
  }

  @Test
  void aRuleBetweenTwoLinesIsKeptForTheSplitter() {
    String page =
        "<!DOCTYPE html><html><head><title>The Valley Post</title></head><body><hr>"
            + paragraphs(1, 1)
            + "<hr>"
            + paragraphs(2, 3)
            + "<hr></body></html>";

    assertThat(Extractions.pieces(Documents.of("page.html", page)).get(0).blocks())
        .extracting(Block::isRule)
        .containsExactly(false, true, false, false);
  }
}
