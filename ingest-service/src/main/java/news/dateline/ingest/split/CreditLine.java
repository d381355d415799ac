package news.dateline.ingest.split;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells lines that say whose a story is: rights, addresses, who helped. English for the most part.
 */
final class CreditLine {

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)\\W?(?:additional )?report(?:ing|ed) by\\b|source:"
              + "|(?:for|to) (?:more|further) (?:information|details)");

  /** Begin with one of {@link #SIGNS}. */
  private static final Pattern SIGNED =
      Pattern.compile("(?i)©|\\(c\\) ?\\d{4}|(?<=\\S)@[^\\s@]+\\.\\p{L}{2}");

  /** Begin a word with one of {@link #INITIALS}. */
  private static final Pattern WORDED =
      Pattern.compile(
          "(?i)\\b(?:copyright\\b|all rights reserved|https?://|www\\."
              + "|contributed to this (?:report|story|article)|edit(?:ing|ed) by\\b"
              + "|follow (?:us|me|\\S+ \\S+ \\S+) on (?:twitter|facebook))");

  private static final String SIGNS = "©(@";
  private static final String INITIALS = "cahwefCAHWEF";

  private CreditLine() {}

  static boolean isIn(String text) {
    if (OPENING.matcher(text).lookingAt()) {
      return true;
    }
    Matcher signed = SIGNED.matcher(text).useTransparentBounds(true);
    Matcher worded = WORDED.matcher(text).useTransparentBounds(true);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if ((SIGNS.indexOf(c) >= 0 && signed.region(i, text.length()).lookingAt())
          || (begins && INITIALS.indexOf(c) >= 0 && worded.region(i, text.length()).lookingAt())) {
        return true;
      }
    }
    return false;
  }
}
