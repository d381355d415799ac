package news.dateline.text;

import java.util.Arrays;

/**
 * A text as word pieces.
 *
 * @param ids vocabulary ids, the first and last of them the vocabulary's own markers
 * @param starts for each id the offset of its word's first UTF-16 unit in the text; -1 for markers
 * @param ends for each id the offset behind its word's last unit; -1 for markers
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Tokens(int[] ids, int[] starts, int[] ends) {

  public int size() {
    return ids.length;
  }

  /** Whether there is anything between the markers. */
  public boolean isEmpty() {
    return ids.length <= 2;
  }

  /** Ids as the input type of models. */
  public long[] longIds() {
    return Arrays.stream(ids).asLongStream().toArray();
  }
}
