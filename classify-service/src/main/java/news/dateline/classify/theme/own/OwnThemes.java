package news.dateline.classify.theme.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import news.dateline.classify.theme.learn.LogisticRegression;
import news.dateline.classify.theme.learn.Products;
import news.dateline.story.StoryText;
import news.dateline.tags.OwnThemeTag;
import org.jspecify.annotations.Nullable;

/** Finds the themes of a user's taxonomy in stories. Safe for use by many threads. */
public final class OwnThemes {

  /** More would tell a reader little. */
  private static final int MOST = 5;

  private static final int EVIDENCE = 3;

  /**
   * Untrained, no story can be expected to have more themes: one to one and a half is the mean of
   * the sets that were learnt from, and what was learnt from few themes does not know how many
   * alike there may be in a large taxonomy.
   */
  private static final double EXPECTED = 2;

  private final Taxonomy taxonomy;
  private final Likeness likeness;
  private final LikenessWeights weights;
  private final @Nullable Products trained;
  private final String version;

  private OwnThemes(Taxonomy taxonomy, Likeness likeness, LikenessWeights weights) {
    this.taxonomy = taxonomy;
    this.likeness = likeness;
    this.weights = weights;
    this.trained = taxonomy.trained() == null ? null : taxonomy.trained().products();
    this.version = taxonomy.name() + "-" + taxonomy.fingerprint();
  }

  /**
   * Makes ready to find the themes of a taxonomy.
   *
   * @throws IllegalArgumentException if it was trained with other texts or another theme model, or
   *     is in a language that is not understood
   */
  public static OwnThemes of(Taxonomy taxonomy, Vectorizer vectorizer) {
    return of(taxonomy, vectorizer, new Likeness(taxonomy, vectorizer));
  }

  static OwnThemes of(Taxonomy taxonomy, Vectorizer vectorizer, Likeness likeness) {
    LikenessWeights weights = LikenessWeights.load();
    TrainedThemes trained = taxonomy.trained();
    if (trained != null
        && !(trained.basis().equals(Basis.of(taxonomy, vectorizer, weights))
            && trained.fits(vectorizer.rowLength()))) {
      throw new IllegalArgumentException(
          ("taxonomy '%s' has changed since it was trained, or the theme model has:"
                  + " run dateline train taxonomy again")
              .formatted(taxonomy.name()));
    }
    return new OwnThemes(taxonomy, likeness, weights);
  }

  /** Name of the taxonomy and its state, so that tags of other states can be told apart. */
  public String version() {
    return version;
  }

  /**
   * The taxonomy's themes that a story is about, best first, five at most.
   *
   * @param vector as the fast path sees the story; null where it does not read it, when the
   *     keywords alone count
   * @param speaking the words of the story that drew it most towards a place
   */
  public List<OwnThemeTag> tag(
      StoryText story, @Nullable StoryVector vector, Function<float[], List<String>> speaking) {
    Map<Integer, Keywords.Found> found = likeness.keywords(story);
    double[][] features = likeness.features(vector == null ? null : vector.place(), found);
    List<OwnThemeTag> tags = new ArrayList<>();
    double threshold = threshold(vector);
    double[] probabilities = probabilities(features, vector);
    List<Integer> listed = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      if (probabilities[i] >= threshold) {
        listed.add(i);
      }
    }
    listed.sort(Comparator.comparingDouble((Integer i) -> -probabilities[i]));
    for (int theme : listed.subList(0, Math.min(MOST, listed.size()))) {
      OwnTheme own = taxonomy.themes().get(theme);
      List<String> words = new ArrayList<>();
      words.addAll(found.getOrDefault(theme, Keywords.Found.NONE).words());
      if (vector != null && words.size() < EVIDENCE) {
        words.addAll(speaking.apply(likeness.prototype(theme)));
      }
      tags.add(
          new OwnThemeTag(
              taxonomy.name(),
              own.code(),
              own.name(),
              probabilities[theme],
              words.stream().distinct().limit(EVIDENCE).toList()));
    }
    return tags;
  }

  private double[] probabilities(double[][] features, @Nullable StoryVector vector) {
    double[] probabilities = new double[features.length];
    TrainedThemes learnt = taxonomy.trained();
    float @Nullable [] products =
        vector == null || trained == null ? null : trained.with(vector.row());
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double logit = weights.logit(features[i]);
      if (learnt != null && products != null) {
        logit = learnt.logit(i, logit, products[i]);
      }
      probabilities[i] = LogisticRegression.logistic(logit);
      sum += probabilities[i];
    }
    for (int i = 0; i < probabilities.length && products == null && sum > EXPECTED; i++) {
      probabilities[i] *= EXPECTED / sum;
    }
    return probabilities;
  }

  private double threshold(@Nullable StoryVector vector) {
    TrainedThemes trained = taxonomy.trained();
    return vector == null || trained == null ? weights.threshold() : trained.threshold();
  }
}
