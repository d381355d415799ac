package news.dateline.ingest.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The blocks of running text below an element. */
public final class HtmlBlocks implements NodeVisitor {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder buffer = new StringBuilder();
  private boolean heading;

  private HtmlBlocks() {}

  public static List<Block> of(Element root) {
    HtmlBlocks collector = new HtmlBlocks();
    NodeTraversor.traverse(collector, root);
    collector.flush();
    return List.copyOf(collector.blocks);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      buffer.append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.isBlock()) {
        flush();
        heading = HEADINGS.contains(element.normalName());
      } else if (element.normalName().equals("br")) {
        lineBreak(element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      flush();
      heading = false;
    }
  }

  /** Two in a row part paragraphs, as pages without p elements do. */
  private void lineBreak(Element element) {
    Element next = element.nextElementSibling();
    boolean pair =
        next != null
            && next.normalName().equals("br")
            && element.nextSibling() != null
            && (next.equals(element.nextSibling())
                || (element.nextSibling() instanceof TextNode text && text.isBlank()));
    if (pair) {
      flush();
    } else {
      buffer.append(' ');
    }
  }

  private void flush() {
    String text = Text.line(buffer.toString());
    buffer.setLength(0);
    if (!text.isEmpty()) {
      blocks.add(heading ? Block.heading(text) : Block.paragraph(text));
    }
  }
}
