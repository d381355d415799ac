package news.dateline.classify.region;

import java.util.Set;

/** What stands around a name. One for each text. */
final class Context {

  private static final int LONGEST_INITIALS = 3;

  /** How far to look for a small letter about initials such as "US". */
  private static final int REACH = 16;

  /** Of its longer words, the share in capitals from which a line is set in title case. */
  private static final double TITLE_CASE = 0.6;

  /** Words that begin with a capital at the start of a sentence without being a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "A",
          "After",
          "Across",
          "Ahead",
          "Also",
          "An",
          "And",
          "Around",
          "As",
          "At",
          "Before",
          "Both",
          "But",
          "By",
          "Central",
          "During",
          "East",
          "Eastern",
          "For",
          "From",
          "Greater",
          "How",
          "If",
          "In",
          "Inside",
          "Into",
          "Like",
          "Near",
          "New",
          "Nor",
          "North",
          "Northern",
          "Of",
          "On",
          "Or",
          "Outside",
          "Over",
          "South",
          "Southern",
          "Since",
          "So",
          "That",
          "The",
          "Then",
          "This",
          "Through",
          "To",
          "Today",
          "Under",
          "Until",
          "Upper",
          "West",
          "Western",
          "What",
          "When",
          "Where",
          "While",
          "Why",
          "With",
          "Within",
          "Yet",
          "President",
          "Minister",
          "King",
          "Queen",
          "City",
          "Province",
          "State",
          "County",
          "Island",
          "River",
          "Valley",
          "Government",
          "Parliament",
          "Police",
          "Army",
          "University",
          "Airport",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday");

  /** Words before a name that say it is a place. */
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "from",
          "near",
          "across",
          "outside",
          "inside",
          "around",
          "throughout",
          "within",
          "northern",
          "southern",
          "eastern",
          "western",
          "central");

  private static final double LOCATIVE_FACTOR = 1.0 / 3;

  /** Any word has a capital at the start of a sentence. */
  private static final double SENTENCE_START_FACTOR = 2;

  private final String text;
  private final boolean titleCase;

  Context(String text, boolean headline) {
    this.text = text;
    this.titleCase = headline && titleCase(text);
  }

  /** Whether another capitalized word stands right before or behind: part of a longer name then. */
  boolean inLongerName(Span span) {
    if (titleCase || Words.unspaced(text.charAt(span.start()))) {
      return false;
    }
    return namedBefore(span.start()) || namedBehind(span.end());
  }

  /** How much likelier a name means no place here than on the whole. */
  double nowhereFactor(Span span) {
    int start = span.start();
    if (start >= 3 && text.charAt(start - 1) == ' ') {
      String before = text.substring(wordStart(start - 1), start - 1);
      if (LOCATIVE.contains(before)) {
        return LOCATIVE_FACTOR;
      }
    }
    return startsSentence(start) ? SENTENCE_START_FACTOR : 1;
  }

  /** Whether a comma and the end of a capitalized word stand before, as in "Dayton, OH". */
  boolean behindComma(Span span) {
    int start = span.start();
    if (start < 3 || text.charAt(start - 1) != ' ' || text.charAt(start - 2) != ',') {
      return false;
    }
    return Character.isUpperCase(text.charAt(wordStart(start - 2)));
  }

  /** Whether initials stand in a line that is not all capitals, so that they are no common word. */
  boolean initialsStandOut(Span span) {
    if (span.length() > LONGEST_INITIALS || !capitals(span)) {
      return true;
    }
    int to = Math.min(text.length(), span.end() + REACH);
    for (int i = Math.max(0, span.start() - REACH); i < to; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the second name follows the first behind a comma: "Bor, South Sudan". */
  boolean commaBetween(Span first, Span second) {
    int end = first.end();
    return second.start() == end + 2 && text.charAt(end) == ',' && text.charAt(end + 1) == ' ';
  }

  private boolean startsSentence(int start) {
    int i = start - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i < 0 || ".!?".indexOf(text.charAt(i)) >= 0;
  }

  private boolean capitals(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean namedBefore(int start) {
    if (start < 2 || text.charAt(start - 1) != ' ') {
      return false;
    }
    int word = wordStart(start - 1);
    return word < start - 1 && name(word, start - 1);
  }

  private boolean namedBehind(int end) {
    if (end + 1 >= text.length() || text.charAt(end) != ' ') {
      return false;
    }
    return name(end + 1, wordEnd(end + 1));
  }

  private boolean name(int start, int end) {
    return end - start > 1
        && Character.isUpperCase(text.charAt(start))
        && Character.isLowerCase(text.charAt(start + 1))
        && !NO_NAMES.contains(text.substring(start, end));
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && end - start < 40 && Words.inWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && end - start < 40 && Words.inWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean titleCase(String line) {
    int words = 0;
    int capitals = 0;
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean inWord = i < line.length() && Words.inWord(line.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        if (i - start > 3) {
          words++;
          capitals += Character.isUpperCase(line.charAt(start)) ? 1 : 0;
        }
        start = -1;
      }
    }
    return capitals >= TITLE_CASE * words;
  }
}
