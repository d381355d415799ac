package news.dateline.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.text.Block;
import org.junit.jupiter.api.Test;
import org.xml.sax.helpers.AttributesImpl;

class LayoutTableTest {

  private final BlockHandler handler = new BlockHandler(10_000, () -> {});

  @Test
  void theParagraphsOfACellAreBlocks() throws Exception {
    row(
        "Photo: desk",
        "Ferries return\nPassenger ferries crossed the lake again on Tuesday after a month in"
            + " harbour.\n\nIt rained.\n");

    assertThat(handler.blocks().stream().map(Block::text))
        .containsExactly(
            "Photo: desk",
            "Ferries return",
            "Passenger ferries crossed the lake again on Tuesday after a month in harbour.",
            "It rained.");
  }

  @Test
  void theCellsOfARowOfFiguresStayOnOneLine() throws Exception {
    row("Kisumu\nport", "41", "37");

    assertThat(handler.blocks()).isEqualTo(List.of(Block.paragraph("Kisumu port 41 37")));
  }

  private void row(String... cells) throws Exception {
    start("tr");
    for (String cell : cells) {
      start("td");
      handler.characters(cell.toCharArray(), 0, cell.length());
      handler.endElement("", "td", "td");
    }
    handler.endElement("", "tr", "tr");
  }

  private void start(String name) {
    handler.startElement("", name, name, new AttributesImpl());
  }
}
