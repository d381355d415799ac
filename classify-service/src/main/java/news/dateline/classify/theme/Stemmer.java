package news.dateline.classify.theme;

import java.text.Normalizer;
import java.util.List;

/**
 * Cuts the endings that inflect a word, and its accents. Not a grammar: two words of one stem need
 * only be likely to mean the same.
 *
 * @param endings in the order in which they are tried; the first that fits is cut
 * @param compounds whether the language writes compounds as one word
 */
record Stemmer(List<String> endings, boolean compounds) {

  /** Fewer letters say too little. */
  private static final int MIN_STEM = 4;

  /** A longer ending is as likely a part of the word. */
  private static final int SHORT_ENDING = 2;

  private static final Stemmer GERMAN =
      new Stemmer(
          List.of(
              "ungen", "innen", "ten", "tes", "ter", "tem", "ern", "est", "ung", "end", "en", "er",
              "es", "em", "te", "in", "st", "e", "n", "s", "t"),
          true);

  private static final Stemmer FRENCH =
      new Stemmer(
          List.of(
              "issaient",
              "issement",
              "eraient",
              "assent",
              "issent",
              "aient",
              "ement",
              "erait",
              "euses",
              "ives",
              "ions",
              "erez",
              "eront",
              "euse",
              "antes",
              "ant",
              "ent",
              "ait",
              "ees",
              "era",
              "aux",
              "eux",
              "ive",
              "ee",
              "er",
              "ez",
              "es",
              "if",
              "ifs",
              "al",
              "ale",
              "ir",
              "it",
              "is",
              "e",
              "s",
              "x",
              "a"),
          false);

  private static final Stemmer SPANISH =
      new Stemmer(
          List.of(
              "amientos",
              "amiento",
              "imiento",
              "aciones",
              "iciones",
              "acion",
              "icion",
              "iendo",
              "aron",
              "ieron",
              "mente",
              "ando",
              "aban",
              "aran",
              "eran",
              "ados",
              "adas",
              "idos",
              "idas",
              "ado",
              "ada",
              "ido",
              "ida",
              "aba",
              "ara",
              "era",
              "ian",
              "ar",
              "er",
              "ir",
              "an",
              "en",
              "es",
              "os",
              "as",
              "ia",
              "io",
              "o",
              "a",
              "e",
              "s"),
          false);

  private static final Stemmer PORTUGUESE =
      new Stemmer(
          List.of(
              "amentos", "amento", "imento", "acoes", "icoes", "acao", "icao", "aram", "eram",
              "iram", "mente", "ando", "endo", "indo", "avam", "ados", "adas", "idos", "idas",
              "ado", "ada", "ido", "ida", "ava", "ara", "era", "oes", "ar", "er", "ir", "am", "em",
              "ou", "ao", "es", "os", "as", "ia", "io", "o", "a", "e", "s"),
          false);

  /**
   * The stemmer of a language.
   *
   * @param language one of {@link Glossary#LANGUAGES}
   */
  static Stemmer of(String language) {
    return switch (language) {
      case "de" -> GERMAN;
      case "fr" -> FRENCH;
      case "es" -> SPANISH;
      case "pt" -> PORTUGUESE;
      default -> throw new IllegalArgumentException("no glossary of " + language);
    };
  }

  /** The stem of a word in lower case. */
  String stem(String word) {
    String plain = plain(word);
    for (String ending : endings) {
      int least = ending.length() > SHORT_ENDING ? MIN_STEM + 1 : MIN_STEM;
      if (plain.endsWith(ending) && plain.length() - ending.length() >= least) {
        return plain.substring(0, plain.length() - ending.length());
      }
    }
    return plain;
  }

  /** Without accents. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
