package news.dateline.classify.region.toponym;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.classify.region.gazetteer.Tokens;

/** Finds the name that a story's dateline begins with: "LISBON, March 3 (Wire) - ". */
final class Dateline {

  private static final int REACH = 80;

  /**
   * What may stand between the place and the dash: a division, another place, a date, an agency.
   */
  private static final Pattern REST =
      Pattern.compile(
          "\\)?(?:/\\p{Lu}[\\p{L} .'’-]{1,30}?)?(?:,\\s\\p{Lu}[\\p{L} .'’-]{1,30}?){0,2}"
              + "(?:,?\\s(?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s\\p{Lu}\\p{L}{2,8}\\.?)"
              + "(?:,?\\s\\d{4})?)?(?:,?\\s?\\([^)]{2,40}\\))?[.:]?"
              + "(?:\\s*(?:[\\u2014\\u2013]|--)\\s*|\\s-\\s+)(?=[\\p{L}\\d\"“‘'])");

  private Dateline() {}

  /** The number of the first span that a dateline begins with; -1 if none does. */
  static int of(Tokens tokens, List<Span> spans) {
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      if (tokens.gap(span.first()) == '|' && span.postings().length > 0) {
        int end = tokens.end(span.last());
        CharSequence text = tokens.text();
        Matcher rest = REST.matcher(text).region(end, Math.min(text.length(), end + REACH));
        if (rest.lookingAt()) {
          return i;
        }
      }
    }
    return -1;
  }
}
