package news.dateline.ingest.extract.feed;

import java.util.Locale;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.SafeXml;
import org.jdom2.Element;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Makes the tree of a feed, and drops items from it while they come, so that it never holds many
 * more than are wanted.
 */
final class FeedTree extends SafeXml.TreeHandler {

  /** Characters of one element; a story has less by far. */
  private static final int MAX_TEXT = 4 << 20;

  private final NewestItems items;
  private int text;
  private int nodes;
  private int itemDepth;
  private int nodesBefore;
  private int itemsDepth = -1;

  FeedTree(NewestItems items) {
    this.items = items;
  }

  static boolean isItem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("item") || lower.equals("entry");
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    super.startElement(uri, name, qName, attributes);
    text = 0;
    if (itemDepth == 0 && depth() > 1 && isItem(name)) {
      itemDepth = depth();
      itemsDepth = itemDepth - 1;
      nodesBefore = nodes;
    }
    count(1 + attributes.getLength());
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    boolean ends = depth() == itemDepth;
    Element item = ends ? getCurrentElement() : null;
    super.endElement(uri, name, qName);
    text = 0;
    if (item != null) {
      items.add(item, nodes - nodesBefore);
      nodes = nodesBefore;
      itemDepth = 0;
    }
  }

  /** Between items it says nothing, and there may be much of it. */
  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (depth() == itemsDepth) {
      return;
    }
    text += length;
    if (text > MAX_TEXT) {
      throw new LimitException("more than " + MAX_TEXT + " characters in an element");
    }
    super.characters(chars, start, length);
  }

  @Override
  public void startCDATA() {
    nodes++;
    super.startCDATA();
  }

  @Override
  public void comment(char[] chars, int start, int length) {
    // Nobody reads them.
  }

  @Override
  public void processingInstruction(String target, String data) {
    // Nobody reads them.
  }

  private void count(int more) throws LimitException {
    nodes += more;
    if (nodes > NewestItems.MAX_NODES) {
      throw new LimitException("more than " + NewestItems.MAX_NODES + " elements in an item");
    }
  }
}
