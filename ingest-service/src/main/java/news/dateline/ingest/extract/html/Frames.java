package news.dateline.ingest.extract.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages made of frames, which hold nothing themselves but what they have for readers without. */
final class Frames {

  private Frames() {}

  /** The page; if it is made of frames, with what it has for readers without in its body. */
  static Document parse(String html) {
    Document page = Jsoup.parse(html);
    Element frames = page.selectFirst("html > frameset");
    Element instead = frames == null ? null : page.selectFirst("noframes");
    if (frames != null && instead != null) {
      Element body = Jsoup.parse(instead.wholeText() + instead.data()).body();
      frames.replaceWith(body);
    }
    return page;
  }
}
