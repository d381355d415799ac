package news.dateline.text;

import java.lang.Character.UnicodeScript;

/** Tells scripts apart by how they write words. */
public final class Scripts {

  private Scripts() {}

  /** Whether words of the letter's script have no spaces between them, as in Chinese or Thai. */
  public static boolean isUnspaced(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
