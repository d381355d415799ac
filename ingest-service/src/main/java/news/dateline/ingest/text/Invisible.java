package news.dateline.ingest.text;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees, and that a text is the same without: what steers terminals, breaks
 * words where they may end, or turns the letters behind it round, also those of whatever page shows
 * them. What writing needs stays: joiners, and the marks of a direction.
 */
final class Invisible {

  private static final char ESCAPE = '\u001B';

  /** Colours, titles and moves of a terminal; without them their letters would be left as text. */
  private static final Pattern SEQUENCE =
      Pattern.compile(
          ESCAPE + "(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001B\\n]*(?:\\u0007|\\u001B\\\\))");

  private Invisible() {}

  /** The text without them; white space stays as it is. */
  static String without(String raw) {
    int first = first(raw);
    if (first < 0) {
      return raw;
    }
    String text = raw.indexOf(ESCAPE) < 0 ? raw : SEQUENCE.matcher(raw).replaceAll("");
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!is(text, i)) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  private static int first(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(String text, int at) {
    char c = text.charAt(at);
    if (c < '\u00AD') {
      return Character.isISOControl(c) && "\t\n\r\u0085".indexOf(c) < 0;
    }
    return switch (c) {
      case '\u00AD', '\u180E', '\u200B', '\uFEFF', '\uFFFE', '\uFFFF' -> true;
      default ->
          (c >= '\u202A' && c <= '\u202E') // embeddings and overrides
              || (c >= '\u2060' && c <= '\u206F') // word joiner, isolates, those of old
              || (c >= '\uFFF9' && c <= '\uFFFB') // annotations
              || isHalf(text, at, c);
    };
  }

  /** Half of a pair, alone: no encoding has it. */
  private static boolean isHalf(String text, int at, char c) {
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
