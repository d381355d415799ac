package news.dateline.classify.region.gazetteer;

import java.util.Arrays;

/**
 * The tokens of a text: runs of letters and digits; in scripts without spaces each letter. Each has
 * a hash of its letters in lower case without accents, so that names are looked up without making
 * strings. Not thread-safe.
 */
public final class Tokens {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private final CharSequence text;
  private int[] starts;
  private int[] ends;
  private long[] hashes;

  /** Of each token, what {@link #gap} and {@link #isCapital} tell: both are asked often. */
  private char[] gaps;

  private boolean[] capitals;
  private int size;

  /** Parts a text into tokens; takes time with its length. */
  public Tokens(CharSequence text) {
    this.text = text;
    int guess = text.length() / 5 + 8;
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.hashes = new long[guess];
    this.gaps = new char[guess];
    this.capitals = new boolean[guess];
    // An array, since a string is asked how it is kept for each letter again.
    char[] letters = text.toString().toCharArray();
    int i = 0;
    while (i < letters.length) {
      if (!Letters.isLetter(letters[i])) {
        i++;
        continue;
      }
      int start = i;
      long hash = 0;
      boolean single = Letters.isSingle(letters[i]);
      do {
        char folded = Letters.fold(letters[i]);
        if (folded != 0) {
          hash = (hash + folded) * PRIME;
          hash ^= hash >>> 29;
        }
        i++;
      } while (!single
          && i < letters.length
          && Letters.isLetter(letters[i])
          && !Letters.isSingle(letters[i]));
      add(letters, start, i, hash);
    }
  }

  private void add(char[] letters, int start, int end, long hash) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      hashes = Arrays.copyOf(hashes, more);
      gaps = Arrays.copyOf(gaps, more);
      capitals = Arrays.copyOf(capitals, more);
    }
    gaps[size] = size == 0 ? '|' : gap(letters, ends[size - 1], start);
    char first = letters[start];
    capitals[size] = first < 0x80 ? first < 'a' : !Character.isLowerCase(first);
    starts[size] = start;
    ends[size] = end;
    hashes[size++] = hash;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The text that they are of. */
  public CharSequence text() {
    return text;
  }

  /** Offset of a token's first UTF-16 unit. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset behind a token's last unit. */
  public int end(int token) {
    return ends[token];
  }

  /** A token's hash; 0 for tokens before the first and behind the last. */
  public long hash(int token) {
    return token < 0 || token >= size ? 0 : hashes[token];
  }

  /** The token's text; empty before the first and behind the last. */
  public String string(int token) {
    return token < 0 || token >= size
        ? ""
        : text.subSequence(starts[token], ends[token]).toString();
  }

  /** Whether a token begins with a capital, a digit, or a letter that has no case. */
  public boolean isCapital(int token) {
    return token >= 0 && token < size && capitals[token];
  }

  /** Whether a token has two letters or more, none of them small. */
  public boolean isUpper(int token) {
    if (token < 0 || token >= size || ends[token] - starts[token] < 2) {
      return false;
    }
    for (int i = starts[token]; i < ends[token]; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Length of a token in UTF-16 units. */
  public int length(int token) {
    return ends[token] - starts[token];
  }

  /**
   * What stands between a token and the one before it, as one character: {@code ' '} for space,
   * {@code '-'}, {@code '\''}, {@code '.'}, {@code ','} and {@code '/'} alone or with space, {@code
   * '|'} for the beginning of a paragraph or of the text, {@code '+'} for nothing, {@code '?'} for
   * whatever else.
   */
  public char gap(int token) {
    return token < 0 || token >= size ? '|' : gaps[token];
  }

  private static char gap(char[] letters, int from, int to) {
    if (from == to) {
      return '+';
    }
    char mark = ' ';
    int lines = 0;
    for (int i = from; i < to; i++) {
      char c = letters[i];
      if (c == '\n') {
        lines++;
      } else if (c != ' ' && !Character.isSpaceChar(c) && c != '\t' && c != '\r') {
        mark = mark == ' ' ? mark(c) : '?';
      }
    }
    return lines > 1 ? '|' : mark;
  }

  /** Whether nothing but a hyphen stands between a token and the one before: "Saint-Denis". */
  public boolean isHyphenated(int token) {
    return token > 0
        && token < size
        && starts[token] - ends[token - 1] == 1
        && mark(text.charAt(ends[token - 1])) == '-';
  }

  private static char mark(char c) {
    return switch (c) {
      case '.', ',', '-', '/', '(', ')', ';', ':' -> c;
      case '\'', '\u2019', '\u2018', '\u201B', '\u2032', '\u00B4', '`' -> '\'';
      case '\u2010', '\u2011' -> '-';
      case '"', '\u201C', '\u201D' -> '"';
      case '\u2013', '\u2014' -> '_';
      default -> '?';
    };
  }

  /** A name's hash so far, with one more token. */
  static long join(long name, long token) {
    long hash = (name ^ token) * PRIME;
    return hash ^ (hash >>> 32);
  }

  /** The hash of a name that is all of a text; 0 if it has no letters. */
  public static long hashOf(CharSequence name) {
    return new Tokens(name).hash();
  }

  /** The hash of a name that these tokens are all of; 0 if there are none. */
  public long hash() {
    long hash = 0;
    for (int i = 0; i < size; i++) {
      hash = join(hash, hashes[i]);
    }
    return hash;
  }

  /** The hash of a single word, as {@link #hash}. */
  public static long wordHash(String word) {
    return new Tokens(word).hash(0);
  }
}
