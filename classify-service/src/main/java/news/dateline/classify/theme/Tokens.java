package news.dateline.classify.theme;

import java.util.Arrays;

/**
 * A text as the model reads it.
 *
 * @param ids vocabulary ids, the first and last of them the model's own markers
 * @param starts for each id the offset of its word's first UTF-16 unit in the text; -1 for markers
 * @param ends for each id the offset behind its word's last unit; -1 for markers
 */
@SuppressWarnings("ArrayRecordComponent") // passed between two classes, never compared
record Tokens(int[] ids, int[] starts, int[] ends) {

  int size() {
    return ids.length;
  }

  /** Whether there is anything between the markers. */
  boolean isEmpty() {
    return ids.length <= 2;
  }

  /** Ids as the model's input type. */
  long[] longIds() {
    return Arrays.stream(ids).asLongStream().toArray();
  }
}
