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
import news.dateline.classify.region.learn.SparseModel;

/**
 * All that {@link ToponymTrainer} learned.
 *
 * @param words what the words in and around a span say of its being a place
 * @param homeless the steps in texts of which no home is known
 * @param homely the steps in texts whose home is known
 */
record ToponymModel(SparseModel words, ToponymSteps homeless, ToponymSteps homely) {

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
    return new ToponymModel(SparseModel.read(in), ToponymSteps.read(in), ToponymSteps.read(in));
  }

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to), 1 << 16))) {
      out.writeInt(MAGIC);
      words.write(out);
      homeless.write(out);
      homely.write(out);
    }
  }

  ToponymSteps steps(Reading reading) {
    return reading.home == null ? homeless : homely;
  }
}
