package news.dateline.benchmark;

import java.util.concurrent.TimeUnit;
import news.dateline.classify.theme.PlainMiniLm;
import news.dateline.story.StoryText;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The texts of {@link ThemeBenchmark} through a plain MiniLM, for comparison in the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ThemePeerBenchmark {

  /** Length of the text in UTF-16 units. */
  @Param({"1000", "3000"})
  public int length;

  private StoryText text = new StoryText("", "");
  private PlainMiniLm miniLm = new PlainMiniLm();

  /** Makes the text. */
  @Setup
  public void prepare() {
    text = new StoryText("", Texts.denseOfLength(length));
  }

  /** Lets go of the transformer. */
  @TearDown
  public void close() {
    miniLm.close();
  }

  /** The embedding alone, without a head. */
  @Benchmark
  public float[] embedding() {
    return miniLm.embed(text);
  }
}
