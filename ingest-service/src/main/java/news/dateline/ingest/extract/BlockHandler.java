package news.dateline.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.Progress;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the blocks of the XHTML that Tika's parsers write, and stops the parser when there is
 * more text than allowed.
 */
final class BlockHandler extends DefaultHandler {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> BREAKS =
      Set.of("p", "div", "li", "tr", "table", "ul", "ol", "blockquote", "body", "dd", "dt", "pre");
  private static final Set<String> SKIPPED = Set.of("head", "script", "style", "title");

  private static final Set<String> CELLS = Set.of("td", "th");

  /** Words that a paragraph has at least; cells of figures and names have fewer. */
  private static final int MIN_PROSE = 12;

  private final int maxCharacters;
  private final Progress progress;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder buffer = new StringBuilder();
  private int characters;
  private int skipping;

  /** Where in the buffer the last cell begins. */
  private int cell;

  private boolean heading;
  private boolean preformatted;

  BlockHandler(int maxCharacters, Progress progress) {
    this.maxCharacters = maxCharacters;
    this.progress = progress;
  }

  List<Block> blocks() {
    flush();
    return List.copyOf(blocks);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    progress.made();
    if (SKIPPED.contains(name)) {
      skipping++;
    } else if (HEADINGS.contains(name)) {
      flush();
      heading = true;
    } else if (BREAKS.contains(name)) {
      flush();
      preformatted = name.equals("pre");
    } else if (name.equals("hr")) {
      flush();
      blocks.add(Block.rule());
    } else if (name.equals("br")) {
      buffer.append('\n');
    } else if (CELLS.contains(name)) {
      buffer.append(' ');
      cell = buffer.length();
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (SKIPPED.contains(name)) {
      skipping--;
    } else if (HEADINGS.contains(name) || BREAKS.contains(name)) {
      flush();
      heading = false;
      preformatted = false;
    } else if (CELLS.contains(name) && isLayout(buffer.substring(cell))) {
      String text = buffer.substring(cell);
      buffer.setLength(cell);
      flush();
      text.lines().forEach(this::add);
    }
  }

  /**
   * Whether a cell holds text that is only set in a table: paragraphs, one of them as long as those
   * of prose.
   */
  private static boolean isLayout(String cell) {
    List<String> lines = cell.lines().filter(line -> !line.isBlank()).toList();
    return lines.size() > 1
        && lines.stream().anyMatch(line -> Text.words(line.strip()) >= MIN_PROSE);
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    progress.made();
    if (skipping > 0) {
      return;
    }
    characters += length;
    if (characters > maxCharacters) {
      throw Limit.text(maxCharacters);
    }
    buffer.append(chars, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    if (skipping == 0) {
      boolean lineEnd = new String(chars, start, length).indexOf('\n') >= 0;
      buffer.append(lineEnd ? '\n' : ' ');
    }
  }

  private void flush() {
    String raw = buffer.toString();
    buffer.setLength(0);
    cell = 0;
    if (heading) {
      String text = Text.unwrapped(raw);
      if (!text.isEmpty()) {
        blocks.add(Block.heading(text));
      }
    } else if (preformatted || raw.contains("\n\n")) {
      blocks.addAll(Text.paragraphs(raw));
    } else {
      add(raw);
    }
  }

  private void add(String raw) {
    String text = Text.unwrapped(raw);
    if (!text.isEmpty()) {
      blocks.add(Block.paragraph(text));
    }
  }
}
