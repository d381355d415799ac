package news.dateline.ingest.extract.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells the parts of an article that have a picture with text beside it, as page builders name them
 * ({@code media-text}, {@code textWithImage}), from the legends of pictures.
 */
final class PicturesWithText {

  /** The picture is looked for in so many nodes. */
  private static final int MAX_LOOK = 60;

  private static final Set<String> PICTURES = Set.of("img", "video");

  private PicturesWithText() {}

  /**
   * @param element that is named after pictures and after text
   */
  static boolean isOne(Element element) {
    return element.className().toLowerCase(Locale.ROOT).contains("text") && holdsPicture(element);
  }

  private static boolean holdsPicture(Element element) {
    // The element itself is the first.
    return element
        .nodeStream()
        .limit(MAX_LOOK + 1L)
        .anyMatch(node -> PICTURES.contains(node.nodeName()));
  }
}
