package news.dateline.ingest.extract.feed;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.format.MarkupBounds;
import news.dateline.ingest.extract.html.HtmlBlocks;
import news.dateline.ingest.text.Block;
import news.dateline.ingest.text.Text;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * A text of a feed.
 *
 * @param value as the feed has it
 * @param html whether it is markup; else it is plain
 */
public record FeedText(String value, boolean html) {

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");

  /** Tags and attributes that become one tree, which repeats some of them for each tag. */
  private static final int MAX_PARTS = 4_000;

  /** Its paragraphs and headings. */
  public List<Block> blocks() {
    if (!html) {
      return Text.paragraphs(value);
    }
    // Many feeds put plain text where markup belongs, and part its paragraphs by empty lines.
    if (!TAG.matcher(value).find() && Text.hasEmptyLine(value)) {
      return Text.paragraphs(Parser.unescapeEntities(value, false));
    }
    return HtmlBlocks.of(Jsoup.parseBodyFragment(value).body());
  }

  /**
   * All of it as one line without markup; may be empty. A text with very much markup is read part
   * by part, so that it takes little more memory than itself.
   */
  public String line() {
    return Text.line(html ? withoutMarkup() : value);
  }

  private String withoutMarkup() {
    int end = MarkupBounds.end(value, 0, MAX_PARTS);
    if (end == value.length()) {
      return Jsoup.parseBodyFragment(value).text();
    }
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < value.length(); from = end) {
      end = MarkupBounds.end(value, from, MAX_PARTS);
      text.append(Jsoup.parseBodyFragment(value.substring(from, end)).text()).append(' ');
    }
    return text.toString();
  }
}
