package news.dateline.ingest.extract.feed;

import java.util.List;
import java.util.regex.Pattern;
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

  /** All of it as one line without markup; may be empty. */
  public String line() {
    return Text.line(html ? Jsoup.parseBodyFragment(value).text() : value);
  }
}
