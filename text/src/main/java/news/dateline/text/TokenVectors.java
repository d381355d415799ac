package news.dateline.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A vector for each token of {@link WordPiece#uncased()}, whatever stands around it: what
 * all-MiniLM-L6-v2 makes of the token alone, turned to its principal components. The weighted sum
 * of a text's vectors stands near those of texts with a like meaning; a text costs microseconds
 * where the model costs tens of milliseconds. English for the most part.
 *
 * <p>Kept as 8-bit numbers with a scale a token. Safe for use by many threads.
 *
 * @see <a href="https://github.com/MinishLab/model2vec">Model2Vec, whose recipe this is</a>
 * @see <a href="https://openreview.net/forum?id=SyK00v5xx">Arora et al. 2017, the weighting of
 *     tokens by frequency</a>
 */
public final class TokenVectors {

  private static final int MOST = 1_000_000;

  private static final String RESOURCE = "minilm-tokens.bin";

  /** Opens a file of token vectors: "DTV1". */
  private static final int MAGIC = 0x44545631;

  /** The vocabulary lists whole words by falling frequency, the first of them here. */
  private static final int FIRST_WORD = 1996;

  private static final int COMMON_WORDS = 150;

  /** Arora's a: words more frequent than this count less. */
  private static final double FREQUENT = 1e-4;

  private final int dimension;
  private final float[] scales;
  private final byte[] steps;
  private final float[] weights;
  private final float[] rarities;

  private TokenVectors(int dimension, float[] scales, byte[] steps) {
    this.dimension = dimension;
    this.scales = scales;
    this.steps = steps;
    this.weights = weights(scales.length);
    this.rarities = rarities(scales.length);
  }

  /**
   * The vectors for {@link WordPiece#uncased()}, loaded at the first call.
   *
   * @throws UncheckedIOException if they are not on the class path
   */
  public static TokenVectors uncased() {
    return Uncased.VECTORS;
  }

  /**
   * Reads what {@link #write} wrote, and no further.
   *
   * @throws IOException if it is something else, or breaks off
   */
  public static TokenVectors read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a file of token vectors");
    }
    int tokens = data.readInt();
    int dimension = data.readInt();
    if (tokens < 1 || tokens > MOST || dimension < 1 || dimension > Integer.MAX_VALUE / MOST) {
      throw new IOException("damaged token vectors");
    }
    float[] scales = new float[tokens];
    for (int i = 0; i < tokens; i++) {
      scales[i] = data.readFloat();
    }
    byte[] steps = data.readNBytes(tokens * dimension);
    if (steps.length < tokens * dimension) {
      throw new EOFException("token vectors break off");
    }
    return new TokenVectors(dimension, scales, steps);
  }

  /** Writes vectors of one length, one a token in the order of the ids. */
  public static void write(float[][] vectors, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(vectors.length);
    data.writeInt(vectors[0].length);
    float[] scales = new float[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      float greatest = 0;
      for (float x : vectors[i]) {
        greatest = Math.max(greatest, Math.abs(x));
      }
      scales[i] = greatest / Byte.MAX_VALUE;
      data.writeFloat(scales[i]);
    }
    for (int i = 0; i < vectors.length; i++) {
      for (float x : vectors[i]) {
        data.writeByte(scales[i] == 0 ? 0 : Math.round(x / scales[i]));
      }
    }
    data.flush();
  }

  /** Zipf's law gives a word's frequency from its rank. Pieces of rare words are taken for rare. */
  private static float[] weights(int tokens) {
    float[] weights = new float[tokens];
    int words = Math.max(1, tokens - FIRST_WORD);
    double harmonic = Math.log(words) + 0.5772; // Euler's constant
    for (int id = 0; id < tokens; id++) {
      double rank = Math.max(1, id - FIRST_WORD + 1);
      weights[id] = (float) (FREQUENT / (FREQUENT + 1 / (rank * harmonic)));
    }
    return weights;
  }

  private static float[] rarities(int tokens) {
    float[] rarities = new float[tokens];
    for (int id = FIRST_WORD + COMMON_WORDS; id < tokens; id++) {
      rarities[id] = (float) (Math.log(id - FIRST_WORD + 1.0) / Math.log(tokens - FIRST_WORD));
    }
    return rarities;
  }

  /** The scalar product of a token's vector and one of the same length. */
  public float dot(int id, float[] direction) {
    int from = id * dimension;
    float sum = 0;
    for (int i = 0; i < dimension; i++) {
      sum += steps[from + i] * direction[i];
    }
    return scales[id] * sum;
  }

  /** How many numbers a vector has. */
  public int dimension() {
    return dimension;
  }

  /** How many tokens there are. */
  public int size() {
    return scales.length;
  }

  /** How much a token tells of a topic: near 0 for the most frequent words, up to 1. */
  public float weight(int id) {
    return weights[id];
  }

  /**
   * How rare a token is, by the logarithm of its rank: 0 for single characters, markers and the
   * hundred and fifty most frequent words, up to 1.
   */
  public float rarity(int id) {
    return rarities[id];
  }

  /** Adds a token's vector, times {@code factor}, to {@code sum}. */
  public void add(int id, float factor, float[] sum) {
    float scale = scales[id] * factor;
    int at = id * dimension;
    for (int i = 0; i < dimension; i++) {
      sum[i] += scale * steps[at + i];
    }
  }

  /** Loaded when they are first asked for. */
  private static final class Uncased {

    private static final TokenVectors VECTORS = load();

    private static TokenVectors load() {
      try (InputStream in = TokenVectors.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new FileNotFoundException(RESOURCE + " is not on the class path");
        }
        return read(new BufferedInputStream(in, 1 << 16));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
