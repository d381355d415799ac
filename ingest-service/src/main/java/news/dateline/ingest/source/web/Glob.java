package news.dateline.ingest.source.web;

/**
 * A pattern with stars, held against texts that others choose: it takes its length times the
 * text's, whatever they are, since all places of the pattern that the text may have come to are
 * followed at once and none is gone back to.
 */
public final class Glob {

  /** Stand for themselves, as no address has them. */
  private static final char ANYTHING = '\uFFFE';

  private static final char NO_SLASH = '\uFFFF';

  private final String pattern;

  private Glob(String pattern) {
    this.pattern = pattern;
  }

  /** {@code *} stands for any characters. */
  public static Glob ofText(String pattern) {
    return new Glob(pattern.replace('*', ANYTHING));
  }

  /** {@code *} stands for anything but a slash, {@code **} for anything. */
  public static Glob ofPath(String pattern) {
    return new Glob(pattern.replace("**", String.valueOf(ANYTHING)).replace('*', NO_SLASH));
  }

  /** Whether all of that text is meant. */
  public boolean matches(String text) {
    // Of each place in the pattern, whether what stands before it fits the text so far.
    boolean[] fits = new boolean[pattern.length() + 1];
    fits[0] = true;
    passStars(fits);
    for (int i = 0; i < text.length(); i++) {
      fits = next(fits, text.charAt(i));
    }
    return fits[pattern.length()];
  }

  private boolean[] next(boolean[] fits, char c) {
    boolean[] next = new boolean[fits.length];
    for (int i = 0; i < pattern.length(); i++) {
      if (fits[i]) {
        char wanted = pattern.charAt(i);
        if (wanted == ANYTHING || (wanted == NO_SLASH && c != '/')) {
          next[i] = true;
        } else if (wanted == c) {
          next[i + 1] = true;
        }
      }
    }
    passStars(next);
    return next;
  }

  /** A star stands for no character as well. */
  private void passStars(boolean[] fits) {
    for (int i = 0; i < pattern.length(); i++) {
      boolean star = pattern.charAt(i) == ANYTHING || pattern.charAt(i) == NO_SLASH;
      fits[i + 1] |= star && fits[i];
    }
  }
}
