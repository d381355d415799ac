package news.dateline.classify.theme;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import news.dateline.text.TokenVectors;
import news.dateline.text.WordPiece;
import org.jspecify.annotations.Nullable;

/**
 * All that was learnt, for both paths. Safe for use by many threads.
 *
 * @param space the sentence model's vectors are turned into
 * @param table what the fast path reads a text with
 * @param topics all Media Topics, in the space
 * @param fast the fast path's head
 * @param thorough the thorough path's head; null where only the fast path was wanted
 * @param scale of the thorough path's vectors
 * @param fastCalibration of the fast head's scores
 * @param thoroughCalibration of the thorough head's scores
 */
record ThemeModel(
    ThemeSpace space,
    TokenTable table,
    TopicIndex topics,
    FastHead fast,
    @Nullable KernelMachine thorough,
    float scale,
    Calibration fastCalibration,
    Calibration thoroughCalibration) {

  /** Opens a file: "DTT4". */
  private static final int MAGIC = 0x44545434;

  /** "DTT1" to "DTT3": their fast heads knew no terms. */
  private static final Set<Integer> OLDER_MAGICS = Set.of(0x44545431, 0x44545432, 0x44545433);

  /** The model that ships. */
  static ThemeModel shipped(ThemePath path) throws IOException {
    try (InputStream in = open("themes.bin")) {
      return read(in, path);
    }
  }

  /**
   * A model of your own.
   *
   * @param file null for the model that ships
   * @param path that will be taken
   * @throws IOException if it cannot be read or is no theme model, naming it
   */
  static ThemeModel load(@Nullable Path file, ThemePath path) throws IOException {
    if (file == null) {
      return shipped(path);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, path);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
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

  FastReading fastReading(StoryTokens story) {
    return FastReading.of(table, story);
  }

  /**
   * The thorough head's scores.
   *
   * @param vector mean of the sentence model's vectors of the chunks, of length 1
   */
  double[] thoroughScores(float[] vector) {
    return Objects.requireNonNull(thorough, "read without the thorough path")
        .scores(thoroughRow(space, scale, vector));
  }

  /** What the thorough head sees. */
  static float[] thoroughRow(ThemeSpace space, float scale, float[] vector) {
    float[] row = space.centre(vector);
    for (int i = 0; i < row.length; i++) {
      row[i] *= scale;
    }
    return row;
  }

  Calibration calibration(ThemePath path) {
    return path == ThemePath.FAST ? fastCalibration : thoroughCalibration;
  }

  void write(OutputStream to) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
    out.writeInt(MAGIC);
    space.write(out);
    table.writeTo(out);
    topics.write(out);
    fast.write(out);
    Objects.requireNonNull(thorough, "read without the thorough path").write(out);
    out.writeFloat(scale);
    fastCalibration.write(out);
    thoroughCalibration.write(out);
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param path that will be taken: the fast one needs no more than its own part
   * @throws IOException if it is something else, breaks off, has parts that do not fit each other,
   *     or was made for other topics
   */
  static ThemeModel read(InputStream from, ThemePath path) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
    try {
      int magic = in.readInt();
      if (OLDER_MAGICS.contains(magic)) {
        throw new IOException(
            "is of an older version; make it again with dateline train themes and the same stories");
      }
      if (magic != MAGIC) {
        throw new IOException("is no theme model; dateline train themes makes one");
      }
      ThemeModel model = readParts(in, path);
      if (in.read() >= 0) {
        throw Counts.damaged();
      }
      return model;
    } catch (EOFException e) {
      throw (IOException) Counts.damaged().initCause(e);
    }
  }

  private static TokenVectors readVectors(DataInputStream in) throws IOException {
    try {
      return TokenVectors.read(in);
    } catch (IOException e) {
      throw (IOException) Counts.damaged().initCause(e);
    }
  }

  private static ThemeModel readParts(DataInputStream in, ThemePath path) throws IOException {
    TopicTree tree = tree();
    int themes = tree.roots().length;
    ThemeSpace space = ThemeSpace.read(in, SentenceEmbedder.SIZE);
    TokenVectors vectors = readVectors(in);
    if (vectors.size() != WordPiece.uncased().vocabulary().size()
        || vectors.dimension() != space.dimension()) {
      throw Counts.damaged();
    }
    TopicIndex topics = TopicIndex.read(tree, space.dimension(), in);
    TokenTable table = new TokenTable(vectors);
    FastHead fast = FastHead.read(in, table, themes);
    @Nullable KernelMachine thorough = null;
    if (path == ThemePath.THOROUGH) {
      thorough = KernelMachine.read(in, SentenceEmbedder.SIZE, themes);
    } else {
      KernelMachine.skip(in, SentenceEmbedder.SIZE, themes);
    }
    float scale = in.readFloat();
    return new ThemeModel(
        space, table, topics, fast, thorough, scale, Calibration.read(in), Calibration.read(in));
  }
}
