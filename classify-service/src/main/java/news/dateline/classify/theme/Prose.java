package news.dateline.classify.theme;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether there is enough in a text, in a script that the models know, to say what it is about. */
final class Prose {

  private static final int MIN_WORDS = 4;
  private static final int MIN_LETTERS = 3;

  /** What web pages say of themselves. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\b(?:cookies?|privacy|terms (?:and conditions|of (?:use|service))|all rights reserved"
              + "|newsletters?|log ?in|sign (?:in|up)|subscri(?:be|bers?|ptions?)|accept all|javascript"
              + "|your browser|follow us|contact us|about us|advertise(?:ment)?|site ?map|skip to)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?|\n]+");

  /** A longer text, in UTF-16 units, holds something else too. */
  private static final int LONGEST_FURNITURE = 2_000;

  private static final int MIN_FURNITURE = 3;
  private static final double FURNITURE_SHARE = 0.6;

  /** 1 for letters, 0 for all else. */
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = (byte) (isLatin(c) ? 1 : 0);
    }
  }

  private Prose() {}

  /**
   * At least four different words of three Latin letters, no other script that prevails, and not
   * mainly what pages say of themselves.
   */
  static boolean isIn(String text) {
    return hasWords(text) && !isFurniture(text);
  }

  /** Whether it is mainly what pages say of themselves. */
  static boolean isFurniture(String text) {
    if (text.length() > LONGEST_FURNITURE) {
      return false;
    }
    int sentences = 0;
    int furniture = 0;
    int letters = 0;
    for (String sentence : SENTENCE_END.split(text)) {
      letters += sentence.length();
      if (FURNITURE.matcher(sentence).find()) {
        sentences++;
        furniture += sentence.length();
      }
    }
    return sentences >= MIN_FURNITURE && furniture >= FURNITURE_SHARE * letters;
  }

  private static boolean hasWords(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length() && words.size() < MIN_WORDS; i++) {
      if (i < text.length() && isLatin(text.charAt(i))) {
        start = start < 0 ? i : start;
      } else {
        if (start >= 0 && i - start >= MIN_LETTERS) {
          words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return words.size() >= MIN_WORDS && isLatin(text);
  }

  /** Whether it has more Latin letters than others. */
  private static boolean isLatin(String text) {
    int lead = 0;
    int left = text.length();
    // What is left cannot change it once the lead is greater.
    for (int i = 0; i < text.length() && lead <= left; i++, left--) {
      char c = text.charAt(i);
      if (c < ASCII.length) {
        lead += ASCII[c];
      } else if (isLatin(c)) {
        lead++;
      } else if (Character.isLetter(c)) {
        lead--;
      }
    }
    return lead > 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0xC0 && c < 0x250 && Character.isLetter(c));
  }
}
