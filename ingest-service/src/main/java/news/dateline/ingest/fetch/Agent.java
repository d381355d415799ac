package news.dateline.ingest.fetch;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who fetches: the header {@code User-Agent}, and the token that robots.txt knows it by.
 *
 * @param header for instance {@code Dateline/1.0 (+https://example.org/about-our-crawler)}
 */
public record Agent(String header) {

  /** Names Dateline in robots.txt; a whole word there, in any case. */
  public static final String TOKEN = "dateline";

  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+");
  private static final Pattern PARENTHESES = Pattern.compile("[()]");

  /**
   * The agent that names itself so.
   *
   * @param version of Dateline
   * @param contact where its owner can be reached: a URL or a mail address; null for nowhere
   * @throws IllegalArgumentException if the contact cannot stand in a header
   */
  public static Agent of(String version, @Nullable String contact) {
    if (contact == null) {
      return new Agent("Dateline/" + version);
    }
    if (!PRINTABLE.matcher(contact).matches() || PARENTHESES.matcher(contact).find()) {
      throw new IllegalArgumentException(
          "contact must be a URL or a mail address without parentheses, not '" + contact + "'");
    }
    return new Agent("Dateline/" + version + " (+" + contact + ")");
  }
}
