package news.dateline.settings;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How like one another two names are. */
public final class Spelling {

  private Spelling() {}

  /**
   * The name that was probably meant: the nearest, where it {@link #isNear is near}.
   *
   * @param written that is none of the known
   * @return null where none is near
   */
  public static @Nullable String nearest(String written, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .filter(name -> isNear(written, name))
        .orElse(null);
  }

  /** Whether one may be the other, misspelt: in one letter, or in a third of the shorter one. */
  public static boolean isNear(String written, String name) {
    return distance(written, name) <= Math.max(1, Math.min(written.length(), name.length()) / 3);
  }

  /** What a message says of the name that was probably meant. */
  public static String mostLike(String name) {
    return "the one that is most like it is " + name;
  }

  /** How many letters have to be changed, put in or left out. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
