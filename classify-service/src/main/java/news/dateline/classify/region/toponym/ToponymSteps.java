package news.dateline.classify.region.toponym;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import news.dateline.classify.region.learn.Forest;
import news.dateline.classify.region.learn.Logistic;

/**
 * What was learned for the steps of finding places, but for words.
 *
 * @param ranker ranks the places of a name by what the names of the text say at first
 * @param recognizer tells whether a span names a place
 * @param secondRanker ranks again, knowing which spans name places
 * @param calibration slopes of the logits of recognition and of the best place's share, and the
 *     intercept, of the probability that a mention is a place and the right one
 * @param threshold from which probability of the recogniser on a span is a mention
 */
record ToponymSteps(
    Forest ranker, Forest recognizer, Forest secondRanker, float[] calibration, float threshold) {

  static ToponymSteps read(DataInputStream in) throws IOException {
    return new ToponymSteps(
        Forest.read(in),
        Forest.read(in),
        Forest.read(in),
        new float[] {in.readFloat(), in.readFloat(), in.readFloat()},
        in.readFloat());
  }

  void write(DataOutputStream out) throws IOException {
    ranker.write(out);
    recognizer.write(out);
    secondRanker.write(out);
    for (float value : calibration) {
      out.writeFloat(value);
    }
    out.writeFloat(threshold);
  }

  /** Probability, 0 to 1, that a mention is a place and the right one. */
  double score(double recognized, double share) {
    double logit =
        calibration[0] * logit(recognized) + calibration[1] * logit(share) + calibration[2];
    return Logistic.probability(logit);
  }

  static double logit(double probability) {
    double held = Math.max(0.002, Math.min(0.998, probability));
    return Math.log(held / (1 - held));
  }
}
