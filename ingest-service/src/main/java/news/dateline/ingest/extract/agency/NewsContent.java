package news.dateline.ingest.extract.agency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.dateline.ingest.extract.agency.Xml.attribute;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import news.dateline.document.DocumentOutcome;
import news.dateline.ingest.extract.format.UnsupportedFormatException;
import news.dateline.ingest.extract.html.HtmlBlocks;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Piece;
import news.dateline.ingest.text.Text;
import news.dateline.story.StoryMeta;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jdom2.output.XMLOutputter;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The text in the content set of a news item: NITF, HTML or plain, the richest that is there. */
final class NewsContent {

  private NewsContent() {}

  static Piece piece(@Nullable Element contentSet) throws UnsupportedFormatException {
    if (contentSet == null) {
      throw new UnsupportedFormatException(
          DocumentOutcome.NO_TEXT, "a NewsML-G2 item without content");
    }
    Element nitf = descendant(contentSet, "nitf");
    if (nitf != null) {
      return Nitf.piece(nitf);
    }
    Element html = descendant(contentSet, "html");
    if (html != null) {
      return html(new XMLOutputter().outputString(html));
    }
    for (Element data : Xml.children(contentSet, "inlineData")) {
      String type = String.valueOf(attribute(data, "contenttype")).toLowerCase(Locale.ROOT);
      String text = text(data);
      if (!text.isBlank() && (type.equals("null") || type.startsWith("text/"))) {
        return type.contains("html") ? html(text) : plain(text);
      }
    }
    for (Element xml : Xml.children(contentSet, "inlineXML")) {
      // Markup of a body without the page around it.
      if (descendant(xml, "p") != null) {
        return html(new XMLOutputter().outputString(xml.getContent()));
      }
    }
    throw new UnsupportedFormatException(
        DocumentOutcome.NO_TEXT, "a NewsML-G2 item with no text in it" + types(contentSet));
  }

  private static String types(Element contentSet) {
    List<String> types =
        contentSet.getChildren().stream()
            .map(child -> String.valueOf(child.getAttributeValue("contenttype")))
            .filter(type -> !type.equals("null"))
            .distinct()
            .toList();
    return types.isEmpty() ? "" : " (" + String.join(", ", types) + ")";
  }

  private static @Nullable Element descendant(Element parent, String name) {
    for (Element element : parent.getDescendants(Filters.element())) {
      if (element.getName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element data) {
    String encoding = String.valueOf(attribute(data, "encoding"));
    if (!encoding.toLowerCase(Locale.ROOT).contains("base64")) {
      return data.getValue();
    }
    try {
      return new String(Base64.getMimeDecoder().decode(data.getValue()), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  static Piece html(String html) {
    return piece(HtmlBlocks.of(Jsoup.parse(html).body()));
  }

  static Piece plain(String text) {
    return piece(Text.paragraphs(text));
  }

  private static Piece piece(List<Block> blocks) {
    return new Piece(null, blocks, StoryMeta.UNKNOWN, null);
  }
}
