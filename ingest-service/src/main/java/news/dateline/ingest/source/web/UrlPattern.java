package news.dateline.ingest.source.web;

import java.net.URI;

/**
 * Which addresses are meant: {@code *} is anything but a slash, {@code **} anything. One that
 * begins with {@code http://} or {@code https://} is held against the whole address, others against
 * path and query.
 */
public final class UrlPattern {

  private final boolean whole;
  private final String written;
  private final Glob glob;

  private UrlPattern(boolean whole, String written) {
    this.whole = whole;
    this.written = written;
    this.glob = Glob.ofPath(written);
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
    return new UrlPattern(whole, glob);
  }

  /** Whether that address is meant. */
  public boolean matches(URI uri) {
    if (whole) {
      return glob.matches(uri.toString());
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return glob.matches(uri.getRawPath() + query);
  }

  @Override
  public String toString() {
    return written;
  }
}
