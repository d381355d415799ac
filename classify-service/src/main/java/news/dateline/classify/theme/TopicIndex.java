package news.dateline.classify.theme;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.classify.theme.learn.Products;
import news.dateline.classify.theme.learn.Vectors;

/**
 * The embeddings of the media topics. Stored as 8-bit numbers with a scale a topic, which changes
 * no cosine by more than 0.01.
 */
final class TopicIndex {

  private final TopicTree tree;
  private final float[][] vectors;
  private final float[] mean;

  /** Of each top-level topic's branch. */
  private final Map<Integer, Products> products = new HashMap<>();

  TopicIndex(TopicTree tree, float[][] vectors) {
    this.tree = tree;
    this.vectors = vectors;
    this.mean = mean(List.of(vectors));
    for (int root : tree.roots()) {
      float[][] branch =
          Arrays.stream(tree.branch(root)).mapToObj(i -> vectors[i]).toArray(float[][]::new);
      products.put(root, new Products(branch));
    }
  }

  /**
   * Reads what {@link #write} wrote for the topics of {@code tree}.
   *
   * @param dimension length of a vector
   */
  static TopicIndex read(TopicTree tree, int dimension, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    float[][] vectors = new float[tree.size()][dimension];
    for (float[] vector : vectors) {
      float scale = data.readFloat();
      byte[] steps = new byte[vector.length];
      data.readFully(steps);
      for (int i = 0; i < steps.length; i++) {
        vector[i] = scale * steps[i];
      }
    }
    return new TopicIndex(tree, vectors);
  }

  /** Writes unit vectors, one a topic, in the order of the tree. */
  static void write(List<float[]> vectors, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    for (float[] vector : vectors) {
      float greatest = 0;
      for (float x : vector) {
        greatest = Math.max(greatest, Math.abs(x));
      }
      float scale = greatest / Byte.MAX_VALUE;
      data.writeFloat(scale);
      for (float x : vector) {
        data.writeByte(scale == 0 ? 0 : Math.round(x / scale));
      }
    }
    data.flush();
  }

  /** The same topics seen in the space of a model: centred, turned, of length 1. */
  TopicIndex in(ThemeSpace space) {
    float[][] projected = new float[vectors.length][];
    for (int i = 0; i < vectors.length; i++) {
      projected[i] = Vectors.unit(space.project(vectors[i]));
    }
    return new TopicIndex(tree, projected);
  }

  /** Writes the vectors. */
  void write(OutputStream out) throws IOException {
    write(List.of(vectors), out);
  }

  TopicTree tree() {
    return tree;
  }

  /**
   * The cosine of a unit vector to each topic under some top-level ones, themselves included; 0 to
   * all others.
   */
  float[] cosines(float[] vector, List<Integer> roots) {
    float[] cosines = new float[vectors.length];
    for (int root : roots) {
      float[] own = Objects.requireNonNull(products.get(root)).with(vector);
      int[] branch = tree.branch(root);
      for (int i = 0; i < branch.length; i++) {
        cosines[branch[i]] = own[i];
      }
    }
    return cosines;
  }

  /** The {@code count} topics of the highest cosines under a top-level topic, itself included. */
  int[] nearest(float[] cosines, int root, int count) {
    int[] nearest = new int[count];
    int size = 0;
    for (int i : tree.branch(root)) {
      if (size == count && cosines[i] <= cosines[nearest[size - 1]]) {
        continue;
      }
      int at = size < count ? size++ : size - 1;
      while (at > 0 && cosines[nearest[at - 1]] < cosines[i]) {
        nearest[at] = nearest[at - 1];
        at--;
      }
      nearest[at] = i;
    }
    return Arrays.copyOf(nearest, size);
  }

  /** What these topics have in common and the others have not, as a direction. */
  float[] direction(int[] topics) {
    float[] direction = mean(Arrays.stream(topics).mapToObj(i -> vectors[i]).toList());
    for (int i = 0; i < direction.length; i++) {
      direction[i] -= mean[i];
    }
    return direction;
  }

  private static float[] mean(List<float[]> vectors) {
    float[] mean = new float[vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }
}
