package news.dateline.classify.region.foreign;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * Where names begin and end in scripts that write words together, and what is written onto them:
 * endings of cases, particles of Arabic.
 */
final class Edges {

  static final int SHORTEST_INFLECTED = 5;

  /** Endings that stand in for the one of a stem. */
  private static final String[] ENDINGS = {"", "а", "я", "ь", "й", "о", "е", "ы", "и", "ія"};

  /** Prepositions and articles that Arabic writes onto a word. */
  private static final String PARTICLES = "وبلفك";

  /** "Berlins", "Berliner", "Berlinern". */
  private static final String[] GERMAN = {"s", "er", "ers", "ern"};

  private static final int SHORTEST_GERMAN = 4;
  private static final int MOST_ENDING = 3;
  private static final int MOST_PARTICLES = 2;

  /** With the particle. */
  private static final int SHORTEST_ARABIC = 4;

  private Edges() {}

  /** A word without what is written onto it, and how many letters are left out in front. */
  record Form(String word, int skipped) {}

  /** Korean words begin behind a space; a run of Katakana is one word. */
  static boolean mayBegin(Tokens tokens, int token) {
    if (token == 0 || tokens.gap(token) != '+') {
      return true;
    }
    UnicodeScript script = script(tokens, token);
    return script != UnicodeScript.HANGUL
        && (script != UnicodeScript.KATAKANA
            || script(tokens, token - 1) != UnicodeScript.KATAKANA);
  }

  /** Han names have two letters or more. */
  static boolean mayEnd(Tokens tokens, int first, int last) {
    UnicodeScript script = script(tokens, last);
    if (script == UnicodeScript.HAN || script == UnicodeScript.HANGUL) {
      return last > first;
    }
    return script != UnicodeScript.KATAKANA
        || last + 1 >= tokens.size()
        || tokens.gap(last + 1) != '+'
        || script(tokens, last + 1) != UnicodeScript.KATAKANA;
  }

  static boolean continues(Tokens tokens, int token) {
    char gap = tokens.gap(token);
    return gap == ' ' || gap == '-' || gap == '\'' || gap == '+' || gap == '?';
  }

  /** "وبالرياض" is "الرياض", "للسودان" is "السودان". */
  private static void arabic(String word, List<Form> forms) {
    for (int skipped = 0; skipped < MOST_PARTICLES; skipped++) {
      if (word.startsWith("لل", skipped)) {
        forms.add(new Form("ال" + word.substring(skipped + 2), skipped + 1));
      }
      if (word.length() - skipped < SHORTEST_ARABIC
          || PARTICLES.indexOf(word.charAt(skipped)) < 0) {
        return;
      }
      forms.add(new Form(word.substring(skipped + 1), skipped + 1));
    }
  }

  private static UnicodeScript script(Tokens tokens, int token) {
    char c = tokens.text().charAt(tokens.start(token));
    if (c == '\u30FC') {
      return UnicodeScript.KATAKANA;
    }
    return Character.isSurrogate(c) ? UnicodeScript.UNKNOWN : UnicodeScript.of(c);
  }

  static List<Form> forms(String word, Tongue tongue) {
    List<Form> forms = new ArrayList<>();
    UnicodeScript script = UnicodeScript.of(word.charAt(0));
    if (script == UnicodeScript.ARABIC) {
      arabic(word, forms);
    } else if (tongue.isInflecting() && script == UnicodeScript.CYRILLIC) {
      for (int cut = 1; cut <= MOST_ENDING && word.length() - cut >= 4; cut++) {
        String stem = word.substring(0, word.length() - cut);
        for (String ending : ENDINGS) {
          forms.add(new Form(stem + ending, 0));
        }
      }
    } else if (tongue.hasCapitalNouns()) {
      for (String ending : GERMAN) {
        if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_GERMAN) {
          forms.add(new Form(word.substring(0, word.length() - ending.length()), 0));
        }
      }
    } else if (tongue.isInflecting() && word.indexOf('\'') < 0) {
      for (int cut = 1; cut <= 2 && word.length() - cut >= SHORTEST_INFLECTED; cut++) {
        forms.add(new Form(word.substring(0, word.length() - cut), 0));
      }
    }
    return forms;
  }
}
