package news.dateline.ingest.extract.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.jdom2.Content;
import org.jdom2.Element;

/** The running text of a NITF body: paragraphs, headings, lists, tables by their rows. */
final class NitfBlocks {

  private static final Set<String> HEADINGS = Set.of("hl1", "hl2", "h1", "h2", "h3", "h4");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "dt", "dd", "credit", "datasource");

  /** What belongs to pictures and machines. */
  private static final Set<String> SKIPPED =
      Set.of("media", "nitf-table-metadata", "nitf-col", "col", "colgroup", "custom-table", "hr");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder loose = new StringBuilder();

  private NitfBlocks() {}

  static List<Block> of(Element content) {
    NitfBlocks reader = new NitfBlocks();
    reader.read(content);
    reader.flush();
    return List.copyOf(reader.blocks);
  }

  private void read(Element parent) {
    for (Content content : parent.getContent()) {
      if (content instanceof org.jdom2.Text text) {
        loose.append(text.getText());
      } else if (content instanceof Element element) {
        read(element, element.getName());
      }
    }
  }

  private void read(Element element, String name) {
    if (SKIPPED.contains(name)) {
      return;
    }
    if (HEADINGS.contains(name)) {
      flush();
      String text = Text.unwrapped(element.getValue());
      if (!text.isEmpty()) {
        blocks.add(Block.heading(text));
      }
    } else if (PARAGRAPHS.contains(name)) {
      flush();
      loose.append(element.getValue());
      flush();
    } else if (name.equals("tr")) {
      flush();
      loose.append(
          element.getChildren().stream().map(Element::getValue).collect(Collectors.joining(" ")));
      flush();
    } else if (name.equals("pre")) {
      flush();
      blocks.addAll(Text.paragraphs(element.getValue()));
    } else if (element.getChildren().isEmpty() && isInline(element)) {
      loose.append(name.equals("br") ? " " : element.getValue());
    } else {
      flush();
      read(element);
      flush();
    }
  }

  /** An element amid the text of a body that has no paragraphs. */
  private static boolean isInline(Element element) {
    return !element.getName().equals("block") && !element.getName().equals("bq");
  }

  private void flush() {
    String text = Text.unwrapped(loose.toString());
    loose.setLength(0);
    if (!text.isEmpty()) {
      blocks.add(Block.paragraph(text));
    }
  }
}
