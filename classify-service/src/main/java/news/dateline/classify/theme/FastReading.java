package news.dateline.classify.theme;

import java.util.Arrays;
import news.dateline.classify.theme.learn.Vectors;

/**
 * A story as the fast path sees it: weighted means of its tokens' vectors, each of length 1.
 *
 * @param lead of the first {@value StoryTokens#LEAD} tokens
 * @param chunks mean of those of the pieces of that size, as many as {@value #MAX_CHUNKS}: what is
 *     said once counts there, however much else is said
 * @param whole of all tokens
 * @param tokens which there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FastReading(float[] lead, float[] chunks, float[] whole, TokenCounts tokens) {

  /** How many means there are in a {@link #row}. */
  static final int MEANS = 3;

  private static final int MAX_CHUNKS = 8;

  /** Parts of a sort key: no more pieces than that. */
  private static final int PIECES = 16;

  static FastReading of(TokenTable table, StoryTokens story) {
    int[] keys = RadixSort.sort(keys(story));
    float[][] pieces = new float[story.chunks(MAX_CHUNKS)][table.dimension()];
    float[] whole = new float[table.dimension()];
    int[] ids = new int[keys.length];
    int[] counts = new int[keys.length];
    int size = 0;
    // Token by token, since fetching a vector costs more than adding it again. The whole is the sum
    // of the pieces and of what these leave unsaid: nothing for the many tokens of one piece alone.
    for (int from = 0; from < keys.length; ) {
      int id = keys[from] / PIECES;
      int to = from;
      float unsaid = 0;
      while (to < keys.length && keys[to] / PIECES == id) {
        int start = to;
        do {
          to++;
        } while (to < keys.length && keys[to] == keys[start]);
        int piece = keys[start] % PIECES;
        if (piece < pieces.length) {
          float said = TokenTable.part(to - start);
          table.add(id, said, pieces[piece]);
          unsaid -= said;
        }
      }
      unsaid += TokenTable.part(to - from);
      if (unsaid != 0) {
        table.add(id, unsaid, whole);
      }
      ids[size] = id;
      counts[size++] = to - from;
      from = to;
    }
    float[] chunks = new float[table.dimension()];
    for (float[] piece : pieces) {
      Vectors.add(piece, 1, whole);
      Vectors.add(Vectors.unit(piece), 1, chunks);
    }
    return new FastReading(
        pieces[0],
        Vectors.unit(chunks),
        Vectors.unit(whole),
        new TokenCounts(Arrays.copyOf(ids, size), Arrays.copyOf(counts, size)));
  }

  /** Each token with the number of its piece, the token first. */
  private static int[] keys(StoryTokens story) {
    int[] keys = new int[story.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = story.tokens().ids()[i + 1] * PIECES + i / StoryTokens.LEAD;
    }
    return keys;
  }

  /** All numbers in a row. */
  float[] row() {
    float[] row = Arrays.copyOf(lead, MEANS * lead.length);
    System.arraycopy(chunks, 0, row, lead.length, chunks.length);
    System.arraycopy(whole, 0, row, 2 * lead.length, whole.length);
    return row;
  }

  /** Where it stands among the topics, in the space of the vectors. */
  float[] place() {
    float[] place = lead.clone();
    Vectors.add(whole, 1, place);
    return Vectors.unit(place);
  }
}
