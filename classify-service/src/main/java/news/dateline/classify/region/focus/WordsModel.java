package news.dateline.classify.region.focus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.text.RowSum;

/**
 * Linear models that tell from the words of a story what it is about, without regard to places:
 * each country that has enough stories, {@link #ANOTHER} country, or {@link #NONE}. The words are
 * weighed by how rare they are and the whole is of length one, so that long stories say no more
 * than short ones.
 */
final class WordsModel {

  /** Stands for no country. */
  static final String NONE = "none";

  /** Stands for countries without a model of their own. */
  static final String ANOTHER = "another";

  private static final float STEP = 1 / 16f;

  /** Of fewer known words, or a smaller share of all, one cannot tell what a story is about. */
  private static final int FEWEST_KNOWN = 5;

  private static final double LEAST_KNOWN = 0.3;

  private final List<String> classes;
  private final KnownWords known;
  private final float[] biases;

  /** Of known word {@code i} and class {@code c}, in steps, at {@code i * classes + c}. */
  private final byte[] weights;

  /**
   * @param weights by class and word; rounded here
   */
  WordsModel(List<String> classes, KnownWords known, float[] biases, float[][] weights) {
    this(classes, known, biases);
    for (int word = 0; word < StoryWords.SIZE; word++) {
      int number = known.number(word);
      for (int c = 0; c < classes.size() && number != KnownWords.UNKNOWN; c++) {
        int steps = Math.round(weights[c][word] / STEP);
        this.weights[number * classes.size() + c] =
            (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps));
      }
    }
  }

  /** With weights of 0. */
  private WordsModel(List<String> classes, KnownWords known, float[] biases) {
    this.classes = List.copyOf(classes);
    this.known = known;
    this.biases = biases;
    this.weights = new byte[known.size() * classes.size()];
  }

  /**
   * What the words say of each class, as a logit; nothing where too few of them are known, as in a
   * text of a few words or of another language.
   */
  Map<String, Float> logits(StoryWords words) {
    float[] values = values(words, known);
    int count = 0;
    for (float value : values) {
      count += value > 0 ? 1 : 0;
    }
    if (count < FEWEST_KNOWN || count < LEAST_KNOWN * values.length) {
      return Map.of();
    }
    float[] sums = sums(words, values);
    Map<String, Float> logits = new LinkedHashMap<>();
    for (int c = 0; c < sums.length; c++) {
      logits.put(classes.get(c), biases[c] + STEP * sums[c]);
    }
    return logits;
  }

  /** What all known words say, by class. */
  private float[] sums(StoryWords words, float[] values) {
    RowSum rows = new RowSum(values.length);
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        rows.add(known.number(words.indices()[i]) * classes.size(), values[i]);
      }
    }
    return rows.of(weights, classes.size());
  }

  /** Values of the words of a story, of length one together; 0 for those that are not known. */
  static float[] values(StoryWords words, KnownWords known) {
    float[] values = words.weights().clone();
    double square = 1e-9;
    for (int i = 0; i < values.length; i++) {
      values[i] *= known.rarity(words.indices()[i]);
      square += values[i] * values[i];
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < values.length; i++) {
      values[i] /= length;
    }
    return values;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (int c = 0; c < classes.size(); c++) {
      out.writeUTF(classes.get(c));
      out.writeFloat(biases[c]);
    }
    for (int word = 0; word < StoryWords.SIZE; word++) {
      out.writeFloat(known.rarity(word));
    }
    byte[] unknown = new byte[classes.size()];
    for (int word = 0; word < StoryWords.SIZE; word++) {
      int number = known.number(word);
      if (number == KnownWords.UNKNOWN) {
        out.write(unknown);
      } else {
        out.write(weights, number * unknown.length, unknown.length);
      }
    }
  }

  static WordsModel read(DataInputStream in) throws IOException {
    String[] classes = new String[in.readInt()];
    float[] biases = new float[classes.length];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = in.readUTF();
      biases[c] = in.readFloat();
    }
    float[] rarity = new float[StoryWords.SIZE];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = in.readFloat();
    }
    KnownWords known = new KnownWords(rarity);
    WordsModel model = new WordsModel(List.of(classes), known, biases);
    byte[] unknown = new byte[classes.length];
    for (int word = 0; word < StoryWords.SIZE; word++) {
      int number = known.number(word);
      if (number == KnownWords.UNKNOWN) {
        in.readFully(unknown);
      } else {
        in.readFully(model.weights, number * unknown.length, unknown.length);
      }
    }
    return model;
  }
}
