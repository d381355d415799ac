package news.dateline.classify.theme;

import news.dateline.story.StoryText;
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;

/**
 * A story as word pieces, headline first: the lead is its first {@value #LEAD}, and no more than
 * {@value #MAX} are read at all, so that a story of ten megabytes costs no more than one of ten
 * kilobytes.
 *
 * @param text headline and start of the body
 * @param tokens its word pieces, a marker before and one behind them
 */
record StoryTokens(String text, Tokens tokens) {

  static final int LEAD = 128;

  static final int MAX = 1_024;

  /** What the thorough path learns from, in pieces of the size of a lead. */
  static final int MAX_CHUNKS = 4;

  /** A shorter rest says little. */
  private static final int MIN_CHUNK = 20;

  /** UTF-16 units: far more than {@value #MAX} word pieces of any text but one of spaces. */
  private static final int MAX_LENGTH = 16_000;

  static StoryTokens of(StoryText story) {
    String text = text(story);
    return new StoryTokens(text, WordPiece.uncased().encode(text, MAX + 2));
  }

  /** Headline and start of the body. */
  static String text(StoryText story) {
    return start(story.headline()) + "\n\n" + start(story.body());
  }

  private static String start(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }

  /** How many word pieces, markers left out. */
  int size() {
    return tokens.size() - 2;
  }

  /** How many pieces the thorough path has to choose from. */
  int chunks() {
    return chunks(MAX_CHUNKS);
  }

  /** How many pieces there are, and no more than {@code most}. */
  int chunks(int most) {
    int whole = size() / LEAD;
    int rest = size() % LEAD;
    return Math.min(most, Math.max(1, whole + (rest >= MIN_CHUNK ? 1 : 0)));
  }

  /** Index of the first token of a chunk. */
  static int chunkStart(int chunk) {
    return 1 + chunk * LEAD;
  }

  /** Index behind the last token of a chunk. */
  int chunkEnd(int chunk) {
    return Math.min(1 + (chunk + 1) * LEAD, tokens.size() - 1);
  }
}
