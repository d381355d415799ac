package news.dateline.classify.theme.own;

import java.util.List;
import java.util.Map;
import news.dateline.story.StoryText;
import org.jspecify.annotations.Nullable;

/**
 * How much a story is like each theme of a taxonomy, before anything was learnt of that taxonomy:
 * by the nearness of the story's place to what the user says of the theme, by how far it is ahead
 * of the other themes in that, and by the keywords.
 *
 * <p>A theme's place is that of its name, description and keywords as one text, and of its
 * examples; the more examples, the more they count, up to as much as the text (a prototype, Snell
 * et al. 2017).
 */
final class Likeness {

  /** Columns of {@link #features} where a story has a place. */
  static final int FEATURES = 5;

  /** Keywords are looked for in no more than that of a body, UTF-16 units. */
  private static final int LONGEST = 16_000;

  /** Of more themes nothing was learnt. */
  private static final int MOST_LEARNT = 24;

  /** As many examples count half as much as the text. */
  private static final double HALF = 2;

  private final float[][] prototypes;

  /** False where no word of what the user says of a theme is known. */
  private final boolean[] placed;

  private final Keywords keywords;

  Likeness(Taxonomy taxonomy, Vectorizer vectorizer) {
    List<OwnTheme> themes = taxonomy.themes();
    this.prototypes = new float[themes.size()][];
    this.placed = new boolean[prototypes.length];
    for (int i = 0; i < prototypes.length; i++) {
      prototypes[i] = prototype(themes.get(i), taxonomy.language(), vectorizer);
      placed[i] = dot(prototypes[i], prototypes[i]) > 0;
    }
    this.keywords = new Keywords(themes, vectorizer);
  }

  private static float[] prototype(OwnTheme theme, String language, Vectorizer vectorizer) {
    StoryVector text = vectorizer.vector(theme.text(), language);
    boolean isBlank = (theme.text().headline() + theme.text().body()).isBlank();
    float[] sum = text == null || isBlank ? new float[0] : text.place().clone();
    if (theme.examples().isEmpty()) {
      return sum;
    }
    float[] middle = new float[sum.length];
    int count = 0;
    for (StoryText example : theme.examples()) {
      StoryVector vector = vectorizer.vector(example, language);
      if (vector != null) {
        middle = added(middle, vector.place(), 1);
        count++;
      }
    }
    return unit(added(sum, unit(middle), count / (count + HALF)));
  }

  private static float[] added(float[] to, float[] vector, double factor) {
    float[] sum = to.length == 0 ? new float[vector.length] : to;
    for (int i = 0; i < vector.length; i++) {
      sum[i] += (float) factor * vector[i];
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= (float) length;
    }
    return vector;
  }

  /** 0 where one of them is empty. */
  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Where a theme stands among all stories. */
  float[] prototype(int theme) {
    return prototypes[theme];
  }

  /** The themes' keywords that a story has. */
  Map<Integer, Keywords.Found> keywords(StoryText story) {
    return keywords.in(start(story.headline()) + "\n\n" + start(story.body()));
  }

  private static String start(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /**
   * A row a theme: the cosine, by how much it is above and below the best of the other themes', the
   * logarithm of how many these are, and the weight of the keywords; or only the last where the
   * story or the theme has no place.
   *
   * @param found what {@link #keywords} found in it
   */
  double[][] features(float @Nullable [] place, Map<Integer, Keywords.Found> found) {
    double[][] rows = new double[prototypes.length][];
    double[] cosines = new double[rows.length];
    for (int i = 0; i < rows.length && place != null; i++) {
      cosines[i] = dot(prototypes[i], place);
    }
    int best = best(cosines, -1);
    int second = best(cosines, best);
    for (int i = 0; i < rows.length; i++) {
      double weight = found.getOrDefault(i, Keywords.Found.NONE).weight();
      boolean apart = place == null || !placed[i];
      int rival = i == best ? second : best;
      double lead = apart || rival < 0 ? 0 : cosines[i] - cosines[rival];
      rows[i] =
          apart
              ? new double[] {weight}
              : new double[] {
                cosines[i],
                Math.max(0, lead),
                Math.min(0, lead),
                Math.log(Math.min(MOST_LEARNT, rows.length)),
                weight
              };
    }
    return rows;
  }

  /** The nearest theme but one; -1 where there is no other. */
  private int best(double[] cosines, int but) {
    int best = -1;
    for (int i = 0; i < cosines.length; i++) {
      if (i != but && placed[i] && (best < 0 || cosines[i] > cosines[best])) {
        best = i;
      }
    }
    return best;
  }
}
