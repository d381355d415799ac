package news.dateline.classify.theme;

import java.util.Arrays;
import java.util.Locale;
import news.dateline.text.Tokens;
import news.dateline.text.WordPiece;

/**
 * Reads a story of another language word by word as English. The order of words does not matter to
 * the fast path, so that a translation of each word is enough for it.
 */
final class GlossReader {

  /** Shorter capitalised words that no glossary knows are hardly ever names known in English. */
  private static final int MIN_NAME = 5;

  private final Glossary glossary;
  private final String text;
  private final int[] ids = new int[StoryTokens.MAX + 2];
  private final int[] starts = new int[ids.length];
  private final int[] ends = new int[ids.length];
  private int size;
  private int known;

  private GlossReader(Glossary glossary, String text) {
    this.glossary = glossary;
    this.text = text;
  }

  /**
   * A story as the English word pieces of its words, with the places of these in the story.
   *
   * @param tokens of what could be read
   * @param known how many words the glossary knew
   */
  record Reading(StoryTokens tokens, int known) {}

  static Reading read(Glossary glossary, String text) {
    return new GlossReader(glossary, text).read();
  }

  private Reading read() {
    int[] markers = WordPiece.uncased().encode("", 2).ids();
    put(markers[0], -1, -1);
    int start = -1;
    for (int i = 0; i <= text.length() && size < ids.length - 1; i++) {
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        word(start, i);
        start = -1;
      }
    }
    put(markers[1], -1, -1);
    Tokens tokens =
        new Tokens(
            Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    return new Reading(new StoryTokens(text, tokens), known);
  }

  private void word(int start, int end) {
    String word = text.substring(start, end);
    int[] english = glossary.english(word.toLowerCase(Locale.ROOT));
    if (english != null) {
      known++;
      for (int id : english) {
        add(id, start, end);
      }
    } else if (word.length() >= MIN_NAME && Character.isUpperCase(word.charAt(0))) {
      int[] name = WordPiece.uncased().encode(word, 4).ids();
      if (name.length == 3) {
        add(name[1], start, end);
      }
    }
  }

  /** Adds a piece of a word, unless the story is full: the last place is the closing marker's. */
  private void add(int id, int start, int end) {
    if (size < ids.length - 1) {
      put(id, start, end);
    }
  }

  private void put(int id, int start, int end) {
    ids[size] = id;
    starts[size] = start;
    ends[size++] = end;
  }
}
