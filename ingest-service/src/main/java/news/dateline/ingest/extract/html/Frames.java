package news.dateline.ingest.extract.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages made of frames, which hold nothing themselves but what they have for readers without, and
 * pages that hold their text as the source of a frame within.
 */
final class Frames {

  /** Sources of less text are of adverts and players, in UTF-16 units. */
  private static final int MIN_TEXT = 200;

  private static final int MAX_FRAMES = 20;

  /** What readers are to fill in: they are asked for something, and told nothing. */
  private static final String FIELDS = "input:not([type=hidden]), textarea, select";

  private Frames() {}

  /**
   * The page; if it is made of frames, with what it has for readers without in its body, and with
   * the text of frames that it holds itself in their place.
   */
  static Document parse(String html) {
    Document page = Jsoup.parse(html);
    Element frames = page.selectFirst("html > frameset");
    Element instead = frames == null ? null : page.selectFirst("noframes");
    if (frames != null && instead != null) {
      Element body = Jsoup.parse(instead.wholeText() + instead.data()).body();
      frames.replaceWith(body);
    }
    page.select("iframe[srcdoc]").stream().limit(MAX_FRAMES).forEach(Frames::unfold);
    return page;
  }

  private static void unfold(Element frame) {
    Element body = Jsoup.parse(frame.attr("srcdoc")).body();
    if (body.text().length() >= MIN_TEXT && body.selectFirst(FIELDS) == null) {
      Element text = body.tagName("div").clearAttributes();
      // What the page calls it tells adverts, as elsewhere.
      text.attr("id", frame.id()).attr("class", frame.className());
      frame.replaceWith(text);
    }
  }
}
