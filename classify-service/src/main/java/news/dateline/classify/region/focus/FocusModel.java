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
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.toponym.Findings;

/**
 * Tells the countries that a story is about from those that it mentions, as {@link FocusTrainer}
 * learned it.
 */
public final class FocusModel {

  private static final String RESOURCE = "/regions/focus.bin";
  private static final int MAGIC = 0x44464F32;
  private static final double LEAST_SHARE = 1e-4;

  private final WordsModel words;
  private final Forest alone;
  private final Forest among;
  private final FocusLine line;
  private final FocusThresholds thresholds;

  /**
   * @param words what the words of a story say of its being about a country
   * @param alone says of the row of each country whether the story is about it
   * @param among says which country, or none, the story is about most
   * @param line makes a probability of the two
   */
  FocusModel(
      WordsModel words, Forest alone, Forest among, FocusLine line, FocusThresholds thresholds) {
    this.words = words;
    this.alone = alone;
    this.among = among;
    this.line = line;
    this.thresholds = thresholds;
  }

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
    return new FocusModel(
        WordsModel.read(in),
        Forest.read(in),
        Forest.read(in),
        FocusLine.read(in),
        FocusThresholds.read(in));
  }

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(to), 1 << 16))) {
      out.writeInt(MAGIC);
      words.write(out);
      alone.write(out);
      among.write(out);
      line.write(out);
      thresholds.write(out);
    }
  }

  /** From which scores on a country is in focus. */
  public FocusThresholds thresholds() {
    return thresholds;
  }

  /**
   * Probability, 0 to 1, of each country that a story may be about it, the likeliest first.
   *
   * @param bodyStart where the body begins in the text, behind the headline
   * @param english whether the text is in English, so that its words can say something too
   */
  public Map<String, Double> scores(Findings findings, int bodyStart, boolean english) {
    StoryParts parts = StoryParts.of(findings.tokens(), bodyStart);
    Map<String, Float> said =
        english ? words.logits(StoryWords.of(findings.tokens(), parts)) : Map.of();
    Map<String, float[]> rows = FocusRow.of(parts, findings.witnesses(), said);
    Map<String, Double> scores = new LinkedHashMap<>();
    judge(rows, alone, among)
        .forEach((country, judged) -> scores.put(country, line.probability(judged)));
    Map<String, Double> sorted = new LinkedHashMap<>();
    scores.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** What the forests say of each country. */
  static Map<String, FocusLine.Said> judge(Map<String, float[]> rows, Forest alone, Forest among) {
    double[] odds = new double[rows.size()];
    double sum = 0;
    int i = 0;
    for (float[] row : rows.values()) {
      odds[i] = Math.exp(among.margin(row));
      sum += odds[i++];
    }
    Map<String, FocusLine.Said> said = new LinkedHashMap<>();
    i = 0;
    for (Map.Entry<String, float[]> entry : rows.entrySet()) {
      double share = Math.max(LEAST_SHARE, odds[i++] / sum);
      if (!entry.getKey().equals(WordsModel.NONE)) {
        said.put(
            entry.getKey(), new FocusLine.Said(alone.margin(entry.getValue()), Math.log(share)));
      }
    }
    return said;
  }
}
