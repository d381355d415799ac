package news.dateline.classify.region;

import java.util.EnumMap;
import java.util.Map;
import news.dateline.classify.region.FocusFeatures.Feature;

/**
 * Tells the countries that a story is about from those that it mentions: logistic regression over
 * {@link FocusFeatures}. Weights and threshold are in {@code regions/focus.properties}.
 */
final class FocusModel {

  private final Map<Feature, Double> weights;
  private final double threshold;

  private FocusModel(Map<Feature, Double> weights, double threshold) {
    this.weights = weights;
    this.threshold = threshold;
  }

  static FocusModel load() {
    Weights learned = new Weights("focus.properties");
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      weights.put(feature, learned.get("weight.", feature));
    }
    return new FocusModel(weights, learned.get("threshold"));
  }

  /** Probability, 0 to 1, that the story is about the country with these features. */
  double score(Map<Feature, Double> features) {
    double sum = 0;
    for (Map.Entry<Feature, Double> feature : features.entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
    }
    return Weights.sigmoid(sum);
  }

  boolean focus(double score) {
    return score >= threshold;
  }
}
