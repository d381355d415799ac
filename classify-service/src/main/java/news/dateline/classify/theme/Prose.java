package news.dateline.classify.theme;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether there is enough in a text, in a script that the models know, to say what it is about. */
final class Prose {

  private static final int MIN_WORDS = 4;
  private static final int MIN_LETTERS = 3;

  private Prose() {}

  /** At least four different words of three Latin letters, and no other script that prevails. */
  static boolean isIn(String text) {
    Set<String> words = new HashSet<>();
    int latin = 0;
    int other = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isLatin(c)) {
        latin++;
        start = start < 0 ? i : start;
      } else {
        other += Character.isLetter(c) ? 1 : 0;
        if (start >= 0 && i - start >= MIN_LETTERS && words.size() < MIN_WORDS) {
          words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return words.size() >= MIN_WORDS && latin > other;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0xC0 && c < 0x250 && Character.isLetter(c));
  }
}
