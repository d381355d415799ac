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
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FastReading(float[] lead, float[] chunks, float[] whole) {

  /** How many means there are in a {@link #row}. */
  static final int MEANS = 3;

  private static final int MAX_CHUNKS = 8;

  static FastReading of(TokenTable table, StoryTokens story) {
    int[] ids = story.tokens().ids();
    int count = story.chunks(MAX_CHUNKS);
    float[] lead = new float[table.dimension()];
    float[] chunks = new float[table.dimension()];
    for (int k = 0; k < count; k++) {
      float[] chunk =
          Vectors.unit(
              table.mean(Arrays.copyOfRange(ids, StoryTokens.chunkStart(k), story.chunkEnd(k))));
      lead = k == 0 ? chunk : lead;
      Vectors.add(chunk, 1, chunks);
    }
    float[] whole = Vectors.unit(table.mean(Arrays.copyOfRange(ids, 1, story.size() + 1)));
    return new FastReading(lead, Vectors.unit(chunks), whole);
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
