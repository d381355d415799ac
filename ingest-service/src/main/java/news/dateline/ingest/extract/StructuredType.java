package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;

/**
 * Tells what XML and JSON are beneath those general types, by their root or their first properties.
 * Names and declared types do not tell it, and Tika knows feeds in their usual namespaces only.
 */
final class StructuredType {

  static final String RSS = "application/rss+xml";
  static final String ATOM = "application/atom+xml";
  static final String JSON_FEED = "application/feed+json";

  private static final int LOOKAHEAD = 1 << 16;

  private static final Set<String> GENERAL =
      Set.of("application/xml", "text/xml", "application/json", "text/plain", RSS, ATOM);

  /** The first element, behind whatever may stand before it. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A[^<]{0,200}(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>|\\s+)*"
              + "<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>]",
          Pattern.DOTALL);

  private static final Pattern JSON =
      Pattern.compile("\\A[^\\x21-\\x7E]*(?:\\[\\s*)?\\{\\s*(?:\"|\\})");

  private static final Pattern JSON_FEED_VERSION =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");

  private static final Map<String, String> ROOTS =
      Map.of("rss", RSS, "rdf", RSS, "feed", ATOM, "entry", ATOM);

  private StructuredType() {}

  /**
   * @param type as detected
   * @return the type as it is, where the bytes tell one more exact; else {@code type}
   */
  static String of(TikaInputStream stream, String type) throws IOException {
    if (!GENERAL.contains(type)) {
      return type;
    }
    String start = start(stream);
    if (JSON.matcher(start).find()) {
      return JSON_FEED_VERSION.matcher(start).find() ? JSON_FEED : "application/json";
    }
    Matcher root = ROOT.matcher(start);
    return root.find() ? ROOTS.getOrDefault(root.group(1).toLowerCase(Locale.ROOT), type) : type;
  }

  /** As characters of one byte each; the zeros of UTF-16 are left out. */
  private static String start(InputStream stream) throws IOException {
    stream.mark(LOOKAHEAD);
    byte[] bytes = stream.readNBytes(LOOKAHEAD);
    stream.reset();
    return new String(bytes, ISO_8859_1).replace("\0", "");
  }
}
