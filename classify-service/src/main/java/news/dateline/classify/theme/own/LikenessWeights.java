package news.dateline.classify.theme.own;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import news.dateline.classify.theme.learn.LogisticRegression;

/**
 * What {@link Likeness} is worth: learnt by {@link LikenessTrainer} from taxonomies whose stories
 * are known, for taxonomies of which nothing is known.
 *
 * @param read intercept and a weight a feature, of stories that have a place
 * @param unread the same, of those that have none
 * @param threshold probability from which on a theme is listed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LikenessWeights(double[] read, double[] unread, double threshold) {

  private static final String RESOURCE = "/themes/own-themes.tsv";

  static LikenessWeights load() {
    try (InputStream in = LikenessWeights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      double[] read = numbers(lines.readLine(), "read", Likeness.FEATURES + 1);
      double[] unread = numbers(lines.readLine(), "unread", 2);
      return new LikenessWeights(read, unread, numbers(lines.readLine(), "threshold", 1)[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String line, String name, int count) throws IOException {
    String[] fields = line == null ? new String[0] : line.split("\t", -1);
    if (fields.length != count + 1 || !fields[0].equals(name)) {
      throw new IOException(RESOURCE + ": no line '" + name + "' with " + count + " numbers");
    }
    return Arrays.stream(fields).skip(1).mapToDouble(Double::parseDouble).toArray();
  }

  /** Tells other weights apart. */
  String fingerprint() {
    int hash = 31 * Arrays.hashCode(read) + Arrays.hashCode(unread);
    return "%08x".formatted(31 * hash + Double.hashCode(threshold));
  }

  /** The log odds that a story with these features is about the theme. */
  double logit(double[] features) {
    return LogisticRegression.logit(features.length == 1 ? unread : read, features);
  }
}
