package news.dateline.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import news.dateline.classify.cluster.ClusterIndex;
import news.dateline.classify.cluster.Fingerprint;
import news.dateline.story.StoryText;
import news.dateline.tags.ClusterTag;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds a story on one thread: its fingerprint, and with it the look-up in an index that is
 * full, where the eldest is forgotten for it. Stories are made of 20,000 words, of which some are
 * much more frequent than others, as in a language.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClusterBenchmark {

  private static final int VOCABULARY = 20_000;
  private static final int TEXTS = 2_000;
  private static final Instant NOW = Instant.EPOCH;

  /** Stories that are known. */
  @Param({"1000", "100000"})
  public int known;

  private final StoryText[] texts = new StoryText[TEXTS];
  private ClusterIndex index = new ClusterIndex(Duration.ofDays(1), 1);
  private int next;

  /** Fills the index. */
  @Setup
  public void prepare() {
    Random random = new Random(1);
    index = new ClusterIndex(Duration.ofDays(1), known);
    for (int i = 0; i < known; i++) {
      index.place("known" + i, Fingerprint.of(text(random)), NOW);
    }
    for (int i = 0; i < TEXTS; i++) {
      texts[i] = text(random);
    }
  }

  /** Of 3,000 characters or so. */
  static StoryText text(Random random) {
    StringBuilder body = new StringBuilder(3_100);
    while (body.length() < 3_000) {
      // The third power, so that small numbers are much more frequent.
      double draw = random.nextDouble();
      body.append(Integer.toString(1_000 + (int) (VOCABULARY * draw * draw * draw), 36));
      body.append(random.nextInt(15) == 0 ? ". The " : random.nextInt(12) == 0 ? " Ma" : " ");
    }
    return new StoryText("", body.toString());
  }

  /** The fingerprint alone. */
  @Benchmark
  public Fingerprint fingerprint() {
    return Fingerprint.of(texts[next++ % TEXTS]);
  }

  /** Both. */
  @Benchmark
  public ClusterTag place() {
    int number = next++;
    return index.place("new" + number, Fingerprint.of(texts[number % TEXTS]), NOW);
  }
}
