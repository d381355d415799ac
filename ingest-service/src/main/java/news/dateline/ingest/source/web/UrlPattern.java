package news.dateline.ingest.source.web;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Which addresses are meant: {@code *} is anything but a slash, {@code **} anything. One that
 * begins with {@code http://} or {@code https://} is held against the whole address, others against
 * path and query.
 */
public final class UrlPattern {

  private final boolean whole;
  private final Pattern pattern;

  private UrlPattern(boolean whole, Pattern pattern) {
    this.whole = whole;
    this.pattern = pattern;
  }

  /**
   * The pattern that is written so.
   *
   * @throws IllegalArgumentException if it begins with neither a scheme, a slash nor a star
   */
  public static UrlPattern of(String glob) {
    boolean whole = glob.startsWith("http://") || glob.startsWith("https://");
    if (!whole && !glob.startsWith("/") && !glob.startsWith("*")) {
      throw new IllegalArgumentException(
          "must begin with /, * or http, not '" + glob + "'; for instance /news/** or **.html");
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c != '*') {
        regex.append(Pattern.quote(String.valueOf(c)));
      } else if (i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
        regex.append(".*");
        i++;
      } else {
        regex.append("[^/]*");
      }
    }
    return new UrlPattern(whole, Pattern.compile(regex.toString()));
  }

  /** Whether that address is meant. */
  public boolean matches(URI uri) {
    if (whole) {
      return pattern.matcher(uri.toString()).matches();
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return pattern.matcher(uri.getRawPath() + query).matches();
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
