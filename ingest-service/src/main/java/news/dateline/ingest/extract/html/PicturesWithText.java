package news.dateline.ingest.extract.html;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Tells the parts of an article that have a picture with text beside it, as page builders name them
 * ({@code media-text}, {@code textWithImage}), from the legends of pictures.
 */
final class PicturesWithText {

  /** The picture is looked for in so many nodes. */
  private static final int MAX_LOOK = 60;

  private PicturesWithText() {}

  /**
   * @param element that is named after pictures and after text
   */
  static boolean isOne(Element element) {
    return element.className().toLowerCase(Locale.ROOT).contains("text") && holdsPicture(element);
  }

  private static boolean holdsPicture(Element element) {
    AtomicBoolean found = new AtomicBoolean();
    AtomicInteger nodes = new AtomicInteger();
    element.filter(
        (node, depth) -> {
          if (node.nodeName().equals("img") || node.nodeName().equals("video")) {
            found.set(true);
          }
          return found.get() || nodes.incrementAndGet() > MAX_LOOK
              ? FilterResult.STOP
              : FilterResult.CONTINUE;
        });
    return found.get();
  }
}
