package news.dateline.classify.region;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways to write a name. */
final class NameForms {

  private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

  /** Shorter names in capitals are words or initials too often. */
  private static final int SHORTEST_IN_CAPITALS = 4;

  private NameForms() {}

  /** As given, with "and" for an ampersand, without accents, and in capitals, as datelines are. */
  static Set<String> of(String text) {
    Set<String> forms = inSmallLetters(text);
    if (text.length() >= SHORTEST_IN_CAPITALS) {
      for (String form : Set.copyOf(forms)) {
        forms.add(form.toUpperCase(Locale.ROOT));
      }
    }
    return forms;
  }

  /** The same without those in capitals, for a name that is a common word as well. */
  static Set<String> inSmallLetters(String text) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(text);
    forms.add(text.replace("&", "and"));
    for (String form : Set.copyOf(forms)) {
      forms.add(withoutAccents(form));
    }
    return forms;
  }

  private static String withoutAccents(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFC).replace("ł", "l").replace("Ł", "L");
  }
}
