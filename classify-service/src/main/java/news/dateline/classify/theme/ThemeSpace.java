package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import news.dateline.classify.theme.learn.Products;

/** The directions in which news stories differ most, of all those of the sentence model. */
final class ThemeSpace {

  private final float[] mean;
  private final float[][] directions;
  private final Products products;

  private ThemeSpace(float[] mean, float[][] directions) {
    this.mean = mean;
    this.directions = directions;
    this.products = new Products(directions);
  }

  /** By principal components. Stories differ by about 1 in this space. */
  static ThemeSpace fit(List<float[]> vectors, int dimension) {
    boolean[] used = new boolean[vectors.size()];
    Arrays.fill(used, true);
    PrincipalComponents components = PrincipalComponents.of(vectors.toArray(float[][]::new), used);
    double[] mean = components.mean();
    float[] middle = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      middle[i] = (float) mean[i];
    }
    double square = 0;
    for (float[] vector : vectors) {
      for (float x : components.project(vector, dimension)) {
        square += x * x / vectors.size();
      }
    }
    double[][] widest = components.directions(dimension);
    float[][] directions = new float[dimension][mean.length];
    for (int k = 0; k < dimension; k++) {
      for (int i = 0; i < mean.length; i++) {
        directions[k][i] = (float) (widest[k][i] / Math.sqrt(square));
      }
    }
    return new ThemeSpace(middle, directions);
  }

  int dimension() {
    return directions.length;
  }

  float[] project(float[] vector) {
    return products.with(centre(vector));
  }

  float[] centre(float[] vector) {
    float[] moved = vector.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= mean[i];
    }
    return moved;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(mean.length);
    out.writeInt(directions.length);
    writeRow(out, mean);
    for (float[] direction : directions) {
      writeRow(out, direction);
    }
  }

  private static void writeRow(DataOutputStream out, float[] row) throws IOException {
    for (float x : row) {
      out.writeFloat(x);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param size of the vectors that will be projected
   * @throws IOException if it was made for others
   */
  static ThemeSpace read(DataInputStream in, int size) throws IOException {
    Counts.expect(in, size);
    float[][] directions = new float[Counts.read(in, size)][];
    float[] mean = readRow(in, size);
    for (int k = 0; k < directions.length; k++) {
      directions[k] = readRow(in, size);
    }
    return new ThemeSpace(mean, directions);
  }

  private static float[] readRow(DataInputStream in, int size) throws IOException {
    float[] row = new float[size];
    for (int i = 0; i < size; i++) {
      row[i] = in.readFloat();
    }
    return row;
  }
}
