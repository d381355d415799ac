package news.dateline.classify.region.toponym;

import java.util.List;
import news.dateline.classify.region.gazetteer.Tokens;

/** Words by their hashes, each with a number. Immutable, and made for being asked often. */
final class Words {

  private final long[] keys;
  private final float[] values;
  private final int mask;

  private Words(int size) {
    int capacity = Integer.highestOneBit(Math.max(8, size)) * 4;
    this.keys = new long[capacity];
    this.values = new float[capacity];
    this.mask = capacity - 1;
  }

  /** Words split by a space, each with 1. */
  static Words of(String list) {
    String[] split = list.split(" ", -1);
    Words words = new Words(split.length);
    for (String word : split) {
      words.put(word, 1);
    }
    return words;
  }

  /** Lines of a word, or of a word, a tab and its number. */
  static Words ofLines(List<String> lines) {
    Words words = new Words(lines.size());
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        words.put(line, 1);
      } else {
        words.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
      }
    }
    return words;
  }

  private void put(String word, float value) {
    long key = Tokens.wordHash(word);
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = value;
  }

  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  boolean contains(long word) {
    return word != 0 && keys[slot(word)] == word;
  }

  /** The number of a word; 0 for a word that is not in here. */
  float get(long word) {
    return word == 0 ? 0 : values[slot(word)];
  }
}
