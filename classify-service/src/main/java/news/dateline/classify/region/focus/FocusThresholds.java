package news.dateline.classify.region.focus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From which scores on a country is in focus.
 *
 * @param first of the likeliest country of a story whose words say nothing; else the comparison of
 *     the countries tells whether it is
 * @param other of each other one
 * @param unnamed of one that nothing in the story names
 */
record FocusThresholds(float first, float other, float unnamed) {

  /** The one of a country. */
  double of(boolean isLikeliest, boolean isNamed) {
    float own = isLikeliest ? first : other;
    return isNamed ? own : Math.max(own, unnamed);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(first);
    out.writeFloat(other);
    out.writeFloat(unnamed);
  }

  static FocusThresholds read(DataInputStream in) throws IOException {
    return new FocusThresholds(in.readFloat(), in.readFloat(), in.readFloat());
  }
}
