package news.dateline.ingest.source.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.parser.Parser;

/**
 * The start tags of a page, one after the other, as HTML's tokenizer finds them. There is no tree,
 * which could take a hundred times the memory of the page.
 */
final class StartTags {

  /** What stands in these is no markup. */
  private static final Set<String> RAW =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  private static final int MAX_ATTRIBUTES = 100;
  private static final int MAX_VALUE = 8_192;

  private final String html;
  private int at;

  private StartTags(String html) {
    this.html = html;
  }

  /**
   * Tells of each start tag.
   *
   * @param wanted names of those that are asked for
   * @param told takes its name and its attributes, in lower case, and their values without entities
   */
  static void read(String html, Set<String> wanted, BiConsumer<String, Map<String, String>> told) {
    new StartTags(html).read(wanted, told);
  }

  private void read(Set<String> wanted, BiConsumer<String, Map<String, String>> told) {
    for (at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      at++;
      if (html.startsWith("!--", at)) {
        skipComment();
      } else if (isLetter()) {
        String name = name();
        Map<String, String> attributes = attributes(wanted.contains(name));
        if (at > html.length()) {
          return; // it was cut off
        }
        if (wanted.contains(name)) {
          told.accept(name, attributes);
        }
        if (RAW.contains(name)) {
          skipRaw(name);
        }
      } else if (html.startsWith("/", at)) {
        at++;
        attributes(false);
      }
    }
  }

  private void skipComment() {
    at += 3;
    boolean empty = html.startsWith(">", at) || html.startsWith("->", at);
    int end = empty ? html.indexOf('>', at) : html.indexOf("--", at);
    while (!empty
        && end >= 0
        && !html.startsWith(">", end + 2)
        && !html.startsWith("!>", end + 2)) {
      end = html.indexOf("--", end + 1);
    }
    at = end < 0 ? html.length() : end;
  }

  private void skipRaw(String name) {
    for (int end = html.indexOf("</", at); end >= 0; end = html.indexOf("</", end + 2)) {
      if (html.regionMatches(true, end + 2, name, 0, name.length())) {
        at = end;
        return;
      }
    }
    at = html.length();
  }

  private String name() {
    int start = at;
    while (at < html.length() && !isSpace() && !is('/') && !is('>')) {
      at++;
    }
    return html.substring(start, Math.min(at, start + MAX_VALUE)).toLowerCase(Locale.ROOT);
  }

  /** Goes behind the end of the tag; behind that of the page where it has none. */
  private Map<String, String> attributes(boolean kept) {
    Map<String, String> attributes = new HashMap<>();
    while (true) {
      while (at < html.length() && (isSpace() || is('/'))) {
        at++;
      }
      if (at >= html.length() || is('>')) {
        at++;
        return attributes;
      }
      int start = at;
      at++; // also where it is '='
      while (at < html.length() && !isSpace() && !is('/') && !is('>') && !is('=')) {
        at++;
      }
      int end = at;
      String value = value();
      if (kept && attributes.size() < MAX_ATTRIBUTES && end - start < MAX_VALUE) {
        attributes.putIfAbsent(html.substring(start, end).toLowerCase(Locale.ROOT), value);
      }
    }
  }

  /** Of the attribute whose name ends here; empty where it has none, or one that is too long. */
  private String value() {
    int behindName = at;
    skipSpaces();
    if (at >= html.length() || !is('=')) {
      at = behindName;
      return "";
    }
    at++;
    skipSpaces();
    int start = at;
    int end;
    if (at < html.length() && (is('"') || is('\''))) {
      start++;
      end = html.indexOf(html.charAt(at), start);
      end = end < 0 ? html.length() : end;
      at = Math.min(html.length(), end + 1);
    } else {
      while (at < html.length() && !isSpace() && !is('>')) {
        at++;
      }
      end = at;
    }
    return end - start > MAX_VALUE
        ? ""
        : Parser.unescapeEntities(html.substring(Math.min(start, end), end), true);
  }

  private void skipSpaces() {
    while (at < html.length() && isSpace()) {
      at++;
    }
  }

  private boolean isLetter() {
    char c = at < html.length() ? html.charAt(at) : 0;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean isSpace() {
    char c = html.charAt(at);
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private boolean is(char c) {
    return html.charAt(at) == c;
  }
}
