package news.dateline.classify.region.foreign;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Cuts the endings off words, so that the forms of a name meet. */
final class Endings {

  private static final int SHORTEST_STEM = 3;
  private static final int SHORTEST_LATIN_STEM = 5;

  /** The longest come first. */
  private static final String[] CYRILLIC = {
    "ського", "ському", "ською", "ської", "ією", "ией", "иею", "иям", "иях", "ями", "ими", "ыми",
    "ого", "его", "ому", "ему", "ами", "ями", "ая", "яя", "ой", "ей", "ую", "юю", "ий", "ый", "їй",
    "ій", "им", "ым", "ом", "ем", "ам", "ям", "ах", "ях", "их", "ых", "ою", "ею", "ію", "ії", "ію",
    "ия", "ію", "ия", "ии", "ию", "іі", "ое", "ее", "ие", "ые", "єю", "а", "я", "у", "ю", "е", "и",
    "ы", "о", "ь", "й", "і", "ї", "є"
  };

  private static final String LATIN = "aeiouyąęůúíýěéáü";

  private Endings() {}

  static String cut(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (UnicodeScript.of(lower.charAt(0)) == UnicodeScript.CYRILLIC) {
      for (String ending : CYRILLIC) {
        if (lower.endsWith(ending) && lower.length() - ending.length() >= SHORTEST_STEM) {
          return lower.substring(0, lower.length() - ending.length());
        }
      }
      return lower;
    }
    int end = lower.length();
    while (end > SHORTEST_LATIN_STEM && LATIN.indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return lower.substring(0, end);
  }
}
