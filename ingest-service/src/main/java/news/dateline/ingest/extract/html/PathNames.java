package news.dateline.ingest.extract.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.dateline.ingest.text.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the menu of a page calls the directories that the page is in. */
final class PathNames {

  private static final Pattern HOST = Pattern.compile("^(?:https?:)?//([^/?#]*)");

  /** Languages, days and people have directories of their own. */
  private static final Pattern OTHER =
      Pattern.compile("/[a-z]{2}(?:[-_][a-z]{2})?|.*/(?:\\d+|@[^/]+|authors?|archives?)");

  private static final Pattern FILE =
      Pattern.compile("/(?:index\\.\\w+)?$|\\.(?:html?|php|aspx?|jsp)$");
  private static final int MAX_LENGTH = 30;
  private static final int MAX_WORDS = 3;

  private PathNames() {}

  /** The names, that of the widest directory first. */
  static List<String> of(Document page, URI link) {
    String path = link.getRawPath() == null ? "" : link.getRawPath();
    Map<Integer, String> names = new TreeMap<>();
    for (Element anchor : page.select("a[href]")) {
      String directory = directory(anchor.attr("href").strip(), link.getHost());
      if (directory.length() > 2
          && path.startsWith(directory + "/")
          && path.length() > directory.length() + 1
          && !OTHER.matcher(directory).matches()) {
        String name = Text.line(anchor.text());
        if (!name.isEmpty() && name.length() <= MAX_LENGTH && Text.words(name) <= MAX_WORDS) {
          names.putIfAbsent(directory.length(), name);
        }
      }
    }
    return new ArrayList<>(names.values());
  }

  /** The path of an address on the same host, without a slash or a file at its end. */
  private static String directory(String href, String host) {
    var matcher = HOST.matcher(href);
    boolean hasHost = matcher.find();
    if (hasHost && !PageLinks.bare(matcher.group(1)).equals(PageLinks.bare(host))) {
      return "";
    }
    String path = hasHost ? href.substring(matcher.end()) : href;
    return path.startsWith("/") && path.indexOf('?') < 0 && path.indexOf('#') < 0
        ? FILE.matcher(path).replaceFirst("")
        : "";
  }
}
