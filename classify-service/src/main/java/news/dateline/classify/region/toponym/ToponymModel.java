package news.dateline.classify.region.toponym;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.Logistic;
import news.dateline.classify.region.learn.SparseModel;

/**
 * All that {@link ToponymTrainer} learned.
 *
 * @param ranker ranks the places of a name by what the names of the text say at first
 * @param words what the words in and around a span say of its being a place
 * @param recognizer tells whether a span names a place
 * @param secondRanker ranks again, knowing which spans name places
 * @param trust tells of a {@link #trustRow} whether a mention is a place and the right one
 * @param threshold from which probability of the recogniser on a span is a mention
 */
record ToponymModel(
    Forest ranker,
    SparseModel words,
    Forest recognizer,
    Forest secondRanker,
    Forest trust,
    float threshold) {

  static final String RESOURCE = "/regions/toponyms.bin";

  static final int MAGIC = 0x44545032;

  static ToponymModel load() {
    try (InputStream in = ToponymModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ToponymModel read(InputStream from) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(from), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a model of toponyms");
    }
    Forest ranker = Forest.read(in);
    SparseModel words = SparseModel.read(in);
    Forest recognizer = Forest.read(in);
    Forest second = Forest.read(in);
    Forest trust = Forest.read(in);
    return new ToponymModel(ranker, words, recognizer, second, trust, in.readFloat());
  }

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to), 1 << 16))) {
      out.writeInt(MAGIC);
      ranker.write(out);
      words.write(out);
      recognizer.write(out);
      secondRanker.write(out);
      trust.write(out);
      out.writeFloat(threshold);
    }
  }

  /** Probability, 0 to 1, that a mention is a place and the right one. */
  double score(float[] trustRow) {
    return Math.min(trustRow[trustRow.length - 2], Logistic.probability(trust.margin(trustRow)));
  }

  /**
   * What is asked of a mention before it is trusted.
   *
   * @param rank the row of {@link RankFeature}s of the place that it is taken for
   * @param named probability that it is a place at all
   * @param share probability of the place
   */
  static float[] trustRow(float[] rank, float named, float share) {
    float[] row = Arrays.copyOf(rank, rank.length + 2);
    row[rank.length] = named;
    row[rank.length + 1] = share;
    return row;
  }
}
