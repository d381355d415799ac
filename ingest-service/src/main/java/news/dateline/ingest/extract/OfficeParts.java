package news.dateline.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses the parts of office files for Tika, by Tika's own parser that reads nothing from outside,
 * and keeps from it what is no part of the story: see {@link Manuscript}.
 */
@SuppressWarnings("deprecation") // the class it extends has a method of SAX 1
final class OfficeParts extends SAXParser {

  @Override
  public void parse(InputStream stream, DefaultHandler handler) throws SAXException, IOException {
    parser().parse(stream, new Manuscript(handler));
  }

  @Override
  public void parse(InputSource source, DefaultHandler handler) throws SAXException, IOException {
    parser().parse(source, new Manuscript(handler));
  }

  /** One for each part: it may be asked for another while it is at one. */
  private static SAXParser parser() throws SAXException {
    try {
      return XMLReaderUtils.getSAXParser();
    } catch (TikaException e) {
      throw new SAXException(e);
    }
  }

  @Override
  public void reset() {
    // Holds nothing.
  }

  @Override
  public Parser getParser() throws SAXException {
    return parser().getParser();
  }

  @Override
  public XMLReader getXMLReader() throws SAXException {
    return parser().getXMLReader();
  }

  @Override
  public boolean isNamespaceAware() {
    return true;
  }

  @Override
  public boolean isValidating() {
    return false;
  }

  @Override
  public void setProperty(String name, @Nullable Object value) {
    // Is as safe as it can be.
  }

  @Override
  public @Nullable Object getProperty(String name) {
    return null;
  }
}
