package news.dateline.classify.region.foreign;

import java.text.Normalizer;

/** Whether a text writes a name as its language would. */
final class NativeSpelling {

  private NativeSpelling() {}

  /**
   * Whether a name in a text is a name of the gazetteer: letter by letter, but for marks that the
   * language of the text does not have, and for those that capitals may lack.
   */
  static boolean agrees(String text, String name, Tongue tongue) {
    String written = Normalizer.normalize(text, Normalizer.Form.NFC);
    String known = Normalizer.normalize(name, Normalizer.Form.NFC);
    boolean capitals = written.equals(written.toUpperCase(tongue.locale()));
    int i = 0;
    int j = 0;
    boolean first = true;
    while (true) {
      while (i < written.length() && !Character.isLetterOrDigit(written.charAt(i))) {
        i++;
        first = true;
      }
      while (j < known.length() && !Character.isLetterOrDigit(known.charAt(j))) {
        j++;
      }
      if (i == written.length() || j == known.length()) {
        return i == written.length() && j == known.length();
      }
      if (!isSame(written.charAt(i++), known.charAt(j++), tongue, capitals || first)) {
        return false;
      }
      first = false;
    }
  }

  private static boolean isSame(char written, char known, Tongue tongue, boolean mayLack) {
    char a = lower(written);
    char b = lower(known);
    if (a == b) {
      return true;
    }
    return a == plain(b) && (mayLack || !tongue.hasLetter(b));
  }

  /** Both of Turkish's i are one here: names have them as English or as Turkish does. */
  private static char lower(char c) {
    char lower = Character.toLowerCase(c);
    return lower == '\u0131' || c == '\u0130' ? 'i' : lower == '\u2019' ? '\'' : lower;
  }

  private static char plain(char c) {
    return switch (c) {
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'đ' -> 'd';
      default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    };
  }
}
