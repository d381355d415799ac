package news.dateline.classify.region.focus;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.toponym.Findings;
import news.dateline.classify.region.toponym.Witness;

/**
 * Tells the countries that a story is about from those that it mentions, as {@link FocusTrainer}
 * learned it.
 */
public final class FocusModel {

  private static final String RESOURCE = "/regions/focus.bin";
  private static final int MAGIC = 0x44464F32;

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

  /**
   * The countries that a story may be about, that which it is about most first, then by their
   * scores.
   *
   * @param bodyStart where the body begins in the text, behind the headline
   * @param english whether the text is in English, so that its words can say something too
   */
  public List<FocusCountry> countries(Findings findings, int bodyStart, boolean english) {
    StoryParts parts = StoryParts.of(findings.tokens(), bodyStart);
    Map<String, Float> said =
        english ? words.logits(StoryWords.of(findings.tokens(), parts)) : Map.of();
    Map<String, float[]> rows = FocusRow.of(parts, findings.witnesses(), said);
    Set<String> named = new HashSet<>();
    for (Witness witness : findings.witnesses()) {
      named.add(witness.country());
    }
    return Judgement.of(rows, alone, among).countries(line, thresholds, named);
  }
}
