package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.ingest.fixture.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a page says that wrote its article. */
class PageAuthorTest {

  private static final String ARTICLE =
      "<p>Passenger ferries crossed the lake again on Tuesday after a month of storms.</p>"
          + "<p>Traders crowded the decks with sacks of dried fish and maize, they said.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'author': 'Achieng Otieno'",
        "'author': {'@type': 'Person', 'name': 'Achieng Otieno'}",
        "'author': [{'@type': 'Person', 'name': ['Achieng Otieno']}]",
        "'author': {'@list': [{'name': 'Achieng Otieno'}]}",
        "'author': {'@type': 'Person', 'givenName': 'Achieng', 'familyName': 'Otieno'}",
        "'author': {'@id': '#otieno'}",
        "'author': [{'@id': '#otieno'}, {'@type': 'Organization', 'name': 'Lake News'}]",
        "'creator': ['Achieng Otieno']"
      })
  void structuredDataNamesThePersonInManyShapes(String author) {
    String json =
        ("{'@graph': [{'@type': 'NewsArticle', 'headline': 'Ferries resume', "
                + author
                + "}, {'@type': 'Person', '@id': '#otieno', 'name': 'Achieng Otieno'}]}")
            .replace('\'', '"');

    assertThat(
            byline(
                "<meta property=og:site_name content='Lake News'>"
                    + "<script type=application/ld+json>"
                    + json
                    + "</script>",
                ARTICLE))
        .isEqualTo("Achieng Otieno");
  }

  @Test
  void whoTheTextSaysWroteItIsBelievedBeforeWhoPutItThere() {
    String editor =
        "<script type=application/ld+json>{\"@type\": \"NewsArticle\", \"headline\": \"Ferries"
            + " resume\", \"author\": {\"@type\": \"Person\", \"name\": \"Una Veldt\"}}</script>";

    assertThat(byline(editor, "<div><p><b>By Achieng Otieno</b></p>" + ARTICLE + "</div>"))
        .isEqualTo("Achieng Otieno");
    assertThat(byline(editor, "<div><p>By boat to Kisumu</p>" + ARTICLE + "</div>"))
        .isEqualTo("Una Veldt");
  }

  @Test
  void aNameIsBelievedBeforeTheAccountThatIsMadeOfIt() {
    assertThat(byline("<meta name=author content=aotieno>", "<p>By Achieng Otieno</p>" + ARTICLE))
        .isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p align=right><i>Achieng Otieno</i></p>",
        "<p style='text-align: right'>Achieng Otieno</p><p>(1) All figures are the port's own.</p>",
        "<p>Achieng Otieno<br>3 November 2026</p>"
      })
  void aSignatureBehindTheTextMayHaveABoxOfItsOwn(String signature) {
    assertThat(byline("", "<div>" + ARTICLE + "</div>" + signature)).isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=/a>Achieng Otieno</a><a href=/u>Una Veldt</a></p>",
        "<p><a href=/a>Achieng Otieno</a>, <a href=/u>Una Veldt</a></p>"
      })
  void namesThatStylesAloneSetApartAreTwo(String line) {
    assertThat(byline("", "<div class=byline>" + line + "</div>" + ARTICLE))
        .isEqualTo("Achieng Otieno, Una Veldt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Guest post by Achieng Otieno</p>",
        "<p>Gastkommentar von Achieng Otieno</p>",
        "<p>Achieng Otieno a.otieno@lake.example</p>"
      })
  void guestsAndAddressesAreToldFromNames(String line) {
    assertThat(byline("", line + ARTICLE)).isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type': 'Organization', 'name': 'Harbour Ltd Media'}",
        "{'@type': 'Organization', 'name': 'Pier & Quay'}",
        "{'@type': 'Person', 'name': 'LN'}",
        "{'@type': 'Person', 'name': 'lakenews.example'}"
      })
  void aPersonInTheBylineIsBelievedBeforeWhoIsNoneInStructuredData(String author) {
    assertThat(
            byline(
                "<script type=application/ld+json>"
                    + ("{'@type': 'NewsArticle', 'headline': 'Ferries resume', 'author': "
                            + author
                            + "}")
                        .replace('\'', '"')
                    + "</script>",
                "<p>By Achieng Otieno</p>" + ARTICLE))
        .isEqualTo("Achieng Otieno");
  }

  @Test
  void aBylineEndsWithItsLine() {
    assertThat(byline("", "<p>By ACHIENG OTIENO<br>Pier and Quay</p>" + ARTICLE))
        .isEqualTo("Achieng Otieno");
    assertThat(byline("", "<p>By Achieng Otieno<br>and Tom Brandvold<br>Pier</p>" + ARTICLE))
        .isEqualTo("Achieng Otieno and Tom Brandvold");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Interview: Achieng Otieno Photos: Ada Nwosu</p>",
        "<p>di <b>Achieng Otieno</b></p>",
        "<p>Football By <a href=/otieno>Achieng Otieno</a> | 3 years ago</p>",
        "<p>De notre correspondante à Oslo, Achieng Otieno</p>"
      })
  void otherWordsMayLeadToTheName(String line) {
    assertThat(byline("", line + ARTICLE)).isEqualTo("Achieng Otieno");
  }

  @Test
  void aPaperThatPublishedSomethingDidNotWriteIt() {
    assertThat(byline("", ARTICLE + "<p>Published by The Lake Register on Dec. 4, 2026.</p>"))
        .isNull();
  }

  @Test
  void severalMetasNameSeveralAuthors() {
    assertThat(
            byline(
                "<meta name=author content='Achieng Otieno'><meta name=author content='Tom"
                    + " Brandvold'>",
                ARTICLE))
        .isEqualTo("Achieng Otieno, Tom Brandvold");
  }

  @Test
  void anAddressInOneMetaDoesNotHideTheNameInAnother() {
    assertThat(
            byline(
                "<meta name=author content='https://news.example/otieno'>"
                    + "<meta name=parsely-author content='Achieng Otieno'>",
                ARTICLE))
        .isEqualTo("Achieng Otieno");
  }

  @Test
  void aLineThatNamesMoreAuthorsThanTheHeadIsBelieved() {
    String head = "<meta name=author content='Achieng Otieno'>";

    assertThat(byline(head, "<p class=byline>By Achieng Otieno and Tom Brandvold</p>" + ARTICLE))
        .isEqualTo("Achieng Otieno and Tom Brandvold");
    assertThat(byline(head, "<p class=byline>By Achieng Otieno, Kisumu bureau</p>" + ARTICLE))
        .isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Submitted by Achieng Otieno on Tue, 03/11/2026 - 10:00</p>",
        "<p>---- by Achieng Otieno</p>",
        "<p><small>Verfasst von: <b>Achieng Otieno</b> | 3. November 2026</small></p>"
      })
  void aLineMayTellMoreThanTheName(String line) {
    assertThat(byline("", line + ARTICLE)).isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><span>By</span><div><a href=/otieno>Achieng Otieno</a></div></div>",
        "<ul><li>Por</li><li>Achieng Otieno</li></ul>",
        "<dl><dt>Auteur</dt><dd>Achieng Otieno</dd><dt>Date</dt><dd>3 novembre</dd></dl>"
      })
  void aLabelAndTheNameMayBeLinesOfTheirOwn(String lines) {
    assertThat(byline("", lines + ARTICLE)).isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Author:</p><p>All articles: read on</p>",
        "<table><tr><td><p>Von</p><td><p>12.30</p></table>",
        "<ul><li>Autor</li><li>Blog</li></ul>",
        "<p>By</p>"
      })
  void whatFollowsALabelMayBeNoName(String lines) {
    assertThat(byline("", lines + ARTICLE)).isNull();
  }

  @Test
  void behindTheTextALabelNeedsAFullName() {
    assertThat(byline("", ARTICLE + "<div><p>Autor:</p><p>Petra Lindqvist</p></div>"))
        .isEqualTo("Petra Lindqvist");
    assertThat(byline("", ARTICLE + "<ul><li>Autor</li><li>Blog</li></ul>")).isNull();
  }

  @Test
  void aLineThatSaysByIsSurerThanANameOfAnElement() {
    assertThat(
            byline("", "<p class=author-column>Lake Letter</p><p>By Achieng Otieno</p>" + ARTICLE))
        .isEqualTo("Achieng Otieno");
  }

  @Test
  void anAgencyIsTheAuthorOnlyWhereNoPersonIsNamed() {
    String agency = "<p class=author>AFP</p>";

    assertThat(byline("", agency + ARTICLE + "<p>Written by: Achieng Otieno</p>"))
        .isEqualTo("Achieng Otieno");
    assertThat(byline("", agency + ARTICLE)).isEqualTo("AFP");
  }

  @Test
  void theSiteIsTheAuthorOnlyWhereNoPersonIsNamed() {
    String head =
        "<meta property=og:site_name content='Lake News'><meta name=author content='Lake News'>";

    assertThat(
            byline(
                head,
                "<div class=author-name>By <a>Lake News</a></div>"
                    + ARTICLE
                    + "<p>Written by: Achieng Otieno</p>"))
        .isEqualTo("Achieng Otieno");
    assertThat(byline(head, ARTICLE)).isEqualTo("Lake News");
  }

  @Test
  void anElementAroundTheArticleThatIsCalledAfterItsAuthorMarksNoName() {
    assertThat(
            byline(
                "",
                "<article class='post author-otieno'><h1>Ferries resume</h1><p>Log in</p>"
                    + ARTICLE
                    + "</article>"))
        .isNull();
  }

  @Test
  void whoTookThePictureIsNotTheAuthor() {
    assertThat(
            byline(
                "",
                "<div class=photo-license><span class=author-name>Ada Nwosu</span></div>"
                    + "<p>Author <span>Achieng Otieno:</span></p>"
                    + ARTICLE))
        .isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><em>Achieng Otieno</em></p>",
        "<p style='text-align: right'>Achieng Otieno</p>",
        "<p>(Achieng Otieno)</p>"
      })
  void aNameSetApartAtTheEndIsASignature(String line) {
    assertThat(byline("", ARTICLE + line)).isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Lake Victoria</p>",
        "<p><b>Read on!</b></p>",
        "<p><em>A deck at dawn</em></p>"
      })
  void otherLastLinesAreNoSignature(String line) {
    assertThat(byline("", ARTICLE + line)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><span>Source: Quay</span><span>Author: Achieng Otieno</span><span>10:12</span></div>",
        "<div><span class=post-info__item--type-author>Achieng Otieno</span><span>9"
            + " min</span></div>",
        "<div><span><a href=/authors/ao>Achieng Otieno</a></span><span>9 min read</span></div>",
        "<div>Achieng Otieno avec AFP</div>",
        "<div>Par Achieng Otieno avec l'AFP</div>"
      })
  void aNameMayStandInALineOfOtherFacts(String line) {
    assertThat(byline("", line + ARTICLE)).isEqualTo("Achieng Otieno");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><a href=/topics/lake>Lake Victoria</a><span>9 min read</span></div>",
        "<div><a href=/team/vestholm-united>Vestholm United</a><span>9 min read</span></div>",
        "<div><a href=/people/lake-kings>Lake Kings</a><span>9 min read</span></div>",
        "<p>记者调查</p>",
        "<p>本报记者手记</p>",
        "<p>대통령은 기자 간담회에서 말했다</p>",
        "<p>담당 기자 모집</p>",
        "<p>정부는 기자, 변호사와 만났다</p>",
        "<div><a href=/people/>Lake People</a><span>9 min read</span></div>",
        "<p>By October each had given three kilos.</p>"
      })
  void otherPartsOfALineAreNoNames(String line) {
    assertThat(byline("", line + ARTICLE)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ul><li>한지우 기자</li><li>입력 2026.11.20</li></ul> | 한지우
          <p>记者 林晓舟</p> | 林晓舟
          <p>記者林曉舟／台北報導</p> | 林曉舟
          <p>東岸時報／記者林曉舟／台北報導</p> | 林曉舟
          <div>Af Signe Thorup</div> | Signe Thorup
          <div>โดย วราภรณ์ ศรีสมุทร 16 พฤศจิกายน 2569</div> | วราภรณ์ ศรีสมุทร
          <div>Nov 4, 2026 · hosted by Quill Anders</div> | Quill Anders
          <div><span>来源：日报</span><span>作者：林晓舟</span></div> | 林晓舟
          <div><span>מאת: נועם ברקאי</span><span>10:40</span></div> | נועם ברקאי
          <div><span>Haber: Elif Sarıkaya</span><span>10:12</span></div> | Elif Sarıkaya
          <div>Του Λουκά Καραμάνου</div> | Λουκά Καραμάνου
          """)
  void namesAreKnownInScriptsWithOtherHabits(String line, String name) {
    assertThat(byline("", line + ARTICLE)).isEqualTo(name);
  }

  private static @Nullable String byline(String head, String body) {
    return Extractions.pieces(
            Documents.of(
                "page.html",
                "<!DOCTYPE html><html lang=en-KE><head><title>Ferries resume</title>"
                    + head
                    + "</head><body>"
                    + (body.contains("<h1>") ? "" : "<h1>Ferries resume</h1>")
                    + body
                    + "</body></html>"))
        .get(0)
        .meta()
        .byline();
  }
}
