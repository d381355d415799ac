package news.dateline.ingest.extract.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.ingest.extract.format.Dates;
import news.dateline.ingest.extract.format.Links;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/**
 * Brings feeds of all dialects to two: RSS 2.0 and Atom. RSS comes in nine versions, two shapes and
 * half a dozen namespaces that mean the same, with dates, numbers and links in forms that ROME does
 * not read or fails on.
 */
final class PlainFeed {

  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

  private static final Set<String> DATES =
      Set.of(
          "pubDate",
          "lastBuildDate",
          "date",
          "updated",
          "published",
          "modified",
          "issued",
          "created");

  private PlainFeed() {}

  /**
   * @param base where the feed was fetched from
   * @throws MalformedFeedException if it is no feed
   */
  static Document of(Document feed, @Nullable URI base) throws MalformedFeedException {
    Element root = feed.getRootElement();
    Document plain =
        switch (root.getName().toLowerCase(Locale.ROOT)) {
          case "rss", "rdf" -> PlainRss.of(root);
          case "feed" -> PlainAtom.of(root);
          case "entry" ->
              PlainAtom.of(new Element("feed", root.getNamespace()).addContent(root.detach()));
          default ->
              throw new MalformedFeedException("no feed: its root is '" + root.getName() + "'");
        };
    URI outermost = base == null ? site(plain.getRootElement()) : base;
    for (Element element : all(plain.getRootElement())) {
      mendDate(element);
      mendLinks(element, outermost);
    }
    plain.getRootElement().removeAttribute("base", Namespace.XML_NAMESPACE);
    return plain;
  }

  /** Where nobody knows where a feed lies, its links are relative to the site that it names. */
  private static @Nullable URI site(Element root) {
    Element channel = root.getChild("channel");
    return channel == null ? null : Links.of(channel.getChildTextTrim("link"));
  }

  /** What an element holds, as markup in a text. */
  static String markup(Element element) {
    return element.getChildren().isEmpty()
        ? element.getText()
        : new XMLOutputter().outputString(element.getContent());
  }

  private static void mendDate(Element element) {
    if (DATES.contains(element.getName()) && element.getChildren().isEmpty()) {
      Instant time = Dates.parse(element.getText());
      // ROME's way of guessing takes a zone that it does not know for its own.
      element.setText(time == null ? "" : time.toString());
    }
  }

  /** ROME resolves links of Atom only, and those against the site, not the feed. */
  private static void mendLinks(Element element, @Nullable URI base) {
    if (element.getName().equals("link")) {
      Attribute href = element.getAttribute("href");
      if (href != null) {
        href.setValue(absolute(href.getValue(), element, base));
      } else if (!element.getTextTrim().isEmpty()) {
        element.setText(absolute(element.getTextTrim(), element, base));
      }
    }
  }

  private static String absolute(String link, Element element, @Nullable URI base) {
    URI absolute = Links.of(link, base(element, base));
    return absolute == null ? link : absolute.toString();
  }

  /** The innermost {@code xml:base}, each relative to the one around it. */
  private static @Nullable URI base(@Nullable Element element, @Nullable URI outermost) {
    if (element == null) {
      return outermost;
    }
    URI around = base(element.getParentElement(), outermost);
    String own = element.getAttributeValue("base", Namespace.XML_NAMESPACE);
    URI base = own == null ? null : Links.of(own, around);
    return base == null ? around : base;
  }

  static void copyBase(Element from, Element to) {
    URI base = base(from, null);
    if (base != null) {
      to.setAttribute("base", base.toString(), Namespace.XML_NAMESPACE);
    }
  }

  /** ROME does not know {@code xml:lang}. */
  static void inheritLanguage(Element from, Element to) {
    if (to.getChild("language", DC) != null) {
      return;
    }
    for (Element around = from; around != null; around = around.getParentElement()) {
      String language = around.getAttributeValue("lang", Namespace.XML_NAMESPACE);
      if (language != null && !language.isBlank()) {
        to.addContent(new Element("language", DC).setText(language));
        return;
      }
    }
  }

  /** An element and all below it, as a list that stays when they change. */
  static List<Element> all(Element root) {
    List<Element> all = new ArrayList<>();
    all.add(root);
    root.getDescendants(Filters.element()).forEach(all::add);
    return all;
  }
}
