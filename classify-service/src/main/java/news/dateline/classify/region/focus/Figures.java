package news.dateline.classify.region.focus;

import news.dateline.classify.region.gazetteer.Tokens;

/**
 * How a story writes figures, which differs from country to country: whatever the number, "R10
 * 000", "£5m", "5 March", "30C" and "A$2" look alike everywhere in the press of one.
 */
final class Figures {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Figures() {}

  /** A token's hash; where it begins or ends with a digit, all digits count as one another. */
  static long hash(Tokens tokens, int token) {
    if (token >= tokens.size()
        || !isDigit(tokens, tokens.start(token)) && !isDigit(tokens, tokens.end(token) - 1)) {
      return tokens.hash(token);
    }
    long hash = 0;
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      hash = (hash + (isDigit(tokens, i) ? '0' : tokens.text().charAt(i))) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** A sign of currency right before a token, with the letters before the sign; 0 for none. */
  static long currency(Tokens tokens, int token) {
    int sign = tokens.start(token) - 1;
    if (sign < 0 || Character.getType(tokens.text().charAt(sign)) != Character.CURRENCY_SYMBOL) {
      return 0;
    }
    boolean isCompound = token > 0 && tokens.end(token - 1) == sign;
    return (tokens.text().charAt(sign) + (isCompound ? tokens.hash(token - 1) : 0)) * PRIME | 1;
  }

  private static boolean isDigit(Tokens tokens, int at) {
    char c = tokens.text().charAt(at);
    return c >= '0' && c <= '9';
  }
}
