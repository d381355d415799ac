package news.dateline.ingest.text;

import static news.dateline.ingest.text.Block.heading;
import static news.dateline.ingest.text.Block.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void emptyLinesPartParagraphsAndWrappedLinesAreJoined() {
    assertThat(Text.paragraphs("The ferry left Kisumu be-\nfore dawn.\n \nIt was late.\n"))
        .containsExactly(
            paragraph("The ferry left Kisumu before dawn."), paragraph("It was late."));
  }

  @Test
  void whatTurnsLettersRoundOrSteersATerminalIsNoText() {
    String line =
        "Bridge \u202Egnp.exe\u2066 opens\u001B[31;1m red\u001B]0;title\u0007 \uD83Dsoon\uDC00";

    assertThat(Text.line(line)).isEqualTo("Bridge gnp.exe opens red soon");
    assertThat(Text.paragraphs(line)).containsExactly(paragraph("Bridge gnp.exe opens red soon"));
  }

  @Test
  void whatWritingNeedsStays() {
    String joined = "می\u200Cخواهم 👩\u200D🚀 \u200Fשלום\u200F 𐐀";

    assertThat(Text.line(joined)).isEqualTo(joined);
  }

  @Test
  void withoutEmptyLinesEachLineIsAParagraph() {
    assertThat(Text.paragraphs("Ferry returns\nThe ferry left Kisumu."))
        .containsExactly(paragraph("Ferry returns"), paragraph("The ferry left Kisumu."));
  }

  @Test
  void aHeadlineRightAboveItsTextIsABlockOfItsOwn() {
    String text =
        """
        Ferries return to the lake
        Passenger ferries crossed the lake again on Tuesday after a month in
        which storms kept them in harbour.

        Glacier loses its name
        Geologists declared the glacier dead.
        """;

    assertThat(Text.paragraphs(text))
        .containsExactly(
            paragraph("Ferries return to the lake"),
            paragraph(
                "Passenger ferries crossed the lake again on Tuesday after a month in which storms"
                    + " kept them in harbour."),
            paragraph("Glacier loses its name"),
            paragraph("Geologists declared the glacier dead."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Rosa Kettle", "Von Jörg Malitz", "بقلم هالة السروجي", "记者：林若溪"})
  void aBylineRightBelowAHeadlineIsABlockOfItsOwn(String byline) {
    String text = "Ferries return to the lake\n" + byline + "\n\nThey crossed it on Tuesday.";

    assertThat(Text.paragraphs(text))
        .containsExactly(
            paragraph("Ferries return to the lake"),
            paragraph(byline),
            paragraph("They crossed it on Tuesday."));
  }

  @Test
  void theLinesBelowABylineAreThePaperOrTheText() {
    String paper = "Ferries return\nBy Rosa Kettle\nThe Courier\n\nThey crossed the lake.";
    String story = "Ferries return\nBy Rosa Kettle\nThey crossed the lake\nin the rain.\n\nEnd.";

    assertThat(Text.paragraphs(paper))
        .containsExactly(
            paragraph("Ferries return"),
            paragraph("By Rosa Kettle | The Courier"),
            paragraph("They crossed the lake."));
    assertThat(Text.paragraphs(story))
        .containsExactly(
            paragraph("Ferries return"),
            paragraph("By Rosa Kettle"),
            paragraph("They crossed the lake in the rain."),
            paragraph("End."));
  }

  @Test
  void aRuleMayBeVeryLong() {
    String rule = "-".repeat(200_000);

    assertThat(Text.paragraphs("The ferry was late.\n\n" + rule)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Full lines, and lines that the next word did not fit on.
        "Passenger ferries crossed the lake again\non Tuesday, and it rained.",
        "A long opening word follows on the line:\nincomprehensibilities were what they said.",
        "The ferries of the lake and their\nTransportministeriumsangelegenheiten were late.",
        "It was late.\nNobody in the harbour of Kisumu had expected the ferry before dawn."
      })
  void aWrappedParagraphStaysWhole(String paragraph) {
    assertThat(Text.paragraphs(paragraph + "\n\nThe end."))
        .containsExactly(paragraph(paragraph.replace('\n', ' ')), paragraph("The end."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "* * *", "====", "~~~", "###"})
  void aRuleIsABlockOfItsOwn(String rule) {
    assertThat(Text.paragraphs("The ferry was late.\n" + rule + "\nThe glacier is dead.\n\nEnd."))
        .containsExactly(
            paragraph("The ferry was late."),
            paragraph(rule),
            paragraph("The glacier is dead."),
            paragraph("End."));
  }

  @Test
  void hashesAndUnderlinesMakeHeadings() {
    String text =
        """
        ## Ferries return
        They crossed the lake.

        Glacier loses name
        ------------------
        It is dead.
        """;

    assertThat(Text.paragraphs(text))
        .containsExactly(
            heading("Ferries return"),
            paragraph("They crossed the lake."),
            heading("Glacier loses name"),
            paragraph("It is dead."));
  }

  @Test
  void theItemsOfAListAreBlocks() {
    String text =
        """
        Today:
        1. Ferries cross the lake again
           after a month.
        2. A glacier has died.

        More tomorrow.
        """;

    assertThat(Text.paragraphs(text))
        .containsExactly(
            paragraph("Today:"),
            paragraph("1. Ferries cross the lake again after a month."),
            paragraph("2. A glacier has died."),
            paragraph("More tomorrow."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u0085", "\u2028"})
  void linesEndAsEverySystemEndsThem(String end) {
    String text =
        """
        Ferries return to the lake
        Passenger ferries crossed the lake again on Tues-
        day after a month in which storms kept them in harbour.

        Glacier loses name
        ------------------
        It is dead, and geologists
        have said so.
        \t\s
        1. Ferries
        2. Glaciers

        """;

    assertThat(Text.paragraphs(text.replace("\n", end)))
        .isEqualTo(Text.paragraphs(text))
        .contains(paragraph("It is dead, and geologists have said so."));
    assertThat(Text.hasEmptyLine("Ferries." + end + end + "Glaciers.")).isTrue();
    assertThat(Text.hasEmptyLine("Ferries." + end + "Glaciers.")).isFalse();
    assertThat(Text.line("Ferries" + end + "return")).isEqualTo("Ferries return");
  }

  @Test
  void aParagraphSeparatorPartsParagraphs() {
    assertThat(Text.paragraphs("The ferry was\nlate.\u2029It rained."))
        .containsExactly(paragraph("The ferry was late."), paragraph("It rained."));
  }

  @Test
  void lettersAndTheirMarksAreOneCharacter() {
    assertThat(Text.line("Gepru\u0308fte  Fa\u0308hren")).isEqualTo("Gepr\u00FCfte F\u00E4hren");
    assertThat(Text.line("\u0915\u093F\u0938\u0941\u092E\u0942"))
        .isEqualTo("\u0915\u093F\u0938\u0941\u092E\u0942");
  }

  @Test
  void anAddressBelowASentenceIsABlockOfItsOwn() {
    assertThat(Text.paragraphs("It was late.\nhttps://ferry.example/1\n\nIt rained."))
        .containsExactly(
            paragraph("It was late."),
            paragraph("https://ferry.example/1"),
            paragraph("It rained."));
    assertThat(Text.paragraphs("See\nhttps://ferry.example/1\nfor more.\n\nIt rained."))
        .containsExactly(
            paragraph("See https://ferry.example/1 for more."), paragraph("It rained."));
  }

  @Test
  void aHeadlineAboveTextThatSetsNoSpacesIsToldByItsLength() {
    assertThat(Text.paragraphs("青石市关闭老桥\n青石市交通局星期二宣布，老桥即日起关闭维修。\n\n工期八个月。"))
        .containsExactly(
            paragraph("青石市关闭老桥"), paragraph("青石市交通局星期二宣布，老桥即日起关闭维修。"), paragraph("工期八个月。"));
  }

  @Test
  void noTextHasNoParagraphs() {
    assertThat(Text.paragraphs(" \n\u200B\n")).isEmpty();
  }
}
