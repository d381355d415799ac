package news.dateline.ingest.extract.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.LexicalHandler;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Parses XML of strangers: nothing outside of the document is ever read, entities that it declares
 * are refused, and it may not be nested deeper than any real one is. A document type that only
 * names a definition, as NITF and RSS 0.91 have, is skipped; the names that HTML gives to
 * characters are known without it.
 */
public final class SafeXml {

  private static final int MAX_DEPTH = 256;

  private static final int MAX_DECLARATIONS = 1_000;

  /** The largest formats of news have some hundred. */
  private static final int MAX_NAMES = 10_000;

  private static final String SAX = "http://xml.org/sax/";
  private static final String XERCES = "http://apache.org/xml/features/";

  private SafeXml() {}

  /**
   * The document in a source, without anything from outside of it.
   *
   * @throws MalformedXmlException if it is not well-formed, or declares entities
   * @throws LimitException if it is nested too deeply
   */
  public static Document parse(InputSource source)
      throws IOException, MalformedXmlException, LimitException {
    return parse(source, new TreeHandler());
  }

  /**
   * As {@link #parse(InputSource)}, by a handler that keeps to bounds of its own.
   *
   * @throws MalformedXmlException if it is not well-formed, or declares entities
   * @throws LimitException if it is nested too deeply, or is over another bound
   */
  public static Document parse(InputSource source, TreeHandler handler)
      throws IOException, MalformedXmlException, LimitException {
    read(source, handler, handler);
    return handler.getDocument();
  }

  /**
   * Reads a document piece by piece.
   *
   * @param handler is told of elements, text and errors
   * @param lexical is told of comments and the like
   * @throws MalformedXmlException if it is not well-formed, or declares entities; what came before
   *     has been told
   * @throws LimitException if the handler says so, or it has names without end
   */
  public static void read(InputSource source, DefaultHandler handler, LexicalHandler lexical)
      throws IOException, MalformedXmlException, LimitException {
    try {
      XMLReader reader = new Names(reader());
      reader.setContentHandler(handler);
      reader.setDTDHandler(handler);
      reader.setErrorHandler(handler);
      reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      reader.setProperty(SAX + "properties/lexical-handler", lexical);
      reader.setProperty(SAX + "properties/declaration-handler", new NoEntities());
      reader.parse(source);
    } catch (SAXException e) {
      LimitException.throwIfCauseOf(e);
      throw new MalformedXmlException(message(e), e);
    }
  }

  private static String message(SAXException thrown) {
    return thrown instanceof SAXParseException parse && parse.getLineNumber() > 0
        ? thrown.getMessage() + " (line " + parse.getLineNumber() + ")"
        : String.valueOf(thrown.getMessage());
  }

  private static XMLReader reader() throws SAXException {
    try {
      // The JDK's own, whatever other parsers lie on the class path.
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(SAX + "features/external-general-entities", false);
      factory.setFeature(SAX + "features/external-parameter-entities", false);
      factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
      factory.setXIncludeAware(false);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser cannot be made safe", e);
    }
  }

  /** Hands all on; the parser keeps each name that it has seen until the document ends. */
  private static final class Names extends XMLFilterImpl {

    private final Set<String> names = new HashSet<>();

    Names(XMLReader reader) {
      super(reader);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
      add(prefix);
      add(uri);
      super.startPrefixMapping(prefix, uri);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      add(qName);
      for (int i = 0; i < attributes.getLength(); i++) {
        add(attributes.getQName(i));
      }
      super.startElement(uri, name, qName, attributes);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
      add(target);
      super.processingInstruction(target, data);
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
      add(name);
      super.skippedEntity(name);
    }

    private void add(String name) throws LimitException {
      if (names.add(name) && names.size() > MAX_NAMES) {
        throw new LimitException("more than " + MAX_NAMES + " names in it");
      }
    }
  }

  /** Makes the tree. */
  public static class TreeHandler extends SAXHandler {

    private int depth;

    /** How many elements are open. */
    protected final int depth() {
      return depth;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      if (++depth > MAX_DEPTH) {
        throw new LimitException("nested more than " + MAX_DEPTH + " deep");
      }
      super.startElement(uri, name, qName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
      depth--;
      super.endElement(uri, name, qName);
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
      char[] text = Parser.unescapeEntities("&" + name + ";", false).toCharArray();
      characters(text, 0, text.length);
    }
  }

  private static final class NoEntities extends DefaultHandler2 {

    private int declarations;

    @Override
    public void attributeDecl(
        String element, String name, String type, @Nullable String mode, @Nullable String value)
        throws SAXException {
      declared();
    }

    @Override
    public void elementDecl(String name, String model) throws SAXException {
      declared();
    }

    /** The parser looks through all of them for each. */
    private void declared() throws LimitException {
      if (++declarations > MAX_DECLARATIONS) {
        throw new LimitException("more than " + MAX_DECLARATIONS + " declarations");
      }
    }

    @Override
    public void internalEntityDecl(String name, String value) throws SAXException {
      throw refused(name);
    }

    @Override
    public void externalEntityDecl(String name, @Nullable String publicId, String systemId)
        throws SAXException {
      throw refused(name);
    }

    private static SAXException refused(String name) {
      return new SAXException("it declares the entity '" + name + "', and entities are not read");
    }
  }
}
