package news.dateline.ingest.extract.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words of short texts, for comparing. */
final class Words {

  private Words() {}

  /** How many words two texts share: 0 (none) to 1 (all), as Dice's coefficient. */
  static double likeness(String one, String other) {
    return likeness(of(one), of(other));
  }

  static double likeness(Set<String> one, Set<String> other) {
    int all = one.size() + other.size();
    long shared = one.stream().filter(other::contains).count();
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  /** Letters and digits alone, in lower case. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** The words of a text, in lower case. */
  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean part = i < text.length() && isPart(text.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
