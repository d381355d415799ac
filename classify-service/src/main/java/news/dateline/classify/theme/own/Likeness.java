package news.dateline.classify.theme.own;

import java.util.List;
import java.util.Map;
import news.dateline.classify.theme.learn.Products;
import news.dateline.classify.theme.learn.Vectors;
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

  /** Of more themes nothing was learnt. */
  private static final int MOST_LEARNT = 24;

  /** As many examples count half as much as the text. */
  private static final double HALF = 2;

  private final float[][] prototypes;
  private final Products products;

  /** False where no word of what the user says of a theme is known. */
  private final boolean[] placed;

  private final Keywords keywords;

  private final Vectorizer vectorizer;

  /**
   * Reads all that is said of the themes.
   *
   * @throws IllegalArgumentException if it is in a language that is not understood
   */
  Likeness(Taxonomy taxonomy, Vectorizer vectorizer) {
    this.vectorizer = vectorizer;
    List<OwnTheme> themes = taxonomy.themes();
    this.prototypes = new float[themes.size()][];
    this.placed = new boolean[prototypes.length];
    for (int i = 0; i < prototypes.length; i++) {
      prototypes[i] = prototype(themes.get(i), taxonomy);
      placed[i] = Vectors.dot(prototypes[i], prototypes[i]) > 0;
    }
    this.products = new Products(prototypes);
    this.keywords = new Keywords(themes, vectorizer);
  }

  private float[] prototype(OwnTheme theme, Taxonomy taxonomy) {
    float[] sum = place(theme.text(), taxonomy).clone();
    float[] middle = new float[sum.length];
    for (StoryText example : theme.examples()) {
      Vectors.add(place(example, taxonomy), 1, middle);
    }
    double count = theme.examples().size();
    Vectors.add(Vectors.unit(middle), (float) (count / (count + HALF)), sum);
    return Vectors.unit(sum);
  }

  private float[] place(StoryText text, Taxonomy taxonomy) {
    StoryVector vector = vectorizer.vector(text, taxonomy.language());
    if (vector == null) {
      throw new IllegalArgumentException(
          "taxonomy '%s': language '%s' is not understood; leave it out, and give keywords"
              .formatted(taxonomy.name(), taxonomy.language()));
    }
    return vector.place();
  }

  /** Where a theme stands among all stories. */
  float[] prototype(int theme) {
    return prototypes[theme];
  }

  /** The themes' keywords that a story has. */
  Map<Integer, Keywords.Found> keywords(StoryText story) {
    return keywords.in(vectorizer.text(story));
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
    float[] cosines = place == null ? new float[rows.length] : products.with(place);
    double size = Math.log(Math.min(MOST_LEARNT, rows.length));
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
              : new double[] {cosines[i], Math.max(0, lead), Math.min(0, lead), size, weight};
    }
    return rows;
  }

  /** The nearest theme but one; -1 where there is no other. */
  private int best(float[] cosines, int but) {
    int best = -1;
    for (int i = 0; i < cosines.length; i++) {
      if (i != but && placed[i] && (best < 0 || cosines[i] > cosines[best])) {
        best = i;
      }
    }
    return best;
  }
}
