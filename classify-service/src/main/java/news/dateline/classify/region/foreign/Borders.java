package news.dateline.classify.region.foreign;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Locale;
import news.dateline.classify.region.gazetteer.Tokens;

/**
 * Where words begin and end in scripts that write them together, by the dictionaries of ICU; and in
 * Korean, what may be written onto a name.
 */
final class Borders {

  private static final int LONGEST_PARTICLE = 4;

  private final Tongue tongue;
  private final Tokens tokens;
  private final BitSet breaks = new BitSet();

  private Borders(Tongue tongue, Tokens tokens) {
    this.tongue = tongue;
    this.tokens = tokens;
  }

  static Borders of(Tongue tongue, Tokens tokens) {
    Borders borders = new Borders(tongue, tokens);
    if (tongue.isWrittenTogether()) {
      BreakIterator words = BreakIterator.getWordInstance(new ULocale(tongue.code()));
      words.setText(tokens.text().toString());
      for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
        borders.breaks.set(at);
      }
    }
    return borders;
  }

  /** Whether the token is the word for a kind of place, written behind its name. */
  boolean isSuffix(int token) {
    return tongue.isWrittenTogether()
        && token < tokens.size()
        && tokens.gap(token) == '+'
        && tongue.has("suffix", tokens.string(token));
  }

  /** Whether words begin at the first and end at the last token. */
  boolean mayStand(int first, int last) {
    if (tongue.isWrittenTogether()) {
      return breaks.get(tokens.start(first))
          && breaks.get(tokens.end(last))
          && !isTailOfUnknown(first);
    }
    return !tongue.code().equals("ko")
        || tongue.has("particle", rest(last))
        || rest(last).isEmpty();
  }

  /** A single letter before it that is no word of its own is more likely a part of a name. */
  private boolean isTailOfUnknown(int first) {
    if (first == 0 || tokens.gap(first) != '+' || tokens.length(first - 1) != 1) {
      return false;
    }
    int before = tokens.start(first) - 1;
    boolean alone = breaks.get(before) && breaks.get(before + 1);
    String letter = tokens.string(first - 1);
    boolean han = Character.UnicodeScript.of(letter.charAt(0)) == Character.UnicodeScript.HAN;
    return alone && han && !tongue.has("single", letter.toLowerCase(Locale.ROOT));
  }

  /** What is written behind a token up to the next space. */
  private String rest(int last) {
    StringBuilder rest = new StringBuilder();
    for (int i = last + 1;
        i < tokens.size() && tokens.gap(i) == '+' && rest.length() <= LONGEST_PARTICLE;
        i++) {
      rest.append(tokens.string(i));
    }
    return rest.toString();
  }
}
