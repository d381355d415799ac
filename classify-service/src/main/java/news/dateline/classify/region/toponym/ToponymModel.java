package news.dateline.classify.region.toponym;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
 * @param calibration slopes of the logits of recognition and of the best place's share, and the
 *     intercept, of the probability that a mention is a place and the right one
 * @param threshold from which probability of the recogniser on a span is a mention
 */
record ToponymModel(
    Forest ranker,
    SparseModel words,
    Forest recognizer,
    Forest secondRanker,
    float[] calibration,
    float threshold) {

  static final String RESOURCE = "/regions/toponyms.bin";

  static final int MAGIC = 0x44545031;

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
    float[] calibration = {in.readFloat(), in.readFloat(), in.readFloat()};
    return new ToponymModel(ranker, words, recognizer, second, calibration, in.readFloat());
  }

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to), 1 << 16))) {
      out.writeInt(MAGIC);
      ranker.write(out);
      words.write(out);
      recognizer.write(out);
      secondRanker.write(out);
      for (float value : calibration) {
        out.writeFloat(value);
      }
      out.writeFloat(threshold);
    }
  }

  /** Probability, 0 to 1, that a mention is a place and the right one. */
  double score(double recognized, double share) {
    double logit =
        calibration[0] * logit(recognized) + calibration[1] * logit(share) + calibration[2];
    return Logistic.probability(logit);
  }

  static double logit(double probability) {
    double held = Math.max(0.002, Math.min(0.998, probability));
    return Math.log(held / (1 - held));
  }
}
