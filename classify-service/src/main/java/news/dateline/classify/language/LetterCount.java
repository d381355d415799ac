package news.dateline.classify.language;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;
import static java.lang.Character.UnicodeScript.THAI;

import java.util.EnumSet;
import java.util.Set;

/**
 * How many letters a text has.
 *
 * @param known of scripts that the models know; none where most of the text's letters are of other
 *     scripts
 * @param kana how many of its characters are kana, which only Japanese has
 */
record LetterCount(int known, int kana) {

  /** Ideographs and syllables say more than letters do. */
  static final int LETTERS_A_SYLLABLE = 3;

  private static final Set<Character.UnicodeScript> ALPHABETIC =
      EnumSet.of(
          LATIN,
          CYRILLIC,
          GREEK,
          ARABIC,
          HEBREW,
          DEVANAGARI,
          BENGALI,
          GURMUKHI,
          GUJARATI,
          TAMIL,
          TELUGU,
          KANNADA,
          MALAYALAM,
          THAI,
          KHMER);

  private static final Set<Character.UnicodeScript> SYLLABIC =
      EnumSet.of(HAN, HIRAGANA, KATAKANA, HANGUL);

  /** Below, all letters are Latin: their script need not be looked up, which takes long. */
  private static final int BEYOND_ASCII = 0x80;

  static LetterCount of(String text) {
    int known = 0;
    int others = 0;
    int kana = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      boolean letter = Character.isLetter(point);
      if (point < BEYOND_ASCII) {
        known += letter ? 1 : 0;
        continue;
      }
      Character.UnicodeScript script = Character.UnicodeScript.of(point);
      kana += script == HIRAGANA || script == KATAKANA ? 1 : 0;
      if (letter && SYLLABIC.contains(script)) {
        known += LETTERS_A_SYLLABLE;
      } else if (letter && ALPHABETIC.contains(script)) {
        known++;
      } else if (letter) {
        others++;
      }
    }
    return new LetterCount(known > others ? known : 0, kana);
  }
}
