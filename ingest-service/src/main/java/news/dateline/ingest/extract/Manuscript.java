package news.dateline.ingest.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What an editor would print of the XML of a text document: without deleted and moved text,
 * comments, and what stands at the top and bottom of pages; with notes behind the text and not
 * within a sentence. The names are those of OpenDocument 1.3 (part 3) and of ECMA-376 (part 1).
 */
final class Manuscript extends DefaultHandler {

  private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:";

  private static final Set<String> NOT_PRINTED =
      Set.of(
          "tracked-changes",
          "annotation",
          "annotation-end",
          "header",
          "footer",
          "header-left",
          "footer-left",
          "header-first",
          "footer-first");

  private static final Set<String> NOT_PRINTED_BY_WORD =
      Set.of(
          "del",
          "moveFrom",
          "comment",
          "commentReference",
          "footnoteReference",
          "endnoteReference");

  private final DefaultHandler handler;
  private final List<Event> notes = new ArrayList<>();
  private int hidden;
  private int inNote;
  private int inNoteBody;

  private interface Event {
    void tell() throws SAXException;
  }

  Manuscript(DefaultHandler handler) {
    this.handler = handler;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    if (hidden > 0 || isHidden(uri, name)) {
      hidden++;
    } else if (inNote > 0 || isNote(uri, name)) {
      inNote++;
      if (inNoteBody > 0) {
        Attributes copy = new AttributesImpl(attributes);
        notes.add(() -> handler.startElement(uri, name, qName, copy));
      }
      if (inNoteBody > 0 || name.equals("note-body")) {
        inNoteBody++;
      }
    } else {
      handler.startElement(uri, name, qName, attributes);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (hidden > 0) {
      hidden--;
    } else if (inNote > 0) {
      inNote--;
      inNoteBody = Math.max(0, inNoteBody - 1);
      if (inNoteBody > 0) {
        notes.add(() -> handler.endElement(uri, name, qName));
      }
    } else {
      if (name.equals("text") && uri.startsWith(OPEN_DOCUMENT + "office")) {
        for (Event event : notes) {
          event.tell();
        }
        notes.clear();
      }
      handler.endElement(uri, name, qName);
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (inNoteBody > 0 && hidden == 0) {
      char[] copy = new String(chars, start, length).toCharArray();
      notes.add(() -> handler.characters(copy, 0, copy.length));
    } else if (inNote == 0 && hidden == 0) {
      handler.characters(chars, start, length);
    }
  }

  private static boolean isNote(String uri, String name) {
    return name.equals("note") && uri.startsWith(OPEN_DOCUMENT + "text");
  }

  private static boolean isHidden(String uri, String name) {
    return uri.startsWith(OPEN_DOCUMENT)
        ? NOT_PRINTED.contains(name)
        : uri.contains("/wordprocessingml/") && NOT_PRINTED_BY_WORD.contains(name);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
    if (inNote == 0 && hidden == 0) {
      handler.ignorableWhitespace(chars, start, length);
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    handler.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    handler.endPrefixMapping(prefix);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    handler.setDocumentLocator(locator);
  }

  @Override
  public void startDocument() throws SAXException {
    handler.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    handler.endDocument();
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId)
      throws IOException, SAXException {
    return handler.resolveEntity(publicId, systemId);
  }
}
