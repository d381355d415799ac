package news.dateline.classify.region.focus;

import java.util.Arrays;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * The parts of a story: headline, lead, what follows, and lines that are no prose, such as menus,
 * captions and lists of links that came along with the text. Where hardly anything is prose, as in
 * a table of results or in a script without small letters, all of the body counts as prose.
 */
final class StoryParts {

  /** A part of a story that names stand in. */
  enum Part {
    HEADLINE,
    LEAD,
    REST,
    FURNITURE
  }

  /** Length of what counts as the lead, in UTF-16 units: about the first paragraph. */
  private static final int LEAD = 400;

  /** A dateline ends within so many UTF-16 units. */
  private static final int DATELINE = 80;

  /** A line of prose has so many words, and so large a share of them in small letters. */
  private static final int FEWEST_WORDS = 10;

  private static final double SMALL_SHARE = 0.55;

  /** Of a body with less prose all counts as prose. */
  private static final double LEAST_PROSE = 0.2;

  private final CharSequence text;
  private final int bodyStart;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int lines;

  /** The line that was found last: what comes next is mostly in the same. */
  private int recent;

  private StoryParts(CharSequence text, int bodyStart) {
    this.text = text;
    this.bodyStart = bodyStart;
  }

  /**
   * @param bodyStart where the body begins in the text of the tokens
   */
  static StoryParts of(Tokens tokens, int bodyStart) {
    StoryParts parts = new StoryParts(tokens.text(), bodyStart);
    int token = 0;
    while (token < tokens.size() && tokens.start(token) < bodyStart) {
      token++;
    }
    int prose = 0;
    while (token < tokens.size()) {
      int first = token;
      int end = parts.lineEnd(tokens.start(first));
      int small = 0;
      for (; token < tokens.size() && tokens.start(token) < end; token++) {
        boolean letter = Character.isLetter(parts.text.charAt(tokens.start(token)));
        small += letter && !tokens.isCapital(token) ? 1 : 0;
      }
      int words = token - first;
      if (words >= FEWEST_WORDS && small >= SMALL_SHARE * words) {
        parts.add(tokens.start(first), end);
        prose += end - tokens.start(first);
      }
    }
    if (prose < LEAST_PROSE * (parts.text.length() - bodyStart)) {
      parts.lines = 0;
      parts.add(bodyStart, parts.text.length() + 1);
    }
    return parts;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  private void add(int start, int end) {
    if (lines == starts.length) {
      starts = Arrays.copyOf(starts, 2 * lines);
      ends = Arrays.copyOf(ends, 2 * lines);
    }
    starts[lines] = start;
    ends[lines++] = end;
  }

  CharSequence text() {
    return text;
  }

  /** Where the lead begins. */
  int leadStart() {
    return starts[0];
  }

  Part part(int offset) {
    if (offset < bodyStart) {
      return Part.HEADLINE;
    }
    int line = line(offset);
    if (line < 0 || offset >= ends[line]) {
      return Part.FURNITURE;
    }
    return offset < leadStart() + LEAD ? Part.LEAD : Part.REST;
  }

  /** The last line that begins up to an offset; -1 if there is none. */
  private int line(int offset) {
    boolean same = starts[recent] <= offset && offset < ends[recent];
    if (!same) {
      int line = Arrays.binarySearch(starts, 0, lines, offset);
      line = line < 0 ? -line - 2 : line;
      if (line < 0) {
        return line;
      }
      recent = line;
    }
    return recent;
  }

  /** Offset of the dash behind a dateline ("NAIROBI, Kenya (AP) —"); -1 where there is none. */
  int datelineEnd() {
    int from = leadStart();
    int to = Math.min(text.length(), from + DATELINE);
    if (to < from + 2 || !Character.isUpperCase(text.charAt(from))) {
      return -1;
    }
    for (int i = from + 1; i < to; i++) {
      char c = text.charAt(i);
      boolean hyphen = c == '-' && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '-');
      if (c == '\u2014' || c == '\u2013' || hyphen) {
        return i;
      }
    }
    return -1;
  }
}
