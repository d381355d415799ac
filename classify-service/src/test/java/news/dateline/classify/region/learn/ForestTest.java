package news.dateline.classify.region.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {

  /** Up to 1 of the first number: 10; above that by the second one: up to 2 it is 20, else 30. */
  private static final Forest UNEVEN =
      new Forest(
          new int[] {0},
          new short[] {0, Forest.LEAF, 1, Forest.LEAF, Forest.LEAF},
          new float[] {1, 10, 2, 20, 30},
          new int[] {2, 0, 4, 0, 0},
          2);

  @Test
  void leavesMayLieAtSeveralDepths() {
    assertThat(UNEVEN.margin(new float[] {0, 9})).isEqualTo(10);
    assertThat(UNEVEN.margin(new float[] {5, 0})).isEqualTo(20);
    assertThat(UNEVEN.margin(new float[] {5, 9})).isEqualTo(30);
  }

  @Test
  void aNumberThatIsTheLimitGoesLeft() {
    assertThat(UNEVEN.margin(new float[] {1, 9})).isEqualTo(10);
    assertThat(UNEVEN.margin(new float[] {Math.nextUp(1f), 2})).isEqualTo(20);
  }

  @Test
  void zeroIsZeroWhateverItsSign() {
    Forest stump =
        new Forest(
            new int[] {0},
            new short[] {0, Forest.LEAF, Forest.LEAF},
            new float[] {-0f, 1, 2},
            new int[] {2, 0, 0},
            1);

    assertThat(stump.margin(new float[] {0f})).isEqualTo(1);
    assertThat(stump.margin(new float[] {-0f})).isEqualTo(1);
  }

  @Test
  void allTreesCountWhateverTheirNumber() {
    Random random = new Random(3);
    float[][] rows = new float[400][2];
    float[] wishes = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {random.nextFloat(), random.nextFloat()};
      wishes[i] = rows[i][0] > rows[i][1] ? 1 : 0;
    }
    Forest forest = new ForestTrainer(rows, wishes, new int[0], 3, 0.2, 1).train(21);

    assertThat(forest.margin(new float[] {0.9f, 0.1f})).isGreaterThan(1);
    assertThat(forest.margin(new float[] {0.1f, 0.9f})).isLessThan(-1);
  }

  @Test
  void itIsTheSameAfterItWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    UNEVEN.write(new DataOutputStream(bytes));
    Forest read = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.margin(new float[] {5, 9})).isEqualTo(30);
  }
}
