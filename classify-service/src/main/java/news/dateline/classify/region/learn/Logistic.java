package news.dateline.classify.region.learn;

/** The logistic function, which makes probabilities of logits. */
public final class Logistic {

  private Logistic() {}

  /** Probability, 0 to 1. */
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
