package news.dateline.ingest.extract.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.parser.Parser;

/** Atom of all its namespaces as Atom 0.3 or 1.0. */
final class PlainAtom {

  private static final Namespace OLD_ATOM = Namespace.getNamespace("http://purl.org/atom/ns#");

  private static final Set<String> ATOM_TEXTS =
      Set.of("title", "subtitle", "tagline", "summary", "content", "rights", "copyright", "info");

  private PlainAtom() {}

  static Document of(Element root) {
    boolean old =
        "0.3".equals(root.getAttributeValue("version")) || root.getNamespace().equals(OLD_ATOM);
    Namespace from = root.getNamespace();
    Namespace to = old ? OLD_ATOM : PlainFeed.ATOM;
    for (Element element : PlainFeed.all(root)) {
      if (element.getNamespace().equals(from)) {
        element.setNamespace(to);
        mendAtomText(element);
      }
    }
    PlainFeed.inheritLanguage(root, root);
    for (Element entry : root.getChildren("entry", to)) {
      PlainFeed.inheritLanguage(entry, entry);
    }
    if (old) {
      root.setAttribute("version", "0.3");
    }
    return new Document(root.detach());
  }

  /** ROME fails on base64 with line ends in it, and takes pictures for text. */
  private static void mendAtomText(Element element) {
    if (!ATOM_TEXTS.contains(element.getName())) {
      return;
    }
    String type = element.getAttributeValue("type", "").toLowerCase(Locale.ROOT);
    if ("base64".equals(element.getAttributeValue("mode"))) {
      element.setAttribute("mode", "escaped").setText(base64(element.getText()));
    } else if (!isReadable(type)) {
      element.removeContent();
    } else if (element.getName().equals("rights")) {
      element.setText(element.getValue());
    } else if (type.equals("html") && !element.getChildren().isEmpty()) {
      // Escaped markup within an element that is not.
      element.setText(Parser.unescapeEntities(PlainFeed.markup(element), false));
    }
  }

  private static String base64(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text), UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean isReadable(String type) {
    return !type.contains("/") || type.startsWith("text/") || type.contains("xml");
  }
}
