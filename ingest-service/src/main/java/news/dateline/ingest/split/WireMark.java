package news.dateline.ingest.split;

import java.util.regex.Pattern;
import news.dateline.ingest.text.RuleLine;

/**
 * What writers put behind the last line of a story, "-30-", "(ends)", "#", "kl/tr", "NNNN", and
 * what wires put before the first: "FRS0210 4 I 0212 FLOODS-KISUMU", "BC-Floods, 1st Ld,310".
 */
final class WireMark {

  private static final int LONGEST = 20;
  private static final int LONGEST_HEAD = 80;

  private static final Pattern MARK =
      Pattern.compile(
          "[-–—] ?30 ?[-–—]|# ?#?|N{4}|[(\\[](?i:ends?|ende|fin|fine|fim|einde|slut|son|конец)[)\\]]"
              + "|END(?:S|E)?|FIN|Ends?/+|/+(?i:ends?)|\\d{4} \\d{6} ?GMT"
              + "|\\(?(?:\\p{Lu}{2,5}/)?\\p{Ll}{2,3}/\\p{Ll}{2,4}(?:/\\p{Ll}{2,4})?\\)?");

  /**
   * Number of a transmission, its priority and category (IPTC 7901), and the slug; or the slug and
   * how many words there are.
   */
  private static final Pattern HEAD =
      Pattern.compile(
          "\\p{Lu}{2,4} ?\\d{3,4} \\d \\p{Lu}{1,3}(?: [\\p{Lu}\\d/.-]+)+"
              + "|(?:AM|BC|PM)-[^,]{2,40}(?:, ?[^,]{1,20})?, ?\\d{2,4}(?:, .{1,40})?");

  private WireMark() {}

  /** Whether a block is nothing else. */
  static boolean is(String text) {
    return text.length() <= LONGEST && MARK.matcher(text).matches()
        || text.length() <= LONGEST_HEAD && HEAD.matcher(text).matches();
  }

  /** Whether a block is such a mark or a rule: it ends a story, and is no text. */
  static boolean isOrRule(String text) {
    return RuleLine.isOne(text) || is(text);
  }
}
