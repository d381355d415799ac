package news.dateline.classify.region.toponym;

import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.learn.SparseModel;

/** The words in and around a span, as features of a {@link SparseModel}. */
final class Clues {

  private static final int MOST = 24;

  private final Tokens tokens;
  private final int[] features = new int[MOST];
  private int count;

  Clues(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes up a span, in place of the one before. */
  Clues of(Span span) {
    count = 0;
    int first = span.first();
    int last = span.last();
    long before = word(first - 1, gapClass(first));
    long before2 = word(first - 2, gapClass(first - 1));
    long after = word(last + 1, gapClass(last + 1));
    long after2 = word(last + 2, gapClass(last + 2));
    boolean known = span.postings().length > 0;
    long kind = span.shape().ordinal() * 2L + (known ? 1 : 0);
    add(1, before);
    add(2, before2);
    add(3, before * 31 + before2);
    add(4, after);
    add(5, after2);
    add(6, after * 31 + after2);
    add(7, before * 31 + after);
    add(8, span.name());
    add(9, tokens.hash(last));
    add(10, tokens.hash(first));
    add(11, kind * 31 + before);
    add(12, kind * 31 + after);
    add(13, shape(first - 1) * 31 + shape(last + 1));
    add(14, shape(first - 1) * 961 + shape(first - 2) * 31 + shape(last + 1));
    add(15, kind * 31 + span.tokens());
    add(16, ending(last));
    add(17, word(first - 3, 0));
    add(18, word(last + 3, 0));
    add(19, tokens.isUpper(last) ? 1 : 2);
    add(20, shape(last + 1) * 961 + shape(last + 2) * 31 + shape(first - 1));
    return this;
  }

  int[] features() {
    return features;
  }

  int count() {
    return count;
  }

  private void add(int kind, long value) {
    features[count++] = SparseModel.index((value + kind) * 0x632BE59BD9B4E019L ^ kind);
  }

  private long word(int token, int gap) {
    return tokens.hash(token) * 31 + (tokens.isCapital(token) ? 16 : 0) + gap;
  }

  private int gapClass(int token) {
    return switch (tokens.gap(token)) {
      case ' ' -> 1;
      case ',' -> 2;
      case '.' -> 3;
      case '|' -> 4;
      case '-' -> 5;
      case '\'' -> 6;
      case '(', ')' -> 7;
      case '"' -> 8;
      case '_' -> 9;
      case ':', ';' -> 10;
      default -> 11;
    };
  }

  /** How a token looks, and what parts it from the one before. */
  private long shape(int token) {
    if (token < 0 || token >= tokens.size()) {
      return 0;
    }
    long shape = 1;
    char c = tokens.text().charAt(tokens.start(token));
    if (Character.isDigit(c)) {
      shape = 2;
    } else if (tokens.isUpper(token)) {
      shape = 3;
    } else if (tokens.isCapital(token)) {
      shape = Lexicon.isFirstName(tokens.hash(token)) ? 5 : 4;
    }
    return shape * 12 + gapClass(token);
  }

  private long ending(int token) {
    int end = tokens.end(token);
    int start = Math.max(tokens.start(token), end - 3);
    long hash = 7;
    for (int i = start; i < end; i++) {
      hash = hash * 131 + Character.toLowerCase(tokens.text().charAt(i));
    }
    return hash;
  }
}
