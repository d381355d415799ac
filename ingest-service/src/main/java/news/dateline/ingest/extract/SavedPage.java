package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.extract.format.Links;
import org.jspecify.annotations.Nullable;

/**
 * A page that a browser saved with its pictures and frames in the form of a mail (MHTML, RFC 2557).
 *
 * @param address where it was; null where that is not told
 */
record SavedPage(@Nullable URI address) {

  private static final int LOOKAHEAD = 1 << 14;

  private static final Pattern HEAD_END = Pattern.compile("\n\r?\n");
  private static final Pattern RELATED =
      Pattern.compile("(?im)^Content-Type:\\s*multipart/related\\b");

  /** Browsers put themselves there; a mail has somebody's address. */
  private static final Pattern SENDER = Pattern.compile("(?im)^From:(?!\\s*\"?<?Saved by\\b)");

  /** Of the whole, or of the first part, which is the page. */
  private static final Pattern LOCATION =
      Pattern.compile("(?im)^(?:Snapshot-)?Content-Location:\\s*(\\S{1,2048})");

  /** The page that a mail is; null where it is a mail. */
  static @Nullable SavedPage of(InputStream stream) throws IOException {
    stream.mark(LOOKAHEAD);
    String start = new String(stream.readNBytes(LOOKAHEAD), ISO_8859_1);
    stream.reset();
    Matcher end = HEAD_END.matcher(start);
    String head = end.find() ? start.substring(0, end.start() + 1) : start;
    if (!RELATED.matcher(head).find() || SENDER.matcher(head).find()) {
      return null;
    }
    Matcher location = LOCATION.matcher(start);
    return new SavedPage(location.find() ? Links.of(location.group(1)) : null);
  }
}
