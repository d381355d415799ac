package news.dateline.ingest.extract.agency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.FormatReader;
import news.dateline.ingest.extract.format.Limit;
import news.dateline.ingest.extract.format.LimitException;
import news.dateline.ingest.extract.format.Limits;
import news.dateline.ingest.extract.format.SafeXml;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.text.Piece;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * NewsML-G2 as documents: each news item of text is a story, alone or in a news message. Items of
 * pictures and films are none, captions or not: they belong to the story that they illustrate.
 * Packages, concepts, plans and catalogs hold no text of their own.
 */
public final class NewsMlReader implements FormatReader {

  private final Limits limits;

  public NewsMlReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public List<Piece> read(TikaInputStream stream, Metadata metadata)
      throws IOException, SAXException, TikaException, UnsupportedFormatException {
    Element root = SafeXml.parse(new InputSource(stream)).getRootElement();
    List<Element> items = new ArrayList<>();
    if (root.getName().equals("newsItem")) {
      items.add(root);
    } else {
      root.getDescendants(Filters.element())
          .forEach(
              element -> {
                if (element.getName().equals("newsItem")) {
                  items.add(element);
                }
              });
    }
    if (items.isEmpty()) {
      throw nothing(root.getName());
    }
    if (items.size() > limits.maxEmbedded()) {
      throw Limit.EMBEDDED.exceeded("more than " + limits.maxEmbedded() + " items");
    }
    return pieces(items);
  }

  private List<Piece> pieces(List<Element> items)
      throws LimitException, UnsupportedFormatException {
    List<Piece> pieces = new ArrayList<>();
    UnsupportedFormatException why = null;
    long characters = 0;
    for (Element item : items) {
      try {
        Piece piece = NewsItem.piece(item);
        characters += piece.characters();
        pieces.add(piece);
      } catch (UnsupportedFormatException e) {
        why = e;
      }
      if (characters > limits.maxCharacters()) {
        throw Limit.text(limits.maxCharacters());
      }
    }
    if (pieces.isEmpty() && why != null) {
      throw why;
    }
    return pieces;
  }

  private static UnsupportedFormatException nothing(String root) {
    return switch (root) {
      case "packageItem" ->
          new UnsupportedFormatException(
              DocumentOutcome.NO_TEXT, "a NewsML-G2 package that only refers to its items");
      case "newsMessage" ->
          new UnsupportedFormatException(
              DocumentOutcome.NO_TEXT, "a NewsML-G2 message without a news item");
      default ->
          new UnsupportedFormatException(
              DocumentOutcome.NOT_NEWS, "a NewsML-G2 " + root + ", and only news items are read");
    };
  }
}
