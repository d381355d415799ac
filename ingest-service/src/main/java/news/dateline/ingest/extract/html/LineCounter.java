package news.dateline.ingest.extract.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the characters of a line while the elements around them open and close. */
final class LineCounter {

  private static final Set<String> SLANTED = Set.of("em", "i", "small");

  /** Pages where readers are asked for an address or for money. */
  private static final Pattern CALLING =
      Pattern.compile(
          "(?://|/)(?:[a-z]{2}/)?(?:e-?)?(?:newsletters?|subscri(?:be|ptions?)|abo|abonn(?:ez-vous|ements?|ieren|e)|suscri(?:be(?:te)?|pci(?:on|ones))|assin(?:e|aturas?)|donat(?:e|ions?)|spenden?|membership|sign-?up|log-?in|sign-?in|checkout|register)(?:\\.[a-z.]+)?(?:[/?#]|$)"
              + "|//(?:www\\.)?whatsapp\\.com/channel/|//chat\\.whatsapp\\.com/|//t\\.me/(?:joinchat/|\\+)");

  /** Channels and applications; single posts have a number behind the channel. */
  private static final Pattern SOCIAL =
      Pattern.compile(
          "//(?:www\\.)?(?:t(?:elegram)?\\.me/\\w+/?$|news\\.google\\.|play\\.google\\.|(?:apps|itunes)\\.apple\\.|(?:facebook|instagram|tiktok|twitter|x|vk|ok|bsky)\\.(?:com|ru|app)/[\\w.@/-]{1,40}$|youtube\\.com/(?:@|c/|channel/|user/)|max\\.ru/|dzen\\.ru/)");

  private final @Nullable String host;
  private int chars;
  private int linked;
  private int inner;
  private int calling;
  private int social;
  private int slanted;
  private int dense;
  private int pressed;

  /** How many links of each kind, and elements of such letters, the text at hand is in. */
  private int links;

  private int buttons;

  private int innerLinks;
  private int callingLinks;
  private int socialLinks;
  private int slants;

  /**
   * @param host of the site, without "www."; null if that is not known
   */
  LineCounter(@Nullable String host) {
    this.host = host;
  }

  void open(Element element) {
    change(element, 1);
  }

  void close(Element element) {
    change(element, -1);
  }

  private void change(Element element, int change) {
    String name = element.normalName();
    if (name.equals("a")) {
      String address = element.attr("href").strip();
      buttons += address.equals("#") ? change : 0;
      // Links within the page and none at all are no sign of anything.
      if (!address.isEmpty() && address.charAt(0) != '#') {
        links += change;
        innerLinks += isInner(address) ? change : 0;
        String lower = address.toLowerCase(Locale.ROOT);
        callingLinks += CALLING.matcher(lower).find() ? change : 0;
        socialLinks += SOCIAL.matcher(lower).find() ? change : 0;
      }
    } else if (SLANTED.contains(name)) {
      slants += change;
    }
  }

  /** Whether an address is of the same site. */
  boolean isInner(String address) {
    boolean relative = !address.startsWith("http") && !address.startsWith("//");
    if (relative || host == null) {
      return true;
    }
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String other = address.substring(start, end);
    return other.endsWith(host) || host.endsWith(other);
  }

  void add(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        count++;
        dense += isDense(c) ? 1 : 0;
      }
    }
    chars += count;
    linked += links > 0 ? count : 0;
    pressed += buttons > 0 ? count : 0;
    inner += innerLinks > 0 ? count : 0;
    calling += callingLinks > 0 ? count : 0;
    social += socialLinks > 0 ? count : 0;
    slanted += slants > 0 ? count : 0;
  }

  private static boolean isDense(char c) {
    return (c >= '\u3040' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7A3');
  }

  /** What the line holds; a new one begins. */
  Counts take() {
    // What a script does beside links that lead elsewhere is no part of the text either.
    int scripted = inner > 0 ? pressed : 0;
    Counts counts =
        new Counts(chars, linked + scripted, inner + scripted, calling, social, slanted, dense);
    chars = 0;
    linked = 0;
    inner = 0;
    calling = 0;
    social = 0;
    slanted = 0;
    dense = 0;
    pressed = 0;
    return counts;
  }
}
