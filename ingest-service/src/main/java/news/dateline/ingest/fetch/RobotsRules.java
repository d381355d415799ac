package news.dateline.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site's robots.txt tells us (RFC 9309). crawler-commons reads it: groups, their merging and
 * the many ways to misspell a line. The matching of paths is ours, since that library's takes the
 * first place where the text after a {@code *} fits for the only one.
 */
public final class RobotsRules {

  /** Where there is no robots.txt. */
  static final RobotsRules NONE = new RobotsRules(List.of(), null, List.of());

  /** Crawl-delays above the library's bound would count as a ban. */
  private static final long ANY_DELAY = Long.MAX_VALUE;

  private static final boolean[] SPECIAL = special();
  private static final String ROBOTS_TXT = "/robots.txt";

  private final List<RobotRule> rules;
  private final @Nullable Duration crawlDelay;
  private final List<URI> sitemaps;

  private RobotsRules(List<RobotRule> rules, @Nullable Duration crawlDelay, List<URI> sitemaps) {
    this.rules = rules;
    this.crawlDelay = crawlDelay;
    this.sitemaps = List.copyOf(sitemaps);
  }

  /**
   * Reads a robots.txt. Whatever it holds, it can be read.
   *
   * @param uri of the file
   * @param mediaType as declared
   */
  static RobotsRules of(URI uri, byte[] content, @Nullable String mediaType) {
    SimpleRobotRules read =
        new SimpleRobotRulesParser(ANY_DELAY, 0)
            .parseContent(uri.toString(), content, mediaType, List.of(Agent.TOKEN));
    List<URI> sitemaps = new ArrayList<>();
    for (String sitemap : read.getSitemaps()) {
      URI found = Urls.resolve(uri, sitemap);
      if (found != null) {
        sitemaps.add(found);
      }
    }
    long delay = read.getCrawlDelay();
    return new RobotsRules(
        List.copyOf(read.getRobotRules()), delay > 0 ? Duration.ofMillis(delay) : null, sitemaps);
  }

  /** Whether that address of the site may be fetched: the longest rule that fits says so. */
  public boolean allows(URI uri) {
    String path = path(uri);
    if (path.equals(ROBOTS_TXT)) {
      return true;
    }
    int longest = -1;
    boolean allowed = true;
    for (RobotRule rule : rules) {
      String pattern = pattern(rule.getPrefix());
      if (pattern.length() < longest || !matches(pattern, path)) {
        continue;
      }
      allowed = rule.isAllow() || (allowed && pattern.length() == longest);
      longest = pattern.length();
    }
    return allowed;
  }

  /** Between two requests, as the site wants it; null where it does not say. */
  @Nullable Duration crawlDelay() {
    return crawlDelay;
  }

  /** Sitemaps that the site names, in its order. */
  public List<URI> sitemaps() {
    return sitemaps;
  }

  /** A {@code $} counts as the end of the path only at the end; elsewhere it is a character. */
  private static String pattern(String prefix) {
    int dollar = prefix.indexOf('$');
    return dollar < 0 || dollar == prefix.length() - 1
        ? prefix
        : prefix.substring(0, prefix.length() - 1).replace("$", "%24")
            + prefix.substring(prefix.length() - 1);
  }

  private static String path(URI uri) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return SimpleRobotRules.escapePath(path + query, SPECIAL);
  }

  /**
   * Whether a pattern fits the start of a path, or all of it where the pattern ends in {@code $};
   * {@code *} is any characters. What stands between stars is taken where it comes first, which
   * leaves most for the rest; so it takes the length of the path and that of the pattern, not their
   * product. RFC 9309 sets no bound to the length of a rule, and half a million bytes of rules must
   * be read.
   */
  static boolean matches(String pattern, String path) {
    boolean anchored = pattern.endsWith("$");
    String[] parts =
        (anchored ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
    if (!path.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    int last = parts.length - 1;
    if (last == 0) {
      return !anchored || at == path.length();
    }
    for (int i = 1; i < (anchored ? last : parts.length); i++) {
      int found = indexOf(path, parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return !anchored || (at + parts[last].length() <= path.length() && path.endsWith(parts[last]));
  }

  /** As that of a string, by Knuth, Morris and Pratt, since that may take the product. */
  private static int indexOf(String path, String part, int from) {
    if (part.length() > path.length() - from) {
      return -1;
    }
    int[] borders = new int[part.length() + 1];
    borders[0] = -1;
    for (int i = 1, border = 0; i < part.length(); i++) {
      borders[i] = part.charAt(i) == part.charAt(border) ? borders[border] : border;
      while (border >= 0 && part.charAt(i) != part.charAt(border)) {
        border = borders[border];
      }
      border++;
    }
    int fits = 0;
    for (int i = from; fits < part.length(); i++) {
      if (i == path.length()) {
        return -1;
      }
      while (fits >= 0 && part.charAt(fits) != path.charAt(i)) {
        fits = borders[fits];
      }
      fits++;
      if (fits == part.length()) {
        return i + 1 - fits;
      }
    }
    return from;
  }

  private static boolean[] special() {
    boolean[] special = new boolean[128];
    special['*'] = true;
    special['$'] = true;
    return special;
  }
}
