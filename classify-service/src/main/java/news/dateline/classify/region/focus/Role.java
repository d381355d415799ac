package news.dateline.classify.region.focus;

import java.util.Set;

/**
 * What a name is in its sentence, by the word before it: where something happens ("in France"), who
 * does something (at the beginning of a sentence), or something else.
 */
enum Role {
  VENUE,
  SUBJECT,
  OTHER;

  private static final Set<String> VENUES =
      Set.of("in", "at", "near", "across", "outside", "around", "from", "to", "into");
  private static final String ARTICLE = "the";
  private static final int LONGEST = 12;
  private static final String JOINS = ",-/";

  /** Role of the name that begins at an offset; an article before it is passed over. */
  static Role of(CharSequence text, int start) {
    int end = spaceBefore(text, start);
    int from = wordBefore(text, end);
    if (ARTICLE.equalsIgnoreCase(text.subSequence(from, end).toString())) {
      end = spaceBefore(text, from);
      from = wordBefore(text, end);
    }
    if (from == end) {
      boolean joined = end > 0 && JOINS.indexOf(text.charAt(end - 1)) >= 0;
      return joined ? OTHER : SUBJECT;
    }
    return VENUES.contains(text.subSequence(from, end).toString()) ? VENUE : OTHER;
  }

  private static int spaceBefore(CharSequence text, int offset) {
    int end = offset;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static int wordBefore(CharSequence text, int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }
}
