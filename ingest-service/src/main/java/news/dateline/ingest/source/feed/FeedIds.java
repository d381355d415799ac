package news.dateline.ingest.source.feed;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives feeds ids that sources may have: of the folders and title of a list, parted by slashes, or
 * of host and path. Each id once.
 */
public final class FeedIds {

  private static final int MAX = 96;
  private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{N} ._@-]+");
  private static final String TRAILING = " .-";
  private static final Pattern WWW = Pattern.compile("^www\\.");

  private final Set<String> taken = new HashSet<>();

  /** Of ids that were wanted several times, the last number that was tried. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** For a feed of a list. */
  public String of(OpmlFeed feed) {
    String name = clean(feed.title() == null ? "" : feed.title());
    StringBuilder id = new StringBuilder();
    for (String folder : feed.folders()) {
      String part = clean(folder);
      id.append(part).append(part.isEmpty() ? "" : "/");
    }
    return unique(id + (name.isEmpty() ? ofUrl(feed.url()) : name));
  }

  /** For a feed of which only the URL is known. */
  public String of(URI url) {
    return unique(ofUrl(url));
  }

  /** The folders that an id was made of. */
  public static List<String> folders(String id) {
    List<String> parts = List.of(id.split("/"));
    return parts.subList(0, parts.size() - 1);
  }

  private static String ofUrl(URI url) {
    String host = WWW.matcher(String.valueOf(url.getHost())).replaceFirst("");
    String query = url.getQuery() == null ? "" : "-" + url.getQuery();
    String rest = clean((url.getPath() == null ? "" : url.getPath()) + query);
    return clean(host + (rest.isEmpty() ? "" : "-" + rest));
  }

  private static String clean(String text) {
    String allowed = FORBIDDEN.matcher(text).replaceAll("-");
    int start = 0;
    while (start < allowed.length() && !Character.isLetterOrDigit(allowed.codePointAt(start))) {
      start += Character.charCount(allowed.codePointAt(start));
    }
    int end = allowed.length();
    while (end > start && TRAILING.indexOf(allowed.charAt(end - 1)) >= 0) {
      end--;
    }
    return allowed.substring(start, end);
  }

  private String unique(String wanted) {
    String base = wanted.length() <= MAX ? wanted : clean(wanted.substring(wanted.length() - MAX));
    String id = base.isEmpty() ? "feed" : base;
    while (!taken.add(id)) {
      id = base + "-" + numbers.merge(base, 2, (last, two) -> last + 1);
    }
    return id;
  }
}
