package news.dateline.classify.region.focus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.classify.region.gazetteer.Tokens;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.Logistic;
import news.dateline.classify.region.learn.SparseModel;
import news.dateline.classify.region.toponym.Findings;

/**
 * Tells the countries that a story is about from those that it mentions, as {@link FocusTrainer}
 * learned it.
 *
 * @param words for some countries, what the words of a story say of its being about them
 * @param forest over the rows of {@link FocusRow}
 * @param slope and intercept make probabilities of its logits
 * @param first threshold of the likeliest country of a story
 * @param other threshold of each other one
 * @param unnamed threshold of one that nothing in the story names
 */
public record FocusModel(
    Map<String, SparseModel> words,
    Forest forest,
    float slope,
    float intercept,
    float first,
    float other,
    float unnamed) {

  private static final String RESOURCE = "/regions/focus.bin";
  private static final int MAGIC = 0x44464F31;

  /** The model on the class path. */
  public static FocusModel load() {
    try (InputStream in = FocusModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static FocusModel read(InputStream from) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(from), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a model of focus");
    }
    Map<String, SparseModel> words = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      words.put(in.readUTF(), SparseModel.read(in));
    }
    return new FocusModel(
        words,
        Forest.read(in),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat(),
        in.readFloat());
  }

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeInt(words.size());
      for (Map.Entry<String, SparseModel> entry : words.entrySet()) {
        out.writeUTF(entry.getKey());
        entry.getValue().write(out);
      }
      forest.write(out);
      out.writeFloat(slope);
      out.writeFloat(intercept);
      out.writeFloat(first);
      out.writeFloat(other);
      out.writeFloat(unnamed);
    }
  }

  /**
   * Probability, 0 to 1, of each country that a story may be about it, the likeliest first.
   *
   * @param bodyStart where the body begins in the text, behind the headline
   * @param english whether the text is in English, so that its words can say something too
   */
  public Map<String, Double> scores(Findings findings, int bodyStart, boolean english) {
    CharSequence text = findings.tokens().text();
    Map<String, Float> said = english ? words(findings.tokens(), words) : Map.of();
    Map<String, Evidence> evidence = Evidence.gather(text, bodyStart, findings.witnesses());
    Map<String, Double> scores = new LinkedHashMap<>();
    FocusRow.of(evidence, said, text.length())
        .forEach((country, row) -> scores.put(country, score(row)));
    Map<String, Double> sorted = new LinkedHashMap<>();
    scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  static Map<String, Float> words(Tokens tokens, Map<String, SparseModel> models) {
    Map<String, Float> said = new LinkedHashMap<>();
    if (tokens.size() > 0 && !models.isEmpty()) {
      int[] features = StoryWords.of(tokens);
      models.forEach((country, model) -> said.put(country, model.logit(features, features.length)));
    }
    return said;
  }

  private double score(float[] row) {
    return Logistic.probability(slope * forest.margin(row) + intercept);
  }
}
