package news.dateline.classify.theme;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.text.TokenVectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was learnt, for both paths. Safe for use by many threads.
 *
 * @param space the sentence model's vectors are turned into
 * @param table what the fast path reads a text with
 * @param topics all Media Topics, in the space
 * @param fast the fast path's head
 * @param thorough the thorough path's head
 * @param scale of the thorough path's vectors
 * @param fastCalibration of the fast head's shares
 * @param thoroughCalibration of the thorough head's scores
 */
record ThemeModel(
    ThemeSpace space,
    TokenTable table,
    TopicIndex topics,
    Perceptron fast,
    KernelMachine thorough,
    float scale,
    Calibration fastCalibration,
    Calibration thoroughCalibration) {

  /** Opens a file: "DTT1". */
  private static final int MAGIC = 0x44545431;

  /** Brings the numbers of a mean of word vectors to about 1. */
  private static final float FAST_SCALE = 12;

  /** The model that ships. */
  static ThemeModel shipped() throws IOException {
    try (InputStream in = open("themes.bin")) {
      return read(in);
    }
  }

  /**
   * A model of your own.
   *
   * @param file null for the model that ships
   * @throws IOException if it cannot be read or is no theme model, naming it
   */
  static ThemeModel load(@Nullable Path file) throws IOException {
    if (file == null) {
      return shipped();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The Media Topics that ship, in the sentence model's own space. */
  static TopicIndex mediaTopics() throws IOException {
    try (InputStream in = open("mediatopics-e5.bin")) {
      return TopicIndex.read(tree(), SentenceEmbedder.SIZE, new BufferedInputStream(in));
    }
  }

  static TopicTree tree() throws IOException {
    try (InputStream in = open("mediatopics.tsv")) {
      return TopicTree.read(in);
    }
  }

  /** A resource of this package. */
  static InputStream open(String name) throws IOException {
    InputStream in = ThemeModel.class.getResourceAsStream("/themes/" + name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return in;
  }

  /** What the fast head sees: the lead, then all of the story. */
  float[] fastRow(StoryTokens story) {
    return fastRow(table, story, 0, story.size());
  }

  static float[] fastRow(TokenTable table, StoryTokens story, int from, int to) {
    float[] lead = table.mean(story.tokens(), 1 + from, 1 + Math.min(to, from + StoryTokens.LEAD));
    float[] whole = table.mean(story.tokens(), 1 + from, 1 + to);
    float[] row = new float[lead.length + whole.length];
    for (int i = 0; i < lead.length; i++) {
      row[i] = FAST_SCALE * lead[i];
      row[lead.length + i] = FAST_SCALE * whole[i];
    }
    return row;
  }

  /** The story's place among the topics, by its words. */
  float[] fastPlace(float[] row) {
    float[] place = new float[row.length / 2];
    for (int i = 0; i < place.length; i++) {
      place[i] = row[i] + row[place.length + i];
    }
    return Vectors.unit(place);
  }

  /**
   * What the thorough head sees.
   *
   * @param vector mean of the sentence model's vectors of the chunks, of length 1
   */
  float[] thoroughRow(float[] vector) {
    return thoroughRow(space, scale, vector);
  }

  static float[] thoroughRow(ThemeSpace space, float scale, float[] vector) {
    float[] row = space.centre(vector);
    for (int i = 0; i < row.length; i++) {
      row[i] *= scale;
    }
    return row;
  }

  double[] probabilities(ThemePath path, float[] row) {
    return path == ThemePath.FAST
        ? fastCalibration.probabilities(fast.shares(row))
        : thoroughCalibration.probabilities(thorough.scores(row));
  }

  double threshold(ThemePath path) {
    return path == ThemePath.FAST ? fastCalibration.threshold() : thoroughCalibration.threshold();
  }

  void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
    out.writeInt(MAGIC);
    space.write(out);
    table.writeTo(out);
    topics.write(out);
    fast.write(out);
    thorough.write(out);
    out.writeFloat(scale);
    fastCalibration.write(out);
    thoroughCalibration.write(out);
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else, breaks off, or was made for other topics
   */
  static ThemeModel read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a theme model");
    }
    ThemeSpace space = ThemeSpace.read(in);
    TokenTable table = new TokenTable(TokenVectors.read(in));
    TopicIndex topics = TopicIndex.read(tree(), space.dimension(), in);
    Perceptron fast = Perceptron.read(in);
    KernelMachine thorough = KernelMachine.read(in);
    float scale = in.readFloat();
    return new ThemeModel(
        space, table, topics, fast, thorough, scale, Calibration.read(in), Calibration.read(in));
  }
}
