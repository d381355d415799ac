package news.dateline.classify.cluster;

import java.util.Arrays;

/**
 * The words of a text as hashes. A word is a run of letters and digits; in scripts that put no
 * space between words each letter is one, of half the weight.
 */
final class HashedWords {

  /** Weight of a word. */
  static final int WORD = 2;

  /** Weight of a letter of a script without spaces. */
  static final int LETTER = 1;

  /** Ligatures that PDFs are full of: U+FB00 to U+FB06. */
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

  private static final int FIRST_LIGATURE = 0xFB00;

  private int[] hashes = new int[512];
  private byte[] weights = new byte[512];
  private boolean[] values = new boolean[512];
  private boolean[] starts = new boolean[512];
  private int size;
  private int weight;
  private int caseless;

  // Of the word that is being read.
  private int hash;
  private boolean inWord;
  private boolean isValue;
  private boolean hasDigit;
  private boolean isCaseless;
  private boolean sentenceStart = true;

  int size() {
    return size;
  }

  /** The weights of all. */
  int weight() {
    return weight;
  }

  /** Whether most words are of a script that has spaces and no capitals, as Arabic has. */
  boolean isCaseless() {
    return 2 * caseless > size;
  }

  int hash(int index) {
    return hashes[index];
  }

  int weight(int index) {
    return weights[index];
  }

  /**
   * Whether it is a figure or, within a sentence, begins with a capital: what templates fill in.
   */
  boolean isValue(int index) {
    return values[index];
  }

  /** Whether a sentence begins with it, or a quotation. */
  boolean isStart(int index) {
    return starts[index];
  }

  /** Adds the words of a text, which is a sentence or more. */
  void add(String text) {
    sentenceStart = true;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= FIRST_LIGATURE && c < FIRST_LIGATURE + LIGATURES.length) {
        String letters = LIGATURES[c - FIRST_LIGATURE];
        for (int k = 0; k < letters.length(); k++) {
          letter(letters.charAt(k), letters.charAt(k));
        }
        continue;
      }
      char folded = CharacterFolding.folded(c);
      if (folded > CharacterFolding.NOTHING) {
        if (CharacterFolding.isAlone(folded)) {
          endWord();
          hash = mix(folded);
          inWord = true;
          end(LETTER);
        } else {
          letter(c, folded);
        }
      } else if (folded == CharacterFolding.GAP && !isWithinNumber(text, i, c)) {
        endWord();
        sentenceStart |= isEnd(c);
      }
    }
    endWord();
  }

  private void letter(char c, char folded) {
    boolean digit = Character.isDigit(c);
    if (!inWord) {
      inWord = true;
      hash = 0;
      hasDigit = false;
      isValue = !sentenceStart && Character.isUpperCase(c);
      isCaseless = Character.getType(c) == Character.OTHER_LETTER;
    }
    hasDigit |= digit;
    hash = 31 * hash + folded;
  }

  /** So that 1,234.5 is one word. */
  private boolean isWithinNumber(String text, int i, char c) {
    return (c == '.' || c == ',')
        && inWord
        && hasDigit
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean isEnd(char c) {
    return switch (c) {
      case '.',
          '!',
          '?',
          ':',
          '\n',
          '"',
          '\u201C',
          '\u201D',
          '\u201E',
          '\u00AB',
          '\u00BB',
          '\u2026',
          '\u2022',
          '\u3002' ->
          true;
      default -> false;
    };
  }

  private void endWord() {
    if (inWord) {
      hash = mix(hash);
      isValue |= hasDigit;
      caseless += isCaseless ? 1 : 0;
      end(WORD);
    }
  }

  private void end(int units) {
    if (size == hashes.length) {
      int length = 2 * size;
      hashes = Arrays.copyOf(hashes, length);
      weights = Arrays.copyOf(weights, length);
      values = Arrays.copyOf(values, length);
      starts = Arrays.copyOf(starts, length);
    }
    hashes[size] = hash;
    weights[size] = (byte) units;
    values[size] = isValue && units == WORD;
    starts[size] = sentenceStart;
    size++;
    weight += units;
    inWord = false;
    isValue = false;
    hasDigit = false;
    isCaseless = false;
    sentenceStart = false;
  }

  /** The finalizer of MurmurHash3, by Austin Appleby, in the public domain. */
  static int mix(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return h;
  }
}
