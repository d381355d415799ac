package news.dateline.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.tika.io.TikaInputStream;

/**
 * Tells what XML and JSON are beneath those general types, by their root or their first properties.
 * Names and declared types do not tell it, and Tika knows feeds in their usual namespaces only.
 */
final class StructuredType {

  static final String RSS = "application/rss+xml";
  static final String ATOM = "application/atom+xml";
  static final String JSON_FEED = "application/feed+json";

  /** As the IANA has it. */
  static final String NITF = "text/vnd.iptc.nitf";

  /** Of news items; stands for all kinds of items of NewsML-G2 here. */
  static final String NEWSML = "application/vnd.iptc.g2.newsitem+xml";

  /** Not registered, but in use. */
  static final String NINJS = "application/ninjs+json";

  private static final int LOOKAHEAD = 1 << 16;

  private static final Set<String> GENERAL = Set.of("application/json", "text/plain", "text/html");

  /** The first element, behind whatever may stand before it. Never goes back: texts are hostile. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A[^<]{0,200}+(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>|\\s++)*+"
              + "<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>]",
          Pattern.DOTALL);

  private static final Pattern JSON =
      Pattern.compile("\\A[^\\x21-\\x7E]*(?:\\[\\s*)?\\{\\s*(?:\"|\\})");

  private static final Pattern JSON_FEED_VERSION =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");

  private static final Pattern NINJS_ID = Pattern.compile("\"(?:uri|guid)\"\\s*:\\s*\"");
  private static final Pattern NINJS_TEXT =
      Pattern.compile(
          "\"(?:headlines?|bodies|body_x?html5?|body_text|pub[sS]tatus|version[cC]reated)\"\\s*:");

  private static final Map<String, String> ROOTS =
      Map.ofEntries(
          Map.entry("rss", RSS),
          Map.entry("rdf", RSS),
          Map.entry("feed", ATOM),
          Map.entry("entry", ATOM),
          Map.entry("nitf", NITF),
          Map.entry("newsitem", NEWSML),
          Map.entry("packageitem", NEWSML),
          Map.entry("newsmessage", NEWSML),
          Map.entry("conceptitem", NEWSML),
          Map.entry("knowledgeitem", NEWSML),
          Map.entry("planningitem", NEWSML),
          Map.entry("catalogitem", NEWSML));

  private StructuredType() {}

  /**
   * The type as it is, where the bytes tell one more exact; else {@code type}.
   *
   * @param type as detected
   */
  static String of(TikaInputStream stream, String type) throws IOException {
    if (type.equals("multipart/related")) {
      // A page saved with its pictures is a mail without a sender.
      return "message/rfc822";
    }
    if (type.equals("application/x-wacz")) {
      // Tika's reader of these knows one way of naming and packing what is in them; zip's knows
      // all.
      return "application/zip";
    }
    if (type.equals("application/gzip")) {
      return isWarc(stream) ? "application/warc+gz" : type;
    }
    if (!GENERAL.contains(type) && !type.endsWith("xml")) {
      return type;
    }
    String start = start(stream);
    if (JSON.matcher(start).find()) {
      if (JSON_FEED_VERSION.matcher(start).find()) {
        return JSON_FEED;
      }
      boolean ninjs = NINJS_ID.matcher(start).find() && NINJS_TEXT.matcher(start).find();
      return ninjs ? NINJS : "application/json";
    }
    Matcher root = ROOT.matcher(start);
    return root.find() ? ROOTS.getOrDefault(root.group(1).toLowerCase(Locale.ROOT), type) : type;
  }

  /** Whether a compressed stream is a web archive, whose name need not tell. */
  private static boolean isWarc(InputStream stream) throws IOException {
    stream.mark(LOOKAHEAD);
    try {
      byte[] start = new GZIPInputStream(new UnclosedStream(stream), 512).readNBytes(5);
      return new String(start, ISO_8859_1).equals("WARC/");
    } catch (IOException e) {
      return false;
    } finally {
      stream.reset();
    }
  }

  /** As characters of one byte each; the zeros of UTF-16 are left out. */
  private static String start(InputStream stream) throws IOException {
    stream.mark(LOOKAHEAD);
    byte[] bytes = stream.readNBytes(LOOKAHEAD);
    stream.reset();
    return new String(bytes, ISO_8859_1).replace("\0", "");
  }
}
