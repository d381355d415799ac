package news.dateline.classify.region;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import news.dateline.tags.Mention.Kind;

/**
 * Makes a calibrated probability of the weight that a name's sense has: Platt scaling with the
 * numbers in {@code regions/mention.properties}.
 */
final class MentionModel {

  /** Weights are held away from 0 and 1, where the logit ends. */
  private static final double LEAST = 0.01;

  private static final double MOST = 0.995;

  private final double slope;
  private final Map<Kind, Double> intercepts;

  private MentionModel(double slope, Map<Kind, Double> intercepts) {
    this.slope = slope;
    this.intercepts = intercepts;
  }

  static MentionModel load() {
    Weights learned = new Weights("mention.properties");
    Map<Kind, Double> intercepts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      intercepts.put(kind, learned.get("intercept.", kind));
    }
    return new MentionModel(learned.get("slope"), intercepts);
  }

  /** Probability, 0 to 1, that a mention is a place and the right one. */
  double score(Kind kind, double weight) {
    double held = Math.max(LEAST, Math.min(MOST, weight));
    double intercept = Objects.requireNonNull(intercepts.get(kind));
    return Weights.sigmoid(slope * Math.log(held / (1 - held)) + intercept);
  }
}
