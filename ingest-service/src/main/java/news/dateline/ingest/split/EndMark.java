package news.dateline.ingest.split;

import java.util.regex.Pattern;

/** What writers put behind the last line of a story: "-30-", "(ends)", "#", "kl/tr", "NNNN". */
final class EndMark {

  private static final int LONGEST = 20;

  private static final Pattern MARK =
      Pattern.compile(
          "[-–—] ?30 ?[-–—]|# ?#?|N{4}|[(\\[](?i:ends?|ende|fin|fine|fim|einde|slut|son|конец)[)\\]]"
              + "|END(?:S|E)?|FIN|Ends?/+|/+(?i:ends?)|\\d{4} \\d{6} ?GMT"
              + "|\\(?\\p{Ll}{2,3}/\\p{Ll}{2,4}(?:/\\p{Ll}{2,4})?\\)?");

  private EndMark() {}

  /** Whether a block is nothing else. */
  static boolean is(String text) {
    return text.length() <= LONGEST && MARK.matcher(text).matches();
  }

  /** Whether a block is such a mark or a rule: it ends a story, and is no text. */
  static boolean isOrRule(String text) {
    return LineForm.isRule(text) || is(text);
  }
}
